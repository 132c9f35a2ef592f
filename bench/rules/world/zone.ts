/** Printed zones, part by part, after ICAO 9303 parts 4 to 7. Written apart from the program's own composer and parser. */
import { digitOver } from './check-digit.ts';

export type Format = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';
export type Part = 'code' | 'issuer' | 'name' | 'number' | 'nationality' | 'birth' | 'sex' | 'expiry' | 'option' | 'option2';
export type Digit = 'number' | 'birth' | 'expiry' | 'option' | 'composite';

export interface Zone {
  format: Format;
  rows: readonly string[];
}

type Place = readonly [row: number, start: number, end: number];
interface Sheet {
  width: number;
  rows: number;
  parts: Readonly<Record<Part, Place | undefined>>;
  digits: Readonly<Partial<Record<Digit, Place>>>;
  /** What the composite digit covers. */
  whole: readonly Place[];
}

const two = (width: number, option: Place, digits: Sheet['digits'], whole: readonly Place[]): Sheet => ({
  width,
  rows: 2,
  parts: { code: [0, 0, 2], issuer: [0, 2, 5], name: [0, 5, width], number: [1, 0, 9], nationality: [1, 10, 13], birth: [1, 13, 19], sex: [1, 20, 21], expiry: [1, 21, 27], option, option2: undefined },
  digits: { number: [1, 9, 10], birth: [1, 19, 20], expiry: [1, 27, 28], ...digits },
  whole,
});

const SHEETS: Readonly<Record<Format, Sheet>> = {
  TD3: two(44, [1, 28, 42], { option: [1, 42, 43], composite: [1, 43, 44] }, [[1, 0, 10], [1, 13, 20], [1, 21, 43]]),
  TD2: two(36, [1, 28, 35], { composite: [1, 35, 36] }, [[1, 0, 10], [1, 13, 20], [1, 21, 35]]),
  'MRV-A': two(44, [1, 28, 44], {}, []),
  'MRV-B': two(36, [1, 28, 36], {}, []),
  TD1: {
    width: 30,
    rows: 3,
    parts: { code: [0, 0, 2], issuer: [0, 2, 5], number: [0, 5, 14], option: [0, 15, 30], birth: [1, 0, 6], sex: [1, 7, 8], expiry: [1, 8, 14], nationality: [1, 15, 18], option2: [1, 18, 29], name: [2, 0, 30] },
    digits: { number: [0, 14, 15], birth: [1, 6, 7], expiry: [1, 14, 15], composite: [1, 29, 30] },
    whole: [[0, 5, 30], [1, 0, 7], [1, 8, 15], [1, 18, 29]],
  },
};

/** A zone with every digit right; a part that is left out is fillers, one that is too long is cut. */
export function printZone(format: Format, parts: Partial<Record<Part, string>>): Zone {
  const { width, rows } = SHEETS[format];
  let zone: Zone = { format, rows: Array.from({ length: rows }, () => '<'.repeat(width)) };
  for (const [part, text] of Object.entries(parts)) zone = withPart(zone, part as Part, text);
  return withDigits(zone);
}

export const hasPart = (zone: Zone, part: Part): boolean => SHEETS[zone.format].parts[part] !== undefined;
export const hasDigit = (zone: Zone, digit: Digit): boolean => SHEETS[zone.format].digits[digit] !== undefined;
export const placeOf = (zone: Zone, part: Part): Place => SHEETS[zone.format].parts[part]!;

/** As printed, fillers included. */
export const partOf = (zone: Zone, part: Part): string => cut(zone, placeOf(zone, part));
export const digitOf = (zone: Zone, digit: Digit): string => cut(zone, SHEETS[zone.format].digits[digit]!);
/** Without the fillers at its end. */
export const bare = (zone: Zone, part: Part): string => partOf(zone, part).replace(/<+$/, '');

/** The part overprinted, its digits left as they were. */
export function withPart(zone: Zone, part: Part, text: string): Zone {
  const [row, start, end] = placeOf(zone, part);
  return overprint(zone, row, start, text.slice(0, end - start).padEnd(end - start, '<'));
}

export function withDigit(zone: Zone, digit: Digit, text: string): Zone {
  const [row, start] = SHEETS[zone.format].digits[digit]!;
  return overprint(zone, row, start, text);
}

/** The digits named are made right; all of them unless told. The composite covers the others, so it comes last. */
export function withDigits(zone: Zone, which: readonly Digit[] = ['number', 'birth', 'expiry', 'option', 'composite']): Zone {
  let done = zone;
  for (const digit of which) if (hasDigit(zone, digit)) done = withDigit(done, digit, rightDigit(done, digit));
  return done;
}

export function rightDigit(zone: Zone, digit: Digit): string {
  if (digit === 'composite') return digitOver(SHEETS[zone.format].whole.map((place) => cut(zone, place)).join(''));
  const covered = partOf(zone, digit);
  // 9303-4 §4.2.2.2: with nothing to cover, this one may be a filler.
  return digit === 'option' && /^<+$/.test(covered) ? '<' : digitOver(covered);
}

export function overprint(zone: Zone, row: number, start: number, text: string): Zone {
  return { ...zone, rows: zone.rows.map((line, i) => (i === row ? line.slice(0, start) + text + line.slice(start + text.length) : line)) };
}

const cut = ({ rows }: Zone, [row, start, end]: Place): string => rows[row]!.slice(start, end);
