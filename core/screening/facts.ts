/** What the journal keeps of an examination for ever: findings and tallies without a traveller. */
import type { CivilDate } from '../contract/common.ts';
import type { AgeBand } from '../contract/outcomes.ts';
import { ageRange } from '../document/civil-date.ts';
import type { DocumentReading, MrzFormat, Sex } from '../document/reading.ts';
import { isKnownCode } from '../reference/states.ts';
import type { FindingFact } from '../journal/entries.ts';
import { severityRank } from '../rules/evaluate.ts';
import type { Finding, Severity } from '../rules/rule.ts';

export function toFindingFacts(findings: readonly Finding[]): FindingFact[] {
  const facts: FindingFact[] = [];
  for (const { ruleId, version, state, severity, mode } of findings) {
    if (state === 'raised' || state === 'undetermined' || state === 'aborted') facts.push({ rule: ruleId, version, state, severity, mode });
  }
  return facts;
}

export interface TallyFacts {
  format?: MrzFormat;
  issuingState?: string;
  nationality?: string;
  sex: Sex;
  ageBand: AgeBand;
}

/** A code that no list knows may be a misread piece of a name or number, so it is left out of what is kept for ever. */
export function tallyFactsOf({ mrz }: DocumentReading, today: CivilDate | undefined): TallyFacts {
  if (mrz === undefined) return { sex: 'unspecified', ageBand: 'unknown' };
  const range = today === undefined ? undefined : ageRange(mrz.birthDate, today);
  const band = range === undefined ? 'unknown' : ageBandOf(range.youngest);
  return {
    format: mrz.format,
    ...(isKnownCode(mrz.issuingState) ? { issuingState: mrz.issuingState } : {}),
    ...(isKnownCode(mrz.nationality) ? { nationality: mrz.nationality } : {}),
    sex: mrz.sex,
    ageBand: range !== undefined && band === ageBandOf(range.oldest) ? band : 'unknown',
  };
}

/** UNHCR's bands, for whole years. */
export function ageBandOf(age: number): AgeBand {
  if (age < 0) return 'unknown';
  if (age < 5) return '0-4';
  if (age < 12) return '5-11';
  if (age < 18) return '12-17';
  return age < 60 ? '18-59' : '60+';
}

export interface FindingSummary {
  toLookAt: number;
  worst?: Severity;
}

/** How many findings to look at (raised, live, medium or above) and the worst of them. */
export function summaryOf(findings: readonly Pick<Finding, 'state' | 'mode' | 'severity'>[]): FindingSummary {
  let toLookAt = 0;
  let worst: Severity | undefined;
  for (const { state, mode, severity } of findings) {
    if (state !== 'raised' || mode !== 'live' || severityRank[severity] < severityRank.medium) continue;
    toLookAt += 1;
    worst = worseOf(worst, severity);
  }
  return worst === undefined ? { toLookAt } : { toLookAt, worst };
}

/** What several documents give to look at, and the worst of it. */
export function sumUp(summaries: readonly FindingSummary[]): FindingSummary {
  const toLookAt = summaries.reduce((sum, each) => sum + each.toLookAt, 0);
  const worst = summaries.reduce<Severity | undefined>((sofar, each) => (each.worst === undefined ? sofar : worseOf(sofar, each.worst)), undefined);
  return worst === undefined ? { toLookAt } : { toLookAt, worst };
}

const worseOf = (one: Severity | undefined, other: Severity): Severity => (one === undefined || severityRank[other] > severityRank[one] ? other : one);
