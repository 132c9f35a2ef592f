/** How a listed person compares with the holder of a document, beside the name: the birth date, the nationality, the number. */
import type { Mrz, MrzDate } from '../document/reading.ts';
import type { PersonHit } from '../rules/facts.ts';
import type { ListPerson, PartialDate } from './entry.ts';

const RANK = { same: 3, near: 2, differs: 1, unknown: 0 } as const;

/**
 * The best of the listed birth dates. `same`: day, month and year. `near`: all that both know agrees but a day or month
 * is unknown to one; or day and month stand the other way round; or the years are one apart.
 */
export function compareBirth(listed: readonly PartialDate[] | undefined, birth: MrzDate): PersonHit['birth'] {
  if (birth.year === undefined || birth.quality === 'impossible') return 'unknown';
  let best: PersonHit['birth'] = 'unknown';
  for (const date of listed ?? []) {
    const found = compareDates(date, { ...birth, year: birth.year });
    if (RANK[found] > RANK[best]) best = found;
  }
  return best;
}

function compareDates(listed: PartialDate, birth: { year: number; month?: number | undefined; day?: number | undefined }): PersonHit['birth'] {
  const [year = 0, month, day] = listed.split('-').map(Number);
  if (Math.abs(year - birth.year) > 1) return 'differs';
  if (year !== birth.year) return 'near';
  if (month === undefined || birth.month === undefined) return 'near';
  if (day === undefined || birth.day === undefined) return month === birth.month ? 'near' : 'differs';
  if (month === birth.month && day === birth.day) return 'same';
  if (month === birth.day && day === birth.month) return 'near';
  // A registration default of 1 January or 1 July says the year only.
  return isDefault(month, day) || isDefault(birth.month, birth.day) ? 'near' : 'differs';
}

const isDefault = (month: number, day: number): boolean => day === 1 && (month === 1 || month === 7);

export function compareNationality(listed: readonly string[] | undefined, nationality: string): PersonHit['nationality'] {
  if (listed === undefined || listed.length === 0 || nationality === '') return 'unknown';
  return listed.includes(nationality) ? 'same' : 'differs';
}

/** Does the list name this document as the person's? A listed number without its State counts for every State. */
export const namesDocument = (person: ListPerson, { issuingState, documentNumber }: Pick<Mrz, 'issuingState' | 'documentNumber'>): boolean =>
  documentNumber !== '' && (person.documents ?? []).some(({ state, number }) => number === documentNumber && (state === undefined || state === issuingState));

/** The surest first: the document itself, then birth, then the name. */
export function orderHits(hits: readonly PersonHit[]): PersonHit[] {
  const birth = { same: 0, near: 1, unknown: 2, differs: 3 } as const;
  return [...hits].sort((a, b) => Number(b.document ?? false) - Number(a.document ?? false) || birth[a.birth] - birth[b.birth] || b.score - a.score || (a.entryId < b.entryId ? -1 : 1));
}
