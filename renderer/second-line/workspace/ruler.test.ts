import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf, gridStep, rulerOver } from './ruler.ts';

describe('rulerOver', () => {
  it('counts millimetres where there is a scale', () => {
    // 600 dots to the inch, one picture pixel to one of the screen: 72 screen pixels are 3 mm, so labels stand every 5.
    const { unit, ticks } = rulerOver(0, 250, 1, 600 / 25.4);
    expect(unit).toBe('millimetre');
    expect(ticks.filter(({ label }) => label !== undefined).map(({ label }) => label)).toEqual([0, 5, 10]);
    expect(ticks).toHaveLength(11);
  });

  it('counts pixels where there is none, and says so', () => {
    const { unit, ticks } = rulerOver(-10, 230, 1, undefined);
    expect(unit).toBe('pixel');
    expect(ticks.filter(({ label }) => label !== undefined).map(({ label }) => label)).toEqual([0, 100, 200]);
  });

  it('never crowds its labels and never runs out of them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 40, noNaN: true }), fc.option(fc.double({ min: 2, max: 50, noNaN: true }), { nil: undefined }), (unit, scale) => {
        const labelled = rulerOver(0, 1_000 * unit, unit, scale).ticks.filter(({ label }) => label !== undefined);
        const between = labelled.slice(1).map(({ at }, index) => (at - (labelled[index]?.at ?? 0)) / unit);
        for (const gap of between) expect(gap).toBeGreaterThan(71.9);
        expect(gridStep(unit, scale) / unit).toBeGreaterThan(71.9);
      }),
    );
  });
});

describe('distanceOf', () => {
  it('measures in tenths of a millimetre, or in pixels', () => {
    expect(distanceOf({ x: 0, y: 0 }, { x: 30, y: 40 }, 10)).toBe(5);
    expect(distanceOf({ x: 0, y: 0 }, { x: 30, y: 40 }, undefined)).toBe(50);
  });
});
