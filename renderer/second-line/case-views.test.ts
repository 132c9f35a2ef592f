import { expect, test } from 'vitest';
import type { DecisionView } from '../../core/contract/passages.ts';
import { splitViews } from './case-views.ts';

const decisions = (...outcomes: DecisionView['outcome'][]) => outcomes.map((outcome, number) => ({ decisionId: String(number), at: '', by: '', outcome }) as unknown as DecisionView);
const split = (...outcomes: DecisionView['outcome'][]) => {
  const { first, second } = splitViews(decisions(...outcomes));
  return [first.length, second.length];
};
test('what follows the sending on is the second line\'s', () => {
  expect(split('secondLine', 'cleared')).toEqual([1, 1]);
  expect(split('cleared', 'secondLine', 'secondLine', 'health')).toEqual([2, 2]);
  expect(split('heldForPerson')).toEqual([1, 0]);
});
test('a passage never sent on is the first line\'s alone', () => expect(split('cleared', 'health')).toEqual([2, 0]));
