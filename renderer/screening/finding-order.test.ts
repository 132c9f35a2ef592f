import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityRank } from '../../core/rules/evaluate.ts';
import { type Finding, Severity } from '../../core/rules/rule.ts';
import { summaryOf } from '../../core/screening/facts.ts';
import { orderFindings } from './finding-order.ts';

const finding = (ruleId: string, state: Finding['state'], severity: Severity, mode: Finding['mode'] = 'live'): Finding => ({ ruleId, version: 1, state, severity, mode, basis: [], innocentCauses: [], evidence: [], text: 't', params: {} });
const states: Finding['state'][] = ['passed', 'raised', 'undetermined', 'notPerformed', 'notApplicable', 'aborted'];
const findings = fc.uniqueArray(fc.record({ ruleId: fc.integer({ min: 1, max: 60 }).map((n) => `F${String(n).padStart(2, '0')}`), state: fc.constantFrom(...states), severity: fc.constantFrom(...Severity.options), mode: fc.constantFrom<Finding['mode']>('live', 'silent') }), { selector: ({ ruleId }) => ruleId });

test('the worst stands first, information after what needs a look', () => {
  const { shown, toLookAt, unclear } = orderFindings([finding('F23', 'raised', 'info'), finding('F02', 'raised', 'medium'), finding('F38', 'undetermined', 'high'), finding('F05', 'raised', 'high'), finding('F99', 'passed', 'high')]);
  expect(shown.map(({ ruleId }) => ruleId)).toEqual(['F05', 'F02', 'F23', 'F38']);
  expect([toLookAt, unclear]).toEqual([2, 1]);
});
test('no live finding is lost, no silent one shown, and the count is the journal\'s own', () => {
  fc.assert(
    fc.property(findings, (drawn) => {
      const all = drawn.map(({ ruleId, state, severity, mode }) => finding(ruleId, state, severity, mode));
      const { shown, others, toLookAt } = orderFindings(all);
      expect([...shown, ...others].map(({ ruleId }) => ruleId).sort()).toEqual(all.filter(({ mode }) => mode === 'live').map(({ ruleId }) => ruleId).sort());
      expect(toLookAt).toBe(summaryOf(all).toLookAt);
      const raised = shown.filter(({ state }) => state === 'raised').map(({ severity }) => severityRank[severity]);
      expect(raised).toEqual([...raised].sort((a, b) => b - a));
      expect(shown.slice(0, raised.length).every(({ state }) => state === 'raised')).toBe(true);
    }),
  );
});
