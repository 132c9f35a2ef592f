/**
 * In which order an officer meets findings: raised ones first, worst first; then what could not be settled; the rest
 * waits under a disclosure. Silent rules are counted at the centre and never shown at the desk.
 */
import { severityRank } from '../../core/rules/evaluate.ts';
import type { Finding } from '../../core/rules/rule.ts';

export interface OrderedFindings {
  /** Raised, then undetermined or aborted. Digits 1 to 9 choose among these. */
  shown: Finding[];
  /** Everything else, by state and rule. */
  others: Finding[];
  /** Raised, of medium severity or above. */
  toLookAt: number;
  /** Could not be settled, or broke off. */
  unclear: number;
}

export function orderFindings(findings: readonly Finding[]): OrderedFindings {
  const live = findings.filter((finding) => finding.mode === 'live');
  const raised = live.filter((finding) => finding.state === 'raised').sort(worstFirst);
  const unclear = live.filter(isUnclear).sort(worstFirst);
  const others = live.filter((finding) => finding.state !== 'raised' && !isUnclear(finding)).sort((a, b) => stateRank(a) - stateRank(b) || byRule(a, b));
  return {
    shown: [...raised, ...unclear],
    others,
    toLookAt: raised.filter((finding) => severityRank[finding.severity] >= severityRank.medium).length,
    unclear: unclear.length,
  };
}

const isUnclear = (finding: Finding): boolean => finding.state === 'undetermined' || finding.state === 'aborted';
const byRule = (a: Finding, b: Finding): number => (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
const worstFirst = (a: Finding, b: Finding): number => severityRank[b.severity] - severityRank[a.severity] || byRule(a, b);
const STATES: Finding['state'][] = ['notPerformed', 'passed', 'notApplicable'];
const stateRank = (finding: Finding): number => STATES.indexOf(finding.state);
