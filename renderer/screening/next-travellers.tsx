import { useTranslation } from 'react-i18next';
import { ConveyanceKind, type Direction } from '../../core/contract/outcomes.ts';
import { RadioGroup } from '../design/choices.tsx';
import { Field } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import { useDesk } from './desk.ts';

/** How the travellers to come are booked, so that a bus is described once and not forty times. */
export function NextTravellers() {
  const { t } = useTranslation();
  const { direction, conveyance, set } = useDesk();
  return (
    <div className="next-travellers">
      <RadioGroup<Direction> label={t('screening.direction.next')} sideBySide value={direction} onChange={(chosen) => set({ direction: chosen })} options={(['entry', 'exit'] as const).map((id) => ({ id, label: t(`screening.direction.${id}`) }))} />
      <Select label={t('screening.journey.conveyance')} value={conveyance.kind} onChange={(kind) => set({ conveyance: { kind, reference: '' } })} placeholder={t('screening.holder.none')} options={ConveyanceKind.options.map((id) => ({ id, label: t(`conveyances.${id}`) }))} />
      {conveyance.kind === 'foot' ? null : <Field label={t(`conveyances.reference.${conveyance.kind}`)} value={conveyance.reference} onChange={(reference) => set({ conveyance: { ...conveyance, reference } })} maxLength={40} />}
    </div>
  );
}
