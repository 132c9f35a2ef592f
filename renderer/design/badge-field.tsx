import type { KeyboardEvent, ReactNode } from 'react';
import { foldDigits } from './digits.ts';
import { Field } from './field.tsx';

export interface BadgeFieldProps {
  label: ReactNode;
  value: string;
  onChange: (badge: string) => void;
  note?: ReactNode;
  error?: ReactNode;
  isHidden?: boolean;
  autoFocus?: boolean;
}

/** A badge code, scanned or typed. A badge scanner ends with Enter: that goes on to the next field and sends nothing. */
export function BadgeField({ onChange, ...props }: BadgeFieldProps) {
  return (
    <div onKeyDown={goOnWithEnter} data-badge-reader="">
      <Field {...props} onChange={(typed) => onChange(foldDigits(typed).trim())} direction="ltr" maxLength={64} />
    </div>
  );
}

function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const fields = [...(event.target.form?.querySelectorAll('input') ?? [])];
  const next = fields[fields.indexOf(event.target) + 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
