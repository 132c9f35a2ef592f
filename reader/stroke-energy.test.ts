import { describe, expect, it } from 'vitest';
import { energyOf, sheared, strokesOf } from './stroke-energy.ts';

const WIDTH = 60;
const rowOf = (ink: (x: number) => number) => ({ data: Uint8Array.from({ length: WIDTH }, (_, x) => ink(x)), width: WIDTH, height: 1 });
const places = (strokes: Uint8Array) => [...strokes.keys()].filter((x) => strokes[x]! > 0);

describe('strokesOf', () => {
  it('sees narrow dark strokes, capped, and nothing else', () => {
    expect(places(strokesOf(rowOf((x) => (x === 20 || x === 30 || x === 31 ? 40 : 220))))).toEqual([20, 30, 31]);
    expect(strokesOf(rowOf((x) => (x === 20 ? 0 : 255)))[20]).toBe(64);
    expect(strokesOf(rowOf((x) => (x === 20 ? 200 : 220)))[20]).toBe(20);
  });
  it('sees no edge, no bar, no light stroke and no shade', () => {
    for (const ink of [(x: number) => (x < 30 ? 40 : 220), (x: number) => (x > 20 && x < 40 ? 40 : 220), (x: number) => (x === 30 ? 220 : 40), (x: number) => 60 + 2 * x]) {
      expect(places(strokesOf(rowOf(ink)))).toEqual([]);
    }
  });
});

describe('energyOf', () => {
  it('sums strokes around each pixel', () => {
    const strokes = new Uint8Array(WIDTH * 5);
    strokes[2 * WIDTH + 30] = 50;
    strokes[2 * WIDTH + 33] = 7;
    const { spread } = energyOf(strokes, WIDTH, 5);
    expect([spread[2 * WIDTH + 30], spread[WIDTH + 41], spread[3 * WIDTH + 44], spread[30]]).toEqual([57, 7, 0, 0]);
  });
});

describe('sheared', () => {
  it.each([0.2, -0.2])('lays a line of slope %f level', (slope) => {
    const strokes = new Uint8Array(WIDTH * 40);
    for (let x = 0; x < WIDTH; x++) strokes[Math.round(20 + slope * (x - 30)) * WIDTH + x] = 9;
    const level = sheared(strokes, WIDTH, 40, slope);
    const rows = new Set([...level.strokes.keys()].filter((i) => level.strokes[i]! > 0).map((i) => Math.floor(i / WIDTH)));
    expect(rows.size).toBeLessThanOrEqual(2);
    for (const y of rows) expect(Math.abs(y - level.top - (20 - slope * 30))).toBeLessThan(1.1);
  });
});
