import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Certificate, CERTIFICATE_FILE_LIMIT } from '../../core/contract/evidence.ts';
import { formatDate, formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { Field } from '../design/field.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { QueryView } from '../design/query-view.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { useCommand } from '../design/use-command.ts';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLanguage } from '../stores/language.ts';
import { useNotices } from '../stores/notices.ts';
import { useQuery } from '../stores/use-query.ts';
import { readBytes } from '../read-bytes.ts';
import { toBase64 } from '../to-base64.ts';

const STATES = { valid: 'passed', notYet: 'raisedLow', expired: 'raisedLow', unknown: 'undetermined' } as const;
/** Base64 writes 3 bytes as 4 characters. */
const MOST_BYTES = (CERTIFICATE_FILE_LIMIT / 4) * 3;

/** Whom the station trusts for seals: imported from files, listed, removed. */
export function CertificatesScreen() {
  const { t } = useTranslation();
  const query = useQuery(['certificates'], 'certificates', () => client.certificates.list({}));
  const picker = useRef<HTMLInputElement>(null);
  const tell = useNotices((store) => store.tell);
  const { run, isPending, failure, forget } = useCommand();
  const [isTooLarge, setTooLarge] = useState(false);
  const [removing, setRemoving] = useState<Certificate>();

  const take = async (file: File): Promise<void> => {
    forget();
    setTooLarge(file.size > MOST_BYTES || file.size === 0);
    if (file.size > MOST_BYTES || file.size === 0) return;
    const answer = await run(async () => {
      const read = await readBytes(file);
      return read.ok ? client.certificates.add({ base64: toBase64(read.value) }) : read;
    });
    if (answer === undefined) return;
    const count = answer.added.length;
    tell({ tone: 'done', text: count === 0 ? 'certificates.addedNone' : 'certificates.added', params: { count } });
    query.again();
  };
  const choose = (): void => picker.current?.click();
  useKeys([{ key: 'F2', label: t('certificates.import'), run: choose, isDisabled: isPending }]);
  return (
    <Page title={t('certificates.title')} lead={t('certificates.lead')} actions={<Button kind="primary" onPress={choose} isPending={isPending} keyHint="F2">{t('certificates.import')}</Button>}>
      <FilePicker ref={picker} accept=".pem,.crt,.cer,.der,application/x-x509-ca-cert,application/pkix-cert" onChoose={([file]) => void take(file)} />
      {isPending ? <Progress label={t('certificates.importing')} /> : null}
      {isTooLarge ? <Notice tone="problem" title={t('certificates.tooLarge')} onClose={() => setTooLarge(false)} /> : null}
      {failure === undefined ? null : <FailureNotice failure={failure} onClose={forget} />}
      <QueryView query={query}>{(list) => <CertificateTable certificates={list} onRemove={setRemoving} />}</QueryView>
      {removing === undefined ? null : <RemoveDialog certificate={removing} onClose={() => setRemoving(undefined)} />}
    </Page>
  );
}

function CertificateTable({ certificates, onRemove }: { certificates: readonly Certificate[]; onRemove: (certificate: Certificate) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const day = (date: string): string => formatDate(language, date);
  return (
    <DataTable
      label={t('certificates.list')}
      rows={certificates}
      rowId={({ fingerprint }) => fingerprint}
      empty={<Empty title={t('certificates.empty')}><p>{t('certificates.emptyWhat')}</p></Empty>}
      columns={[
        { id: 'state', title: t('certificates.state'), cell: ({ state }) => <span className="badge"><StateSymbol shown={STATES[state]} size={24} /> {t(`certificates.${state}`)}</span> },
        { id: 'country', title: t('certificates.country'), cell: ({ country }) => <DocumentText>{country}</DocumentText> },
        { id: 'name', title: t('certificates.name'), isRowHeader: true, cell: ({ name, serial }) => <><strong><bdi dir="ltr">{name}</bdi></strong> <bdi dir="ltr" className="quiet">{serial}</bdi></> },
        { id: 'kind', title: t('certificates.kind'), cell: ({ kind }) => t(`certificates.${kind}`) },
        { id: 'validity', title: t('certificates.validity'), cell: ({ validFrom, validTo }) => <bdi>{t('certificates.span', { from: day(validFrom), to: day(validTo) })}</bdi> },
        { id: 'fingerprint', title: t('certificates.fingerprint'), cell: ({ fingerprint }) => <DocumentText>{`${fingerprint.slice(0, 8)} ${fingerprint.slice(8, 16)}…`}</DocumentText> },
        { id: 'added', title: t('certificates.added'), cell: ({ addedAt, addedBy }) => <><bdi>{formatDateTime(language, addedAt)}</bdi><br /><PersonName>{addedBy}</PersonName></> },
        { id: 'remove', title: <span className="visually-hidden">{t('certificates.remove')}</span>, cell: (certificate) => <Button onPress={() => onRemove(certificate)} label={`${t('certificates.remove')}: ${certificate.name}`}>{t('certificates.remove')}</Button> },
      ]}
    />
  );
}

function RemoveDialog({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const wanted = reason.trim();
  return (
    <CommandDialog
      title={t('certificates.removeTitle')}
      label={t('certificates.remove')}
      onClose={onClose}
      kept={t('certificates.nothingChanged')}
      done={{ text: 'certificates.removed' }}
      onSubmit={() => (wanted === '' ? undefined : client.certificates.remove({ fingerprint: certificate.fingerprint, reason: wanted }))}
    >
      <p><strong><bdi dir="ltr">{certificate.name}</bdi></strong> · <DocumentText>{certificate.country}</DocumentText></p>
      <p className="figures"><bdi dir="ltr">{certificate.fingerprint.match(/.{8}/g)?.join(' ')}</bdi></p>
      <p>{t('certificates.removeMeans')}</p>
      <Field label={t('certificates.why')} note={t('certificates.whyNote')} value={reason} onChange={setReason} maxLength={300} isMultiline isRequired autoFocus />
    </CommandDialog>
  );
}
