import { describe, expect, it } from 'vitest';
import { createStillness, SMALL } from './stillness.ts';

const desk = new Uint8Array(SMALL.width * SMALL.height).fill(90);
/** The same desk with noise that no two pictures share. */
const noisy = (phase: number): Uint8Array => desk.map((value, i) => value + (((i * 7 + phase * 13) % 9) - 4));
const withPage = desk.map((value, i) => (i % SMALL.width < 8 && i < 8 * SMALL.width ? 200 : value));

describe('an empty desk', () => {
  it('is looked at once, and again when something comes or some time has gone by', () => {
    const still = createStillness();
    expect(still.isStill(noisy(0), 0)).toBe(false);
    still.found(false);
    expect([still.isStill(noisy(1), 100), still.isStill(noisy(2), 1_900)]).toEqual([true, true]);
    expect(still.isStill(noisy(3), 2_000)).toBe(false);
    still.found(false);
    expect(still.isStill(withPage, 2_100)).toBe(false);
  });
  it('is not what a document lies on, however still it lies', () => {
    const still = createStillness();
    still.isStill(withPage, 0);
    still.found(true);
    expect(still.isStill(withPage, 100)).toBe(false);
  });
  it('is not assumed before the answer has come', () => {
    const still = createStillness();
    still.isStill(desk, 0);
    expect(still.isStill(desk, 100)).toBe(false);
  });
});
