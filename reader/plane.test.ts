import { describe, expect, it } from 'vitest';
import { type Plane, turned, unturned } from './plane.ts';

const plane: Plane = { data: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2 };

describe('turned', () => {
  it('turns clockwise', () => {
    expect(turned(plane, 1)).toEqual({ data: Uint8Array.from([4, 1, 5, 2, 6, 3]), width: 2, height: 3 });
    expect(turned(plane, 2)).toEqual({ data: Uint8Array.from([6, 5, 4, 3, 2, 1]), width: 3, height: 2 });
    expect(turned(plane, 3)).toEqual(turned(turned(plane, 2), 1));
  });
  it.each([0, 1, 2, 3] as const)('is undone point by point after %i quarters', (quarters) => {
    const after = turned(plane, quarters);
    for (let y = 0; y < after.height; y++) {
      for (let x = 0; x < after.width; x++) {
        const back = unturned({ x: x + 0.5, y: y + 0.5 }, quarters, plane);
        expect(plane.data[Math.floor(back.y) * plane.width + Math.floor(back.x)]).toBe(after.data[y * after.width + x]);
      }
    }
  });
});
