import type { Row } from '../reference/row.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The one door by which country knowledge reaches a rule. The rule is asked over the confirmed rows alone, and over all
 * of them. It raises aloud only where the confirmed rows alone raise; what needs an unconfirmed row to raise is silent.
 * An unconfirmed row may speak for a document, never against it: where all rows together do not raise, nothing is raised.
 */
export function overRows<T extends Row>(rows: readonly T[], judge: (facts: Facts, rows: readonly T[]) => RuleAnswer): Rule['evaluate'] {
  const confirmed = rows.filter(({ confidence }) => confidence === 'confirmed');
  if (confirmed.length === rows.length) return (facts) => judge(facts, rows);
  return (facts) => {
    const sure = judge(facts, confirmed);
    const all = judge(facts, rows);
    if (all.state === 'raised') return sure.state === 'raised' ? sure : { ...all, mode: 'silent' };
    return sure.state === 'raised' ? all : sure;
  };
}
