/** Invented holders of documents of all five formats, and the lines that stand in their zones. */
import { composeMrz } from '../../../core/document/compose-mrz.ts';
import { getLayout } from '../../../core/document/formats.ts';
import type { MrzFormat } from '../../../core/document/reading.ts';
import type { Dice } from '../../../devices/simulator/dice.ts';
import type { Traveller } from '../../../devices/simulator/travellers.ts';
import { origins } from './origins.ts';

export interface Holder {
  traveller: Traveller;
  lines: string[];
}

const CODES: Record<MrzFormat, readonly string[]> = {
  TD1: ['I', 'ID', 'AC', 'IR', 'C'],
  TD2: ['I', 'ID', 'AC', 'A'],
  TD3: ['P', 'P', 'P', 'PP', 'PD', 'PS', 'PR', 'PM', 'PN'],
  'MRV-A': ['V', 'V', 'VC', 'VS'],
  'MRV-B': ['V', 'V', 'VC', 'VS'],
};
/** Places for optional data, before the zone's own digits. */
const OPTIONAL: Record<MrzFormat, number> = { TD1: 15, TD2: 7, TD3: 14, 'MRV-A': 16, 'MRV-B': 8 };
const WRONG_DIGITS = 0.06;
const UNKNOWN_BIRTH = 0.03;
const LONG_NUMBERS = 0.04;

/** One holder; now and then with one wrong check digit, as real documents have. */
export function dealHolder(format: MrzFormat, dice: Dice): Holder {
  const origin = dice.pick(origins);
  const nationality = dice.pick(origin.states);
  const isVisa = format === 'MRV-A' || format === 'MRV-B';
  const isSingle = dice.chance(origin.single ?? 0.01);
  const isLong = getLayout(format).longNumbers && dice.chance(LONG_NUMBERS);
  const traveller: Traveller = {
    format,
    documentCode: dice.pick(CODES[format]),
    issuingState: isVisa || dice.chance(0.04) ? dice.pick(dice.pick(origins).states) : nationality,
    nationality,
    primaryIdentifier: dice.pick(origin.families),
    secondaryIdentifier: isSingle ? '' : dice.pick(origin.given),
    documentNumber: documentNumber(dice) + (isLong ? dice.digits(dice.int(1, 4)) : ''),
    birthDate: `${dice.int(1932, 2024)}-${twoDigits(dice.int(1, 12))}${dice.chance(UNKNOWN_BIRTH) ? '' : `-${twoDigits(dice.int(1, 28))}`}`,
    sex: dice.chance(0.03) ? 'unspecified' : dice.pick(['F', 'M'] as const),
    expiryDate: `${dice.int(2019, 2037)}-${twoDigits(dice.int(1, 12))}-${twoDigits(dice.int(1, 28))}`,
    optionalData: !isLong && dice.chance(0.4) ? optionalData(dice, OPTIONAL[format]) : '',
    worn: false,
  };
  const lines = composeMrz({ ...traveller, birthDate: toParts(traveller.birthDate), expiryDate: toParts(traveller.expiryDate) });
  return { traveller, lines: dice.chance(WRONG_DIGITS) ? withWrongDigit(lines, format, dice) : lines };
}

/** A third hold letters anywhere, the look-alikes of digits among them; the others one or two letters or none in front. */
function documentNumber(dice: Dice): string {
  if (dice.chance(1 / 3)) return mixed(dice, 9);
  const letters = dice.letters(dice.int(0, 2));
  return letters + dice.digits(dice.int(7, 9) - letters.length);
}

const optionalData = (dice: Dice, room: number): string => {
  const length = dice.int(Math.min(5, room), room);
  return dice.chance(0.3) ? mixed(dice, length) : dice.digits(length);
};

const mixed = (dice: Dice, length: number): string => Array.from({ length }, () => dice.pick([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).join('');

function withWrongDigit(lines: readonly string[], format: MrzFormat, dice: Dice): string[] {
  const { line, position } = dice.pick(getLayout(format).checks);
  const printed = lines[line]!.charAt(position);
  if (printed === '<') return [...lines];
  const wrong = String((Number(printed) + dice.int(1, 9)) % 10);
  return lines.map((text, i) => (i === line ? text.slice(0, position) + wrong + text.slice(position + 1) : text));
}

function toParts(date: string): { year: number; month: number; day?: number } {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, ...(day !== undefined && { day }) };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
