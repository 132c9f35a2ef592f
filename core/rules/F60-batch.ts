import { dayNumber, findDay } from '../document/civil-date.ts';
import { isCheckWrong } from './printed.ts';
import { evidenceOf, findFields, notApplicable, notPerformed, passed } from './answers.ts';
import type { Facts, HistoryFacts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Fewer are a family. */
const FEWEST = 5;
/** Of neighbours with dates: where a State draws its numbers at random, five lie near each other by chance. */
const FEWEST_DATED = 6;
/** Days within which an office hands out books that lie next to each other, also where one waits for the other. */
const NEXT_DAYS = 21;
const YEAR = 365.25;

/**
 * Very many documents of one flight or bus are nearly alike. Groups are issued theirs together: a trend that analysts
 * follow, nothing about a holder, so it is counted and not shown. But books with numbers in a row, dated as they were
 * issued, expire within days of each other, or whole years apart where lives differ; where most do not, somebody else
 * dated them. No clause of ICAO asks for it.
 */
export const F60: Rule = {
  id: 'F60',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [],
  innocentCauses: ['issuedTogether', 'severalBoxes', 'families'],
  evaluate,
};

type Conveyance = NonNullable<HistoryFacts['conveyance']>;

function evaluate({ reading: { mrz }, history }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (history === undefined) return notPerformed('noHistory');
  const { conveyance } = history;
  if (conveyance === undefined) return notApplicable('noConveyance');
  if (conveyance.alike.length < FEWEST) return passed;
  const params = { alike: conveyance.alike.length, documents: conveyance.documents };
  const own = isCheckWrong(mrz, 'expiryDate') ? [] : [{ documentNumber: mrz.documentNumber, expiryDate: mrz.expiryDate.raw }];
  if (isDatedAtWill([...conveyance.alike, ...own])) return { state: 'raised', evidence: findFields(mrz, ['documentNumber', 'expiryDate']).map(evidenceOf), text: 'dates', params };
  return { state: 'raised', evidence: [], severity: 'low', mode: 'silent', params };
}

/** Of those that follow each other in number, most lie further apart in the year than an office takes. */
function isDatedAtWill(books: readonly Pick<Conveyance['alike'][number], 'documentNumber' | 'expiryDate'>[]): boolean {
  const days = [...books].sort((a, b) => (a.documentNumber < b.documentNumber ? -1 : 1)).flatMap(({ expiryDate }) => dayOf(expiryDate) ?? []);
  const apart = days.slice(1).map((day, i) => apartInYear(day, days[i]!));
  return apart.length >= FEWEST_DATED && apart.filter((gap) => gap > NEXT_DAYS).length > apart.length / 2;
}

/** Days between two dates if both were in one year: 0 to 183. */
function apartInYear(one: number, other: number): number {
  const within = Math.abs(one - other) % YEAR;
  return Math.min(within, YEAR - within);
}

/** The century does not matter within a year. */
function dayOf(expiryDate: string): number | undefined {
  const [, year, month, date] = /^(\d\d)(\d\d)(\d\d)$/.exec(expiryDate) ?? [];
  const day = year === undefined ? undefined : findDay(`20${year}-${month!}-${date!}`);
  return day && dayNumber(day);
}
