/** The check digits of a zone, each with the places it covers. */
import { getLayout } from '../../core/document/formats.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { CheckDigit, MrzFormat } from '../../core/document/reading.ts';
import type { Place } from './zone-cells.ts';

export interface CheckGroup {
  name: CheckDigit['name'];
  state: CheckDigit['state'];
  /** In the order in which the check digit weighs them. */
  covered: Place[];
  digit: Place;
}

/** Of whole lines of a known format. The digits of empty fields say nothing and are left out. */
export function checkGroups(lines: readonly string[], format: MrzFormat): CheckGroup[] {
  const { checks, fields, longNumbers } = getLayout(format);
  const groups: CheckGroup[] = [];
  for (const { name, state, line, position } of parseMrz(lines, undefined)?.checks ?? []) {
    const usual = checks.find((check) => check.name === name);
    if (usual === undefined || state === 'unused') continue;
    const covered = usual.over.flatMap((range) => placesOf(range.line, range.start, range.end));
    if (longNumbers && name === 'documentNumber' && (line !== usual.line || position !== usual.position)) {
      // ICAO 9303-5 §4.2.2.1 note j: the number runs on into the optional data, up to its check digit.
      covered.push(...placesOf(line, fields.find((field) => field.name === 'optionalData')!.start, position));
    }
    groups.push({ name, state, covered, digit: { line, position } });
  }
  return groups;
}

export const placesOf = (line: number, start: number, end: number): Place[] => Array.from({ length: end - start }, (_, i) => ({ line, position: start + i }));

export const keyOf = ({ line, position }: Place): string => `${String(line)}.${String(position)}`;
