/** Values of a column or property → the normal form of an entry. Each answers `undefined` for what it cannot be sure of. */
import { isDay } from '../document/civil-date.ts';
import { foldDigits } from '../text/digits.ts';
import { isKnownCode } from '../reference/states.ts';
import { findThreeLetters } from '../reference/two-letters.ts';
import type { PartialDate } from './entry.ts';

/** `IRQ`, `iq`, `DEU` and `D<<` → the code of a zone. */
export function toState(value: string): string | undefined {
  const code = value.trim().toUpperCase().replaceAll('<', '');
  if (code === 'DEU') return 'D';
  if (code.length === 2) return findThreeLetters(code);
  return isKnownCode(code) ? code : undefined;
}

/** Letters and digits alone, as a zone prints them. */
export function toNumber(value: string): string | undefined {
  const number = foldDigits(value).toUpperCase().replace(/[\s<\-./]/g, '');
  return /^[A-Z0-9]{2,22}$/.test(number) ? number : undefined;
}

/** `1983`, `1983-04`, `1983-04-09`; a time behind it is dropped. */
export function toPartialDate(value: string): PartialDate | undefined {
  const text = foldDigits(value).trim().replace(/T.*$/, '');
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day] = parts;
  return isDay(Number(year), month === undefined ? 1 : Number(month), day === undefined ? 1 : Number(day)) ? text : undefined;
}

export function toSex(value: string): 'F' | 'M' | undefined {
  const word = value.trim().toLowerCase();
  return word === 'f' || word === 'female' ? 'F' : word === 'm' || word === 'male' ? 'M' : undefined;
}

/** One line without control characters or the marks that turn text around, at most so many characters; undefined when nothing is left. */
export function toText(value: string, most: number): string | undefined {
  const text = value.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ').trim();
  // Cut between characters, never within a pair.
  const cut = text.length <= most ? text : Array.from(text.slice(0, most)).join('').replace(/[\ud800-\udbff]$/, '');
  return cut === '' || !cut.isWellFormed() ? undefined : cut;
}

/** Several values in one column, separated by semicolons. */
export const toValues = (column: string | undefined): string[] => (column ?? '').split(';').map((value) => value.trim()).filter((value) => value !== '');

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
