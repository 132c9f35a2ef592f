import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, Label, Radio, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components';
import { Problem } from './field.tsx';

export interface Option<Id extends string> {
  id: Id;
  label: ReactNode;
  note?: ReactNode;
  isDisabled?: boolean;
}

interface GroupProps<Id extends string> {
  label: ReactNode;
  options: readonly Option<Id>[];
  note?: ReactNode;
  error?: ReactNode;
  sideBySide?: boolean;
  isDisabled?: boolean;
}

/** One of a few. Nothing is chosen until a person chooses, unless `value` says so. */
export function RadioGroup<Id extends string>({ label, options, value, onChange, note, error, sideBySide = false, isDisabled = false }: GroupProps<Id> & { value: Id | undefined; onChange: (id: Id) => void }) {
  return (
    <AriaRadioGroup className="field" value={value ?? null} onChange={(id) => onChange(id as Id)} isDisabled={isDisabled} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
      <div className="choices" {...(sideBySide ? { 'data-side-by-side': '' } : {})}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice" isDisabled={option.isDisabled ?? false}>
            <span className="choice-mark" data-shape="round" />
            <ChoiceText option={option} />
          </Radio>
        ))}
      </div>
      <Problem error={error} />
    </AriaRadioGroup>
  );
}

export function CheckboxGroup<Id extends string>({ label, options, value, onChange, note, error, sideBySide = false, isDisabled = false }: GroupProps<Id> & { value: readonly Id[]; onChange: (ids: Id[]) => void }) {
  return (
    <AriaCheckboxGroup className="field" value={[...value]} onChange={(ids) => onChange(ids as Id[])} isDisabled={isDisabled} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
      <div className="choices" {...(sideBySide ? { 'data-side-by-side': '' } : {})}>
        {options.map((option) => (
          <AriaCheckbox key={option.id} value={option.id} className="choice" isDisabled={option.isDisabled ?? false}>
            <span className="choice-mark" />
            <ChoiceText option={option} />
          </AriaCheckbox>
        ))}
      </div>
      <Problem error={error} />
    </AriaCheckboxGroup>
  );
}

export function Checkbox({ label, note, isSelected, onChange, isDisabled = false }: { label: ReactNode; note?: ReactNode; isSelected: boolean; onChange: (isSelected: boolean) => void; isDisabled?: boolean }) {
  return (
    <AriaCheckbox className="choice" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="choice-mark" />
      <ChoiceText option={{ id: '', label, note }} />
    </AriaCheckbox>
  );
}

function ChoiceText({ option }: { option: Option<string> }) {
  return (
    <span>
      {option.label}
      {option.note === undefined ? null : <span className="choice-note">{option.note}</span>}
    </span>
  );
}
