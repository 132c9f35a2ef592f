import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GreyPicture, lookDistance, lookHash } from './look-hash.ts';
import { LookHash } from './measures.ts';

/** Blocks of print of a page: the frame is the same for all, what is written differs by `seed`. */
function page(seed: number): GreyPicture {
  const [width, height] = [620, 440];
  const data = new Uint8Array(width * height);
  const dark = (column: number, row: number) => Math.imul(column * 73 + row * 179 + seed * 283 + 7, 0x9e3779b1) >>> 28 < 6;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height];
      const isPortrait = u > 0.05 && u < 0.3 && v > 0.2 && v < 0.7;
      const isText = u > 0.35 && u < 0.95 && (v * 24) % 2 < 1;
      data[y * width + x] = isPortrait ? 120 : isText && dark(Math.floor(u * 90), Math.floor(v * 12)) ? 40 : 225;
    }
  }
  return { data, width, height };
}
const changed = ({ data, width, height }: GreyPicture, change: (value: number, i: number) => number): GreyPicture => ({ data: data.map((value, i) => Math.max(0, Math.min(255, change(value, i)))), width, height });
/** Linear between pixels. */
function scaled({ data, width, height }: GreyPicture, factor: number): GreyPicture {
  const [wide, high] = [Math.round(width * factor), Math.round(height * factor)];
  const at = (x: number, y: number) => data[Math.min(height - 1, y) * width + Math.min(width - 1, x)]!;
  const out = Uint8Array.from({ length: wide * high }, (_, i) => {
    const [x, y] = [Math.max(0, ((i % wide) + 0.5) / factor - 0.5), Math.max(0, (Math.floor(i / wide) + 0.5) / factor - 0.5)];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    return (at(left, top) * (left + 1 - x) + at(left + 1, top) * (x - left)) * (top + 1 - y) + (at(left, top + 1) * (left + 1 - x) + at(left + 1, top + 1) * (x - left)) * (y - top);
  });
  return { data: out, width: wide, height: high };
}

test('a picture stored brighter, darker, noisier or at another size keeps its hash to a few bits', () => {
  for (let seed = 0; seed < 6; seed++) {
    const one = page(seed);
    const hash = lookHash(one, 'page');
    expect(LookHash.parse(hash)).toBe(hash);
    for (const other of [changed(one, (v) => v * 1.1), changed(one, (v) => v * 0.7), changed(one, (v, i) => v + (((i * 7919) % 13) - 6)), scaled(one, 1.5), scaled(one, 0.75)]) {
      expect(lookDistance(hash, lookHash(other, 'page'))).toBeLessThanOrEqual(8);
    }
  }
});

test('pages of one layout that say different things are far apart', () => {
  const hashes = Array.from({ length: 12 }, (_, seed) => lookHash(page(seed), 'page'));
  const distances = hashes.flatMap((one, i) => hashes.slice(i + 1).map((other) => lookDistance(one, other)));
  expect(distances.filter((distance) => distance >= 12).length).toBeGreaterThan(0.9 * distances.length);
});

test('any picture has a hash, and distance is symmetric and counts bits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom('page' as const, 'portrait' as const), fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (width, height, of, values) => {
      const data = Uint8Array.from({ length: width * height }, () => values.next().value as number);
      const hash = lookHash({ data, width, height }, of);
      expect(LookHash.safeParse(hash).success).toBe(true);
      expect(lookDistance(hash, hash)).toBe(0);
      expect(lookDistance(hash, '0000000000000000')).toBe(lookDistance('0000000000000000', hash));
    }),
    { numRuns: 60 },
  );
  expect(lookDistance('000000000000000f', '0000000000000000')).toBe(4);
});
