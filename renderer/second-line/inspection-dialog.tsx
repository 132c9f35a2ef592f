import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InspectionKind, InspectionResult, TECHNIQUES } from '../../core/casework/inspection.ts';
import type { InspectionView } from '../../core/contract/cases.ts';
import type { PassageId } from '../../core/contract/common.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CheckboxGroup, RadioGroup } from '../design/choices.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { usePerson } from '../stores/session.ts';
import { draftOf, type DraftProblem, emptyItem, type InspectionDraft, type ItemDraft, newInspection, toInspection, withKind } from './inspection-draft.ts';

/** One record of one inspection. Nothing is chosen beforehand. */
export function InspectionDialog({ passageId, corrects, onClose }: { passageId: PassageId; corrects: InspectionView | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const officer = usePerson()?.name ?? '';
  const [draft, setDraft] = useState<InspectionDraft>(() => (corrects === undefined ? newInspection(officer) : draftOf(corrects)));
  const [problem, setProblem] = useState<DraftProblem>();
  const write = (change: Partial<InspectionDraft>): void => {
    setProblem(undefined);
    setDraft((before) => ({ ...before, ...change }));
  };
  const error = (of: DraftProblem): { error?: string } => (problem === of ? { error: t(`case.inspection.missing.${of}`) } : {});
  const submit = () => {
    const made = toInspection(draft);
    if ('problem' in made) {
      setProblem(made.problem);
      return undefined;
    }
    return client.cases.recordInspection({ passageId, inspection: made.inspection, ...(corrects === undefined ? {} : { corrects: corrects.inspectionId }) });
  };
  return (
    <CommandDialog isWide title={t(corrects === undefined ? 'case.inspection.new' : 'case.inspection.correct')} label={t('case.inspection.record')} onSubmit={submit} done={{ text: 'case.inspection.recorded' }} kept={t('screening.error.kept')} onClose={onClose}>
      {corrects === undefined ? null : <Notice title={t('case.inspection.correctMeans')} />}
      <RadioGroup label={t('case.inspection.kind')} sideBySide value={draft.kind} onChange={(kind) => { setProblem(undefined); setDraft((before) => withKind(before, kind)); }} options={InspectionKind.options.map((id) => ({ id, label: t(`case.inspection.kinds.${id}`) }))} {...error('kind')} />
      <Field label={t('case.inspection.inspectors')} note={t('case.inspection.inspectorsHint')} value={draft.inspectors} onChange={(inspectors) => write({ inspectors })} isMultiline maxLength={500} isRequired {...error('inspectors')} />
      {draft.kind !== 'person' ? null : (
        <>
          <RadioGroup label={t('case.inspection.female')} note={t('case.inspection.femaleHint')} value={draft.female} onChange={(female) => write({ female })} options={(['notAsked', 'given', 'notGiven'] as const).map((id) => ({ id, label: t(`case.inspection.femaleAnswers.${id}`) }))} {...error('femaleOfficer')} />
          {draft.female === 'given' ? <Field label={t('case.inspection.femaleWho')} value={draft.femaleWho} onChange={(femaleWho) => write({ femaleWho })} maxLength={80} isRequired {...error('femaleWho')} /> : null}
        </>
      )}
      {draft.kind === undefined ? null : <CheckboxGroup label={t('case.inspection.techniques')} sideBySide value={draft.techniques} onChange={(techniques) => write({ techniques })} options={TECHNIQUES[draft.kind].map((id) => ({ id, label: t(`case.inspection.technique.${id}`) }))} {...error('techniques')} />}
      <RadioGroup label={t('case.inspection.result')} sideBySide value={draft.result} onChange={(result) => write({ result, ...(result === 'itemsFound' && draft.items.length === 0 ? { items: [emptyItem] } : {}) })} options={InspectionResult.options.map((id) => ({ id, label: t(`case.inspection.results.${id}`) }))} {...error('result')} />
      {draft.result === 'itemsFound' ? <Items items={draft.items} onChange={(items) => write({ items })} error={problem === 'items' ? t('case.inspection.missing.items') : undefined} /> : null}
      <Field label={t('case.inspection.remarks')} value={draft.remarks} onChange={(remarks) => write({ remarks })} isMultiline maxLength={2_000} />
    </CommandDialog>
  );
}

const MOST_ITEMS = 40;

/** Each thing that was taken, with who holds it: from here on its custody is in writing. */
function Items({ items, onChange, error }: { items: readonly ItemDraft[]; onChange: (items: ItemDraft[]) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<ItemDraft>): void => onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const field = (index: number, name: keyof ItemDraft, max: number, isRequired = false) => (
    <Field label={t(`case.inspection.item.${name}`)} value={items[index]?.[name] ?? ''} onChange={(value) => change(index, { [name]: value })} maxLength={max} isRequired={isRequired} {...(isRequired && error !== undefined && items[index]?.[name].trim() === '' ? { error } : {})} />
  );
  return (
    <div className="stack">
      {items.map((_, index) => (
        // Things have no names of their own yet; their place in the list is theirs.
        <fieldset key={index} className="inspected-item">
          <legend>{t('case.inspection.item.number', { number: index + 1 })}</legend>
          {field(index, 'what', 200, true)}
          {field(index, 'quantity', 60)}
          {field(index, 'sealNumber', 60)}
          {field(index, 'heldBy', 120, true)}
          {field(index, 'handedTo', 120)}
          <Button kind="quiet" onPress={() => onChange(items.filter((__, at) => at !== index))}>{t('case.inspection.item.remove')}</Button>
        </fieldset>
      ))}
      {items.length === 0 && error !== undefined ? <p className="field-error">{error}</p> : null}
      {items.length >= MOST_ITEMS ? null : <div className="row"><Button onPress={() => onChange([...items, emptyItem])}>{t('case.inspection.item.add')}</Button></div>}
    </div>
  );
}
