import { stripFillers } from '../document/parse-mrz.ts';
import { type CodePeriod, codePeriods } from '../reference/code-periods.ts';
import { findCodeKind } from '../reference/states.ts';
import { evidenceOf, findField, findFields, icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { findIssued, isAllAfter, isAllBefore, numberOf, spansOf } from './issued.ts';
import { overRows } from './over-rows.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** States go on using their old books for a while after a code has changed. */
const GRACE = 730;

/** The code of a State or territory that issues nothing any more; or one that was not in force on the printed day of issue. */
export const F14: Rule = {
  id: 'F14',
  version: 2,
  severity: 'low',
  mode: 'live',
  basis: [icao(3, '5 F')],
  innocentCauses: ['oldDocument', 'misread'],
  evaluate: overRows(codePeriods, judge),
};

function judge(facts: Facts, periods: readonly CodePeriod[]): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const issuer = findField(mrz, 'issuingState');
  const issued = findIssued(facts);
  if (issuer !== undefined && 'dates' in issued) {
    const spans = spansOf(issued.dates);
    const period = periods.find(({ code }) => code === stripFillers(issuer.raw));
    const early = period?.from !== undefined && isAllBefore(spans, numberOf(period.from) - GRACE);
    const late = period?.until !== undefined && isAllAfter(spans, numberOf(period.until) + GRACE);
    if (early || late) return { state: 'raised', evidence: [evidenceOf(issuer)], text: early ? 'notYet' : 'noMore', params: { code: stripFillers(issuer.raw) } };
  }
  const retired = codes.filter(({ raw }) => findCodeKind(stripFillers(raw)) === 'retired');
  if (retired.length === 0) return passed;
  return { state: 'raised', evidence: retired.map(evidenceOf), params: { code: stripFillers(retired[0]!.raw) } };
}
