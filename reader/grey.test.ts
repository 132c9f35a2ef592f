import { describe, expect, it } from 'vitest';
import { toGrey } from './grey.ts';

describe('toGrey', () => {
  it('weighs the colours as the eye does, black 0 and white 255', () => {
    expect([...toGrey(Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255), 3)]).toEqual([0, 255, 76, 149, 28]);
  });
  it('lays see-through pixels on white', () => {
    expect([...toGrey(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255, 100, 100, 100, 128), 4)]).toEqual([255, 0, 177]);
    expect([...toGrey(Uint8Array.of(0, 0, 0, 255, 200, 255), 2)]).toEqual([255, 0, 200]);
  });
  it('hands grey on as it is', () => {
    const grey = Uint8Array.of(1, 2, 3);
    expect(toGrey(grey, 1)).toBe(grey);
  });
});
