import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, type Look, lookAt, middleOf, movedBy, NEAREST, type Placed, seenBy, turnedBy, WHOLE, zoomedAt } from './look.ts';

const placed: Placed = { picture: { width: 1_200, height: 800 }, own: 0, frame: { width: 600, height: 600 } };
const size = fc.record({ width: fc.integer({ min: 50, max: 4_000 }), height: fc.integer({ min: 50, max: 4_000 }) });
const anywhere: fc.Arbitrary<[Placed, Look]> = fc
  .tuple(size, size, fc.constantFrom(0, 1, 2, 3), fc.constantFrom(0, 1, 2, 3), fc.double({ min: 1, max: NEAREST, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([picture, frame, own, turn, zoom, x, y]) => [{ picture, frame, own: own as Placed['own'] }, { turn: turn as Look['turn'], zoom, x, y }]);

describe('a look', () => {
  it('shows the whole picture in the middle of its frame', () => {
    expect(seenBy(placed, WHOLE)).toEqual({ turn: 0, left: 0, top: -200, width: 1_200, height: 1_200, unit: 2 });
    expect(seenBy({ ...placed, own: 1 }, WHOLE)).toMatchObject({ turn: 1, left: -200, top: 0, unit: 2 });
  });

  it('keeps what stands under the pointer there, as long as the picture reaches that far', () => {
    const near = zoomedAt(placed, WHOLE, 4);
    const nearer = zoomedAt(placed, near, 2, { x: 0.25, y: 0.75 });
    const under = ({ left, top, width, height }: ReturnType<typeof seenBy>) => [left + 0.25 * width, top + 0.75 * height];
    const [[x = 0, y = 0], [x2, y2]] = [under(seenBy(placed, near)), under(seenBy(placed, nearer))];
    expect(x2).toBeCloseTo(x);
    expect(y2).toBeCloseTo(y);
  });

  it('never shows more than the whole, comes nearer than the nearest, or leaves the picture', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0.01, max: 50, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), ([at, look], factor, by, share) => {
        for (const next of [zoomedAt(at, look, factor, { x: share, y: 1 - share }), movedBy(at, look, by, -by)]) {
          expect(next.zoom).toBeGreaterThanOrEqual(1);
          expect(next.zoom).toBeLessThanOrEqual(NEAREST);
          const middle = middleOf(at, next);
          expect(middle.x).toBeGreaterThanOrEqual(-1e-6);
          expect(middle.x).toBeLessThanOrEqual(at.picture.width + 1e-6);
          expect(middle.y).toBeGreaterThanOrEqual(-1e-6);
          expect(middle.y).toBeLessThanOrEqual(at.picture.height + 1e-6);
        }
      }),
    );
  });

  it('comes back after four quarters, and after one there and one back', () => {
    fc.assert(
      fc.property(anywhere, ([, look]) => {
        const round = [1, 2, 3, 4].reduce((turning) => turnedBy(turning, 1), look);
        for (const back of [round, turnedBy(turnedBy(look, 1), -1)]) {
          expect(back.turn).toBe(look.turn);
          expect(back.x).toBeCloseTo(look.x);
          expect(back.y).toBeCloseTo(look.y);
        }
      }),
    );
  });

  it('keeps the spot in the middle when it turns', () => {
    const near = movedBy(placed, zoomedAt(placed, WHOLE, 6), 1, -0.5);
    const before = middleOf(placed, near);
    const after = middleOf(placed, turnedBy(near, 1));
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('brings a place into the frame, whichever way it is turned', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0.05, max: 0.9, noNaN: true }), ([at, look], share) => {
        const point = { x: share * at.picture.width, y: (1 - share) * at.picture.height };
        const next = lookAt(at, look, [point, { x: point.x + 5, y: point.y + 5 }]);
        const middle = middleOf(at, next);
        const seen = seenBy(at, next);
        expect(Math.abs(middle.x - point.x)).toBeLessThan(Math.max(seen.width, seen.height));
        expect(Math.abs(middle.y - point.y)).toBeLessThan(Math.max(seen.width, seen.height));
      }),
    );
  });

  it('leads another picture by the same steps, from where that one stands', () => {
    const other: Look = { turn: 1, zoom: 2, x: 0.4, y: 0.5 };
    const before: Look = { turn: 0, zoom: 2, x: 0.5, y: 0.5 };
    expect(follow(other, before, { ...before, zoom: 4, x: 0.6 })).toEqual({ turn: 1, zoom: 4, x: 0.5, y: 0.5 });
    expect(follow(other, before, turnedBy(before, 1))).toMatchObject({ turn: 2, zoom: 2 });
  });
});
