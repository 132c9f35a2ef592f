import { expect, test } from 'vitest';
import { Outcome } from '../../core/contract/outcomes.ts';
import { resources } from '../../texts/languages.ts';
import { outcomeKeys, quickReasons, quickReversals } from './outcome-keys.ts';

test('every outcome has a key of its own, none the browser or the frame needs', () => {
  const keys = Outcome.options.map((outcome) => outcomeKeys[outcome]);
  expect(new Set(keys).size).toBe(Outcome.options.length);
  for (const taken of ['F1', 'F5', 'F8', 'F9', 'F10', 'F11', 'F12']) expect(keys).not.toContain(taken);
});
test('every ready-made reason has its words, and protection never has one', () => {
  const { quick } = (resources.en as { screening: { decide: { quick: Record<string, string> } } }).screening.decide;
  expect([...Object.values(quickReasons).flat(), ...quickReversals].filter((key) => quick[key] === undefined)).toEqual([]);
  expect(quickReasons.protection).toEqual([]);
});
