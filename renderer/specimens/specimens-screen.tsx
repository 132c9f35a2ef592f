import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecimenView } from '../../core/contract/specimens.ts';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Empty } from '../design/empty.tsx';
import { failureText } from '../design/failure-text.ts';
import { Field } from '../design/field.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { DocumentText } from '../design/names.tsx';
import { Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { type Look, WHOLE } from '../second-line/workspace/look.ts';
import { PicturePane } from '../second-line/workspace/picture-pane.tsx';
import '../second-line/workspace/workspace.css';
import { isolated } from '../screening/holder-words.ts';
import { useLanguage } from '../stores/language.ts';
import { useNotices } from '../stores/notices.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { importSpecimens, type ImportOutcome } from './import-specimens.ts';

/** The library of specimens: imported from files, looked at, removed. */
export function SpecimensScreen() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const query = useQuery(['specimens'], 'specimens', () => client.specimens.list({}));
  const mayImport = useMay('specimens.finish');
  const tell = useNotices((store) => store.tell);
  const picker = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const [problems, setProblems] = useState<ImportOutcome['problems']>([]);
  const [manifestFault, setManifestFault] = useState<'noManifest' | 'manifestGone'>();
  const [seen, setSeen] = useState<SpecimenView>();
  const [removing, setRemoving] = useState<SpecimenView>();

  const take = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    setManifestFault(undefined);
    setProgress({ done: 0, all: files.length });
    const outcome = await importSpecimens(client, files, (done, all) => setProgress({ done, all }));
    setProgress(undefined);
    if (!outcome.ok) return setManifestFault(outcome.error);
    setProblems(outcome.value.problems);
    tell({ tone: 'done', text: 'specimens.taken', params: { count: outcome.value.taken } });
  };
  const choose = (): void => picker.current?.click();
  useKeys(mayImport ? [{ key: 'F2', label: t('specimens.import'), run: choose, isDisabled: progress !== undefined }] : []);
  return (
    <Page title={t('specimens.title')} lead={t('specimens.lead')} actions={mayImport ? <Button kind="primary" onPress={choose} isPending={progress !== undefined} keyHint="F2">{t('specimens.import')}</Button> : undefined}>
      {mayImport ? <p className="quiet">{t('specimens.importNote')}</p> : null}
      <FilePicker ref={picker} isMultiple accept="image/*,.json,.jsonl,.txt" onChoose={(files) => void take(files)} />
      {progress === undefined ? null : <Progress label={t('specimens.importing', { done: formatNumber(language, progress.done), all: formatNumber(language, progress.all) })} share={progress.done / Math.max(1, progress.all)} />}
      {manifestFault === undefined ? null : <Notice tone="problem" title={t(manifestFault === 'noManifest' ? 'specimens.noManifest' : 'common.fileGone')} onClose={() => setManifestFault(undefined)} />}
      {problems.length === 0 ? null : (
        <Notice tone="problem" title={t('specimens.problems')} onClose={() => setProblems([])}>
          <ul>
            {problems.map(({ line, problem, field = '', failure }) => (
              <li key={`${line} ${problem}`}>{t('specimens.line', { line })}: {failure === undefined ? t(`specimens.problem.${problem}`, isolated({ field })) : failureText(t, language, failure)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <QueryView query={query}>{(list) => <SpecimenTable specimens={list} onView={setSeen} onRemove={mayImport ? setRemoving : undefined} />}</QueryView>
      {seen === undefined ? null : <ViewDialog specimen={seen} onClose={() => setSeen(undefined)} />}
      {removing === undefined ? null : <RemoveDialog specimen={removing} onClose={() => setRemoving(undefined)} />}
    </Page>
  );
}

function SpecimenTable({ specimens, onView, onRemove }: { specimens: readonly SpecimenView[]; onView: (specimen: SpecimenView) => void; onRemove: ((specimen: SpecimenView) => void) | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <DataTable
      label={t('specimens.list')}
      rows={specimens}
      rowId={({ specimenId }) => specimenId}
      rowHeight={88}
      empty={<Empty title={t('specimens.empty')}><p>{t('specimens.emptyWhat')}</p></Empty>}
      columns={[
        { id: 'state', title: t('specimens.state'), width: '2fr', cell: ({ issuingState }) => <>{stateName(language, issuingState)}<span className="cell-second"><DocumentText>{issuingState}</DocumentText></span></> },
        { id: 'family', title: t('specimens.family'), isRowHeader: true, width: '3fr', cell: ({ family, notes }) => <><strong><bdi dir="auto">{family}</bdi></strong>{notes === undefined ? null : <span className="cell-second"><bdi dir="auto">{notes}</bdi></span>}</> },
        { id: 'years', title: t('specimens.years'), width: '1fr', cell: ({ from, to }) => (from === undefined && to === undefined ? '' : <span className="unbroken"><DocumentText>{from ?? ''}–{to ?? ''}</DocumentText></span>) },
        { id: 'source', title: t('specimens.source'), width: '2fr', cell: ({ source }) => <bdi dir="auto">{source}</bdi> },
        { id: 'added', title: t('specimens.added'), width: '2fr', cell: ({ addedAt, addedBy }) => t('specimens.addedBy', isolated({ time: formatDateTime(language, addedAt), by: addedBy })) },
        {
          id: 'acts',
          title: <span className="visually-hidden">{t('specimens.view')}</span>,
          width: '2fr',
          cell: (specimen) => (
            <span className="row">
              <Button onPress={() => onView(specimen)} label={`${t('specimens.view')}: ${specimen.family}`}>{t('specimens.view')}</Button>
              {onRemove === undefined ? null : <Button kind="quiet" onPress={() => onRemove(specimen)} label={`${t('specimens.remove')}: ${specimen.family}`}>{t('specimens.remove')}</Button>}
            </span>
          ),
        },
      ]}
    />
  );
}

function ViewDialog({ specimen, onClose }: { specimen: SpecimenView; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [look, setLook] = useState<Look>(WHOLE);
  const title = t('case.compare.ofSpecimen', isolated({ state: stateName(language, specimen.issuingState), family: specimen.family }));
  return (
    <Dialog isOpen isWide onClose={onClose} title={title} actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
      <PicturePane pane={{ source: { kind: 'specimen', specimenId: specimen.specimenId }, title: specimen.source, marks: [] }} look={look} onLook={setLook} />
    </Dialog>
  );
}

function RemoveDialog({ specimen, onClose }: { specimen: SpecimenView; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const wanted = reason.trim();
  return (
    <CommandDialog
      title={t('specimens.removeTitle')}
      label={t('specimens.remove')}
      onClose={onClose}
      kept={t('specimens.nothingChanged')}
      done={{ text: 'specimens.removed' }}
      onSubmit={() => (wanted === '' ? undefined : client.specimens.remove({ specimenId: specimen.specimenId, reason: wanted }))}
    >
      <p><strong><bdi dir="auto">{specimen.family}</bdi></strong> · <DocumentText>{specimen.issuingState}</DocumentText></p>
      <p>{t('specimens.removeMeans')}</p>
      <Field label={t('specimens.why')} value={reason} onChange={setReason} maxLength={300} isMultiline isRequired autoFocus />
    </CommandDialog>
  );
}
