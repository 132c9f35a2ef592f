import { useTranslation } from 'react-i18next';
import { BadgeField } from '../design/badge-field.tsx';
import { FieldGroup } from '../design/field.tsx';
import { PinField } from '../design/pin-field.tsx';

export interface SecondPersonValue {
  badge: string;
  pin: string;
}
export const noSecondPerson: SecondPersonValue = { badge: '', pin: '' };
export const isComplete = ({ badge, pin }: SecondPersonValue): boolean => badge.trim().length >= 4 && pin.length >= 6;

/** Badge and PIN of the second person, given at the same desk. Kept nowhere. */
export function SecondPerson({ hint, value, onChange, isAsked }: { hint: string; value: SecondPersonValue; onChange: (value: SecondPersonValue) => void; isAsked: boolean }) {
  const { t } = useTranslation();
  const missing = t('secondLine.order.missing');
  return (
    <FieldGroup legend={t('secondLine.order.second')}>
      <p>{hint}</p>
      <BadgeField label={t('secondLine.order.badge')} value={value.badge} onChange={(badge) => onChange({ ...value, badge })} isHidden {...(isAsked && value.badge.length < 4 ? { error: missing } : {})} />
      <PinField label={t('secondLine.order.pin')} value={value.pin} onChange={(pin) => onChange({ ...value, pin })} {...(isAsked && value.pin.length < 6 ? { error: missing } : {})} />
    </FieldGroup>
  );
}
