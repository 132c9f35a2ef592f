import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Conveyance, ConveyanceKind, type Direction } from '../../core/contract/outcomes.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useMay } from '../stores/session.ts';

/** How the holder crosses, and the name in its own script, which the zone does not carry. */
export function Journey({ passage, onChanged, isReadOnly }: { passage: PassageDetail; onChanged: () => void; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const mayDescribe = useMay('passages.describe');
  const [isOpen, setOpen] = useState(false);
  const { direction, conveyance } = passage;
  return (
    <div className="journey">
      <p>
        <strong>{t(`screening.direction.${direction}`)}</strong>
        {' · '}
        {t(`conveyances.${conveyance.kind}`)}
        {conveyance.reference === '' ? null : <> <bdi dir="auto">{conveyance.reference}</bdi></>}
      </p>
      {mayDescribe && !isReadOnly ? <Button kind="quiet" onPress={() => setOpen(true)}>{t('screening.journey.change')}</Button> : null}
      {isOpen ? <JourneyDialog passage={passage} onClose={() => setOpen(false)} onChanged={onChanged} /> : null}
    </div>
  );
}

function JourneyDialog({ passage, onClose, onChanged }: { passage: PassageDetail; onClose: () => void; onChanged: () => void }) {
  const { t } = useTranslation();
  const [direction, setDirection] = useState<Direction>(passage.direction);
  const [kind, setKind] = useState<Conveyance['kind']>(passage.conveyance.kind);
  const [reference, setReference] = useState(passage.conveyance.reference);
  const [nativeName, setNativeName] = useState(passage.holder?.nativeName ?? '');
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);

  const save = async (): Promise<void> => {
    setPending(true);
    const name = nativeName.trim();
    const answer = await client.passages.describe({ passageId: passage.passageId, direction, conveyance: { kind, reference: kind === 'foot' ? '' : reference.trim() }, ...(name === '' ? {} : { nativeName: name }) });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onChanged();
    onClose();
  };
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('screening.journey.dialog')}
      actions={<><Button kind="primary" onPress={() => void save()} isPending={pending}>{t('screening.journey.save')}</Button><Button onPress={onClose}>{t('screening.journey.cancel')}</Button></>}
    >
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
      <RadioGroup label={t('screening.journey.direction')} sideBySide value={direction} onChange={setDirection} options={(['entry', 'exit'] as const).map((id) => ({ id, label: t(`screening.direction.${id}`) }))} />
      <RadioGroup label={t('screening.journey.conveyance')} sideBySide value={kind} onChange={setKind} options={ConveyanceKind.options.map((id) => ({ id, label: t(`conveyances.${id}`) }))} />
      {kind === 'foot' ? null : <Field label={t(`conveyances.reference.${kind}`)} value={reference} onChange={setReference} maxLength={40} />}
      {passage.holder === undefined ? null : <Field label={t('screening.holder.nativeName')} value={nativeName} onChange={setNativeName} maxLength={120} />}
    </Dialog>
  );
}
