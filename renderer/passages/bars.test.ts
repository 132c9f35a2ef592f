import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';

const none = { cleared: 0, secondLine: 0, referred: 0, health: 0, heldForPerson: 0 };
test('bars start at zero and keep their order', () => {
  const bars = barsOf({ byOutcome: { ...none, cleared: 200, secondLine: 50 }, open: 1 });
  expect(bars.map(({ outcome, share }) => [outcome, share])).toEqual([['cleared', 1], ['secondLine', 0.25], ['referred', 0], ['health', 0], ['heldForPerson', 0], ['open', 0.005]]);
});
test('a day without passages has no bars', () => expect(barsOf({ byOutcome: none, open: 0 }).every(({ share }) => share === 0)).toBe(true));
