import { describe, expect, it } from 'vitest';
import { PICTURE_VIEWS, pictureView } from './views.ts';

const pixels = (...values: number[]): Uint8ClampedArray<ArrayBuffer> => new Uint8ClampedArray(values);
const two = pixels(10, 20, 30, 255, 200, 100, 50, 255);

describe('pictureView', () => {
  it('shows one colour, the brightness, or the opposite', () => {
    expect([...pictureView(two, 2, 1, 'red')]).toEqual([10, 10, 10, 255, 200, 200, 200, 255]);
    expect([...pictureView(two, 2, 1, 'green')]).toEqual([20, 20, 20, 255, 100, 100, 100, 255]);
    expect([...pictureView(two, 2, 1, 'blue')]).toEqual([30, 30, 30, 255, 50, 50, 50, 255]);
    expect([...pictureView(two, 2, 1, 'grey')]).toEqual([18, 18, 18, 255, 124, 124, 124, 255]);
    expect([...pictureView(two, 2, 1, 'inverted')]).toEqual([245, 235, 225, 255, 55, 155, 205, 255]);
  });

  it('stretches each colour from black to white, whatever one speck says', () => {
    // A thousand grey pixels from 100 to 149, and one white speck.
    const flat = pixels(...Array.from({ length: 1_000 }, (_, at) => [100 + (at % 50), 100, 100, 255]).flat(), 255, 255, 255, 255);
    const out = pictureView(flat, 1_001, 1, 'contrast');
    const reds = Array.from({ length: 1_000 }, (_, at) => out[4 * at] as number);
    expect(Math.min(...reds)).toBe(0);
    expect(Math.max(...reds)).toBe(255);
    // A colour that does not change has nothing to stretch.
    expect(out[1]).toBe(100);
  });

  it('draws an edge where the brightness changes, and nothing where it does not', () => {
    const row = [0, 0, 0, 255, 255, 255].flatMap((value) => [value, value, value, 255]);
    const out = pictureView(pixels(...row, ...row, ...row), 6, 3, 'edges');
    const middle = Array.from({ length: 6 }, (_, x) => out[4 * (6 + x)] as number);
    expect(middle).toEqual([0, 0, 255, 255, 0, 0]);
  });

  it('keeps the size and the opacity, and leaves what it was given', () => {
    for (const view of PICTURE_VIEWS) {
      const given = two.slice();
      const out = pictureView(given, 2, 1, view);
      expect([out.length, out[3], out[7]]).toEqual([8, 255, 255]);
      expect([...given]).toEqual([...two]);
    }
  });
});
