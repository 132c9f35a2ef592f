import { type ReactNode, useId } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { foldDigits } from './digits.ts';
import { ProblemIcon } from './icons.tsx';

export interface FieldProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** What is wanted, before anything is wrong. */
  note?: ReactNode;
  /** What is wrong and what to do. */
  error?: ReactNode;
  isMultiline?: boolean;
  /** `ltr` for document data, codes and paths; `auto` follows what is typed. */
  direction?: 'auto' | 'ltr';
  isRequired?: boolean;
  isDisabled?: boolean;
  isHidden?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric' | 'search';
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Field({ label, value, onChange, note, error, isMultiline = false, direction = 'auto', isRequired = false, isDisabled = false, isHidden = false, maxLength, autoFocus = false, inputMode = 'text', onFocus, onBlur }: FieldProps) {
  const shared = { className: 'input', dir: direction, autoFocus, autoComplete: 'off', spellCheck: false, inputMode, ...(maxLength === undefined ? {} : { maxLength }) };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(onFocus === undefined ? {} : { onFocus })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className="field-label">{label}</Label>
      {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
      {isMultiline ? <TextArea {...shared} /> : <Input {...shared} type={isHidden ? 'password' : 'text'} />}
      <Problem error={error} />
    </TextField>
  );
}

/** A whole number in any row of digits; `value` holds 0–9 only. */
export function NumberField(props: Omit<FieldProps, 'direction' | 'inputMode' | 'isMultiline'>) {
  const onChange = (typed: string): void => props.onChange(foldDigits(typed).replace(/\D/g, ''));
  return <Field {...props} onChange={onChange} direction="ltr" inputMode="numeric" />;
}

export function Problem({ error }: { error: ReactNode }) {
  if (error === undefined) return null;
  return (
    <FieldError className="field-error">
      <ProblemIcon />
      <span>{error}</span>
    </FieldError>
  );
}

/** A labelled group of fields. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="stack">
      <h2 id={id}>{legend}</h2>
      {children}
    </div>
  );
}
