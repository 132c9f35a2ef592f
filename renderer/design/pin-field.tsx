import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { Button } from './button.tsx';
import { foldDigits } from './digits.ts';
import { Problem } from './field.tsx';
import { BackspaceIcon, ClearIcon, KeypadIcon } from './icons.tsx';

export interface PinFieldProps {
  label: ReactNode;
  value: string;
  onChange: (pin: string) => void;
  note?: ReactNode;
  error?: ReactNode;
  /** The keypad is open from the start, for touch. */
  showKeypad?: boolean;
  isDisabled?: boolean;
}

const LONGEST_PIN = 16;

/** A PIN: digits of any row, never shown, typed or pressed on a keypad. */
export function PinField({ label, value, onChange, note, error, showKeypad = false, isDisabled = false }: PinFieldProps) {
  const { t } = useTranslation();
  const [isKeypadOpen, setKeypadOpen] = useState(showKeypad);
  const put = (typed: string): void => onChange(foldDigits(typed).replace(/\D/g, '').slice(0, LONGEST_PIN));
  return (
    <div className="stack pin-stack" data-badge-reader="">
      <TextField className="field" value={value} onChange={put} isInvalid={error !== undefined} isDisabled={isDisabled} validationBehavior="aria">
        <Label className="field-label">{label}</Label>
        {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
        <div className="pin">
          <Input className="input" type="password" inputMode="numeric" autoComplete="off" />
          <Button onPress={() => setKeypadOpen(!isKeypadOpen)} label={t('common.keypad')} isExpanded={isKeypadOpen}>
            <KeypadIcon />
          </Button>
        </div>
        <Problem error={error} />
      </TextField>
      {isKeypadOpen ? <Keypad value={value} onChange={put} isDisabled={isDisabled} /> : null}
    </div>
  );
}

function Keypad({ value, onChange, isDisabled }: { value: string; onChange: (pin: string) => void; isDisabled: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="keypad" role="group" aria-label={t('common.keypad')}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Button key={digit} onPress={() => onChange(value + digit)} isDisabled={isDisabled}>{digit}</Button>
      ))}
      <Button onPress={() => onChange('')} isDisabled={isDisabled} label={t('common.clear')}><ClearIcon /></Button>
      <Button onPress={() => onChange(`${value}0`)} isDisabled={isDisabled}>0</Button>
      <Button onPress={() => onChange(value.slice(0, -1))} isDisabled={isDisabled} label={t('common.eraseOne')}><BackspaceIcon /></Button>
    </div>
  );
}
