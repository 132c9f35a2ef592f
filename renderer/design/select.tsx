import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import type { Option } from './choices.tsx';
import { Problem } from './field.tsx';
import { ChevronIcon } from './icons.tsx';

export interface SelectProps<Id extends string> {
  label: ReactNode;
  options: readonly Option<Id>[];
  value: Id | undefined;
  onChange: (id: Id) => void;
  /** Shown while nothing is chosen. */
  placeholder: string;
  note?: ReactNode;
  error?: ReactNode;
  isDisabled?: boolean;
}

/** One of many. For two to five use a `RadioGroup`, which shows them all. */
export function Select<Id extends string>({ label, options, value, onChange, placeholder, note, error, isDisabled = false }: SelectProps<Id>) {
  return (
    <AriaSelect className="field" value={value ?? null} onChange={(id) => { if (id !== null) onChange(id as Id); }} placeholder={placeholder} isDisabled={isDisabled} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
      <Button className="button select-button">
        <SelectValue />
        <ChevronIcon />
      </Button>
      <Problem error={error} />
      <Popover className="popover">
        <ListBox items={options.map((option) => ({ ...option }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={typeof option.label === 'string' ? option.label : option.id} className="list-item">
              {option.label}
              {option.note === undefined ? null : <span className="quiet">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
