import { describe, expect, it } from 'vitest';
import { findSlope } from './skew.ts';

/** Seven rows of strokes that fall by `slope`. */
function rows(slope: number): Uint8Array {
  const strokes = new Uint8Array(640 * 480);
  for (let row = 0; row < 7; row++) {
    for (let x = 40; x < 600; x += 5) {
      for (let y = 0; y < 9; y++) strokes[Math.round(150 + 30 * row + slope * (x - 320) + y) * 640 + x] = 40;
    }
  }
  return strokes;
}

describe('findSlope', () => {
  it.each([0, 0.03, -0.07, 0.16, -0.268, 0.268])('finds rows that fall by %f', (slope) => {
    expect(Math.abs(findSlope(rows(slope), 640, 480) - slope)).toBeLessThan(0.012);
  });
  it('finds none where nothing stands out', () => {
    expect(findSlope(new Uint8Array(640 * 480), 640, 480)).toBe(0);
    expect(findSlope(new Uint8Array(1), 1, 1)).toBe(0);
  });
});
