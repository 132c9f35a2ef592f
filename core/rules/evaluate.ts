import { unreachable } from '../result.ts';
import { rules } from './registry.ts';
import type { Facts } from './facts.ts';
import type { Finding, Rule, RuleAnswer, Severity } from './rule.ts';

/**
 * What every rule in force says about the facts, what needs a look first: by state, then by severity, then by number.
 * A rule that throws is `aborted`; the others still answer.
 */
export const evaluateRules = (facts: Facts): Finding[] => evaluateWith(rules, facts);

export function evaluateWith(some: readonly Rule[], facts: Facts): Finding[] {
  return some.map((rule) => toFinding(rule, askRule(rule, facts))).sort(byUrgency);
}

/** 0 is the least. */
export const severityRank: Record<Severity, number> = { info: 0, low: 1, medium: 2, high: 3, critical: 4 };

const STATE_ORDER: Record<Finding['state'], number> = { raised: 0, aborted: 1, undetermined: 2, passed: 3, notPerformed: 4, notApplicable: 5 };

function askRule(rule: Rule, facts: Facts): RuleAnswer | { state: 'aborted' } {
  try {
    return rule.evaluate(facts);
  } catch {
    return { state: 'aborted' };
  }
}

function toFinding(rule: Rule, answer: RuleAnswer | { state: 'aborted' }): Finding {
  const { id, version, severity, mode, basis, innocentCauses } = rule;
  const finding: Finding = { ruleId: id, version, state: answer.state, severity, mode, basis, innocentCauses, evidence: [], text: `rules.${id}.title`, params: {} };
  switch (answer.state) {
    case 'passed':
      return finding;
    case 'aborted':
      return { ...finding, text: 'reasons.ruleFailed' };
    case 'raised':
      return {
        ...finding,
        severity: answer.severity ?? severity,
        mode: answer.mode ?? mode,
        evidence: answer.evidence,
        text: `rules.${id}.${answer.text ?? 'raised'}`,
        params: answer.params ?? {},
        ...(answer.effect === undefined ? {} : { effect: answer.effect }),
      };
    case 'undetermined':
    case 'notPerformed':
      return { ...finding, text: `reasons.${answer.reason}`, params: answer.params ?? {} };
    case 'notApplicable':
      return { ...finding, text: `reasons.${answer.reason}` };
    default:
      return unreachable(answer);
  }
}

function byUrgency(a: Finding, b: Finding): number {
  return STATE_ORDER[a.state] - STATE_ORDER[b.state] || severityRank[b.severity] - severityRank[a.severity] || (a.ruleId < b.ruleId ? -1 : 1);
}
