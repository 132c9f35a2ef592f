/** The zone against what is printed above it. An unsure reading never accuses: it answers `notPerformed`. */
import { z } from 'zod';
import { foldForSearch } from '../../names/fold.ts';
import { findCodeKind } from '../../reference/states.ts';
import { dayNumber, toDay } from '../civil-date.ts';
import type { Mrz, MrzDate } from '../reading.ts';
import { readPrintedDate } from './printed-date.ts';
import { ComparedFieldName, NotPerformed, type VisualReading } from './visual-reading.ts';

/**
 * `notRead`: the field was not found. `unsure`: read, but not surely enough to say that it differs. `lookAlike`: differs
 * in letters and digits that look alike only. `otherScript`: printed in letters the zone does not have. `notInZone`: the
 * zone says nothing to compare. `notADate`: what stands there is no date that is understood.
 */
export const NoComparison = z.enum(['notRead', 'unsure', 'lookAlike', 'otherScript', 'notInZone', 'notADate', ...NotPerformed.options]);
export type NoComparison = z.infer<typeof NoComparison>;

export const VisualComparison = z.discriminatedUnion('answer', [
  z.strictObject({ field: ComparedFieldName, answer: z.literal('agrees'), printed: z.string() }),
  z.strictObject({ field: ComparedFieldName, answer: z.literal('differs'), printed: z.string() }),
  z.strictObject({ field: ComparedFieldName, answer: z.literal('notPerformed'), reason: NoComparison, printed: z.string().optional() }),
]);
export type VisualComparison = z.infer<typeof VisualComparison>;

/** Below this a difference is likelier the reader's than the document's. A date has also to be one, so less is enough. */
export const SURE = 0.82;
export const SURE_DATE = 0.7;

type Answer = 'agrees' | 'differs' | NoComparison;

/** One answer for each field, in the order of `ComparedFieldName`. */
export function compareVisual(mrz: Mrz, visual: VisualReading): VisualComparison[] {
  return ComparedFieldName.options.map((field): VisualComparison => {
    if (!visual.performed) return { field, answer: 'notPerformed', reason: visual.reason };
    const found = visual.fields.find(({ name }) => name === field);
    if (found === undefined) return { field, answer: 'notPerformed', reason: 'notRead' };
    const printed = found.text;
    const answer = compareField(field, mrz, printed);
    if (answer === 'agrees') return { field, answer, printed };
    if (answer !== 'differs') return { field, answer: 'notPerformed', reason: answer, printed };
    return found.confidence >= (field === 'birthDate' || field === 'expiryDate' ? SURE_DATE : SURE) ? { field, answer, printed } : { field, answer: 'notPerformed', reason: 'unsure', printed };
  });
}

function compareField(field: ComparedFieldName, mrz: Mrz, printed: string): Answer {
  switch (field) {
    case 'primaryIdentifier':
      return compareIdentifier(mrz.primaryIdentifier, mrz, printed);
    case 'secondaryIdentifier':
      return compareIdentifier(mrz.secondaryIdentifier, mrz, printed);
    case 'documentNumber':
      return compareText(foldForSearch(mrz.documentNumber), [foldForSearch(printed)], false);
    case 'nationality':
      return compareNationality(mrz.nationality, printed);
    case 'birthDate':
      return compareDate(mrz.birthDate, printed);
    case 'expiryDate':
      return compareDate(mrz.expiryDate, printed);
  }
}

/** Some pages print the whole name under one caption, or it is read as one run: that says the same, surname first or last. */
function compareIdentifier(own: string, { primaryIdentifier, secondaryIdentifier, nameTruncated }: Mrz, printed: string): Answer {
  const answer = compareName(own, printed, nameTruncated);
  if (answer !== 'differs' || primaryIdentifier === '' || secondaryIdentifier === '') return answer;
  const whole = [`${primaryIdentifier} ${secondaryIdentifier}`, `${secondaryIdentifier} ${primaryIdentifier}`].map((name) => compareName(name, printed, nameTruncated));
  return whole.find((each) => each === 'agrees') ?? whole.find((each) => each === 'lookAlike') ?? answer;
}

function compareName(zone: string, printed: string, truncated: boolean): Answer {
  if (/[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Greek}]/u.test(printed)) return 'otherScript';
  return compareText(foldForSearch(zone), spellings(printed), truncated);
}

/** The zone writes some marked letters as two (9303-3 §6): `MÜLLER` stands there as `MUELLER` or `MULLER`. */
function spellings(printed: string): string[] {
  const lower = printed.toLowerCase();
  const two = lower.replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa');
  return [foldForSearch(lower), foldForSearch(two), foldForSearch(two.replace(/ñ/g, 'nxx'))];
}

function compareText(zone: string, printed: readonly string[], truncated: boolean): Answer {
  if (zone === '') return 'notInZone';
  if (printed.every((text) => text === '')) return 'notRead';
  const same = (a: string, b: string) => a === b || (truncated && b.startsWith(a));
  if (printed.some((text) => same(zone, text))) return 'agrees';
  return printed.some((text) => same(alike(zone), alike(text))) ? 'lookAlike' : 'differs';
}

const ALIKE: Readonly<Record<string, string>> = { '0': 'o', d: 'o', q: 'o', '1': 'i', l: 'i', j: 'i', '5': 's', '8': 'b', '2': 'z', '6': 'g', v: 'u', y: 'u' };
const alike = (text: string) => text.replace(/[0-9a-z]/g, (letter) => ALIKE[letter] ?? letter);

/** Most pages print a word such as `IRAQI`, which no table here turns into a code: only a printed code is compared. */
function compareNationality(zone: string, printed: string): Answer {
  if (zone === '') return 'notInZone';
  const codes = printed.toUpperCase().split(/[^A-Z]+/).filter((word) => word.length === 3 || word === 'D');
  if (codes.includes(zone)) return 'agrees';
  // Nothing but another State's code stands there.
  return codes.length === 1 && codes[0] === printed.trim() && findCodeKind(codes[0]) === 'state' && findCodeKind(zone) === 'state' ? 'differs' : 'unsure';
}

function compareDate(zone: MrzDate, printed: string): Answer {
  const { year, month, day, quality } = zone;
  if (quality !== 'full' || year === undefined || month === undefined || day === undefined) return 'notInZone';
  const read = readPrintedDate(printed);
  if (read.length === 0) return 'notADate';
  const at = dayNumber({ year, month, day });
  return read.some(({ date, tolerance }) => Math.abs(dayNumber(toDay(date)) - at) <= tolerance) ? 'agrees' : 'differs';
}
