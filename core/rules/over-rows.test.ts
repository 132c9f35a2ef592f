import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../reference/row.ts';
import { overRows } from './over-rows.ts';
import type { RuleAnswer } from './rule.ts';
import { factsOf } from './testing/facts.ts';

const facts = factsOf();
const row = (confidence: Row['confidence'], says: RuleAnswer['state']): Row & { says: RuleAnswer['state'] } => ({ source: 'invented', confidence, says });
const answerOf = (state: RuleAnswer['state']): RuleAnswer =>
  state === 'raised' ? { state, evidence: [] } : state === 'passed' ? { state } : { state, reason: 'noCountryData' };
/** As rules do: what one row allows is allowed; else what one raises is raised; without rows nothing is known. */
const ask = (rows: readonly ReturnType<typeof row>[]): RuleAnswer =>
  overRows(rows, (_, some) => answerOf(some.some(({ says }) => says === 'passed') ? 'passed' : some.some(({ says }) => says === 'raised') ? 'raised' : 'notApplicable'))(facts);

test('confirmed rows raise aloud, unconfirmed ones silently', () => {
  expect(ask([row('confirmed', 'raised')])).toEqual({ state: 'raised', evidence: [] });
  expect(ask([row('unconfirmed', 'raised')])).toEqual({ state: 'raised', evidence: [], mode: 'silent' });
  expect(ask([row('confirmed', 'notApplicable'), row('unconfirmed', 'raised')])).toMatchObject({ state: 'raised', mode: 'silent' });
});

test('an unconfirmed row speaks for a document, never against it', () => {
  expect(ask([row('confirmed', 'raised'), row('unconfirmed', 'passed')])).toEqual({ state: 'passed' });
  expect(ask([row('unconfirmed', 'passed')])).toMatchObject({ state: 'notApplicable' });
});

test('whatever a rule makes of its rows, it raises aloud only where the confirmed ones alone raise', () => {
  const anyRow = fc.record({ source: fc.constant('invented'), confidence: fc.constantFrom('confirmed' as const, 'unconfirmed' as const), says: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), fc.func(fc.constantFrom<RuleAnswer>(answerOf('passed'), answerOf('raised'), answerOf('undetermined'))), (rows, opinion) => {
      const judge = (_: unknown, some: readonly { says: number }[]): RuleAnswer => opinion(some.map(({ says }) => says).join());
      const answer = overRows(rows, judge)(facts);
      if (answer.state !== 'raised' || answer.mode === 'silent') return;
      expect(judge(facts, rows.filter(({ confidence }) => confidence === 'confirmed')).state).toBe('raised');
    }),
    { numRuns: 500 },
  );
});
