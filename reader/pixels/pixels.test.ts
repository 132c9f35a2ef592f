import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockSums, darkerThanBeside, greyOf, halved, highestOf, profileContrast, resized, stretchesAbove, summedAround } from './pixels.ts';

/** Grey pictures of any shape, the narrowest and lowest among them. */
const picture = fc.record({ width: fc.integer({ min: 1, max: 70 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) => fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({ data, width, height })));

type Picture = { data: Uint8Array; width: number; height: number };
const at = ({ data, width }: Picture, x: number, y: number): number => data[y * width + x]!;
const drawn = ({ width, height }: { width: number; height: number }, value: (x: number, y: number) => number): number[] =>
  Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));
const inside = (x: number, width: number): boolean => x >= 0 && x < width;

describe('each pixel is what its definition says', () => {
  it('grey', () => {
    fc.assert(fc.property(fc.constantFrom(3, 4), fc.uint8Array({ maxLength: 4_000 }), (channels, some) => {
      const samples = some.subarray(0, some.length - (some.length % channels));
      const grey = Array.from({ length: samples.length / channels }, (_, i) => (77 * samples[i * channels]! + 150 * samples[i * channels + 1]! + 29 * samples[i * channels + 2]!) >> 8);
      expect([...greyOf(samples, channels)]).toEqual(grey);
    }));
  });

  it('grey, of a picture larger than what is turned at once', () => {
    const samples = Uint8Array.from({ length: 3 * 150_001 }, (_, i) => (i * 7) % 256);
    const grey = greyOf(samples, 3);
    expect(grey.length).toBe(150_001);
    for (const i of [0, 65_535, 65_536, 131_072, 150_000]) expect(grey[i]).toBe((77 * samples[3 * i]! + 150 * samples[3 * i + 1]! + 29 * samples[3 * i + 2]!) >> 8);
  });

  it('half the size', () => {
    fc.assert(fc.property(picture, (plane) => {
      const half = halved(plane);
      const mean = (x: number, y: number): number => {
        const [right, below] = [Math.min(2 * x + 1, plane.width - 1), Math.min(2 * y + 1, plane.height - 1)];
        return (at(plane, 2 * x, 2 * y) + at(plane, right, 2 * y) + at(plane, 2 * x, below) + at(plane, right, below) + 2) >> 2;
      };
      expect(half).toMatchObject({ width: Math.max(1, plane.width >> 1), height: Math.max(1, plane.height >> 1) });
      expect([...half.data]).toEqual(drawn(half, mean));
    }));
  });

  it('another size', () => {
    const between = (from: number, to: number, i: number) => {
      const place = Math.max(0, ((i + 0.5) * from) / to - 0.5);
      const first = Math.min(from - 1, Math.floor(place));
      return { first, second: Math.min(from - 1, first + 1), weight: Math.round((place - first) * 256) };
    };
    fc.assert(fc.property(picture, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 }), (plane, width, height) => {
      const value = (x: number, y: number): number => {
        const [across, down] = [between(plane.width, width, x), between(plane.height, height, y)];
        const on = (column: number) => (256 - down.weight) * at(plane, column, down.first) + down.weight * at(plane, column, down.second);
        return ((256 - across.weight) * on(across.first) + across.weight * on(across.second) + 32_768) >> 16;
      };
      expect([...resized(plane, width, height).data]).toEqual(drawn({ width, height }, value));
    }));
  });

  it('darker than beside', () => {
    fc.assert(fc.property(picture, (plane) => {
      const depth = (x: number, y: number): number => {
        if (x < 4 || x >= plane.width - 4) return 0;
        const paper = Math.max(...[2, 4].map((far) => Math.min(at(plane, x - far, y), at(plane, x + far, y))));
        return Math.min(64, Math.max(0, paper - at(plane, x, y)));
      };
      expect([...darkerThanBeside(plane, { near: 2, far: 4, cap: 64 })]).toEqual(drawn(plane, depth));
    }));
  });

  it('sums around', () => {
    fc.assert(fc.property(picture, fc.integer({ min: 0, max: 12 }), ({ data, width, height }, radius) => {
      const row = (x: number, y: number): number => Array.from({ length: 2 * radius + 1 }, (_, i) => x - radius + i).reduce((sum, each) => sum + (inside(each, width) && inside(y, height) ? data[y * width + each]! : 0), 0);
      expect([...summedAround(data, width, height, radius)]).toEqual(drawn({ width, height }, (x, y) => row(x, y - 1) + row(x, y) + row(x, y + 1)));
    }));
  });

  it('sums of blocks, and their contrast along a slope', () => {
    fc.assert(fc.property(picture, fc.integer({ min: 1, max: 13 }), fc.double({ min: -8, max: 8, noNaN: true }), ({ data, width, height }, block, fall) => {
      const columns = Math.floor(width / block);
      const sums = blockSums(data, width, height, block);
      expect([...sums]).toEqual(drawn({ width: height, height: columns }, (y, column) => data.subarray(y * width + column * block, y * width + (column + 1) * block).reduce((sum, value) => sum + value, 0)));
      const profile = new Array<number>(height).fill(0);
      for (let column = 0; column < columns; column++) {
        const shift = Math.floor(fall * (column - columns / 2) + 0.5);
        for (let y = 0; y < height; y++) if (inside(y + shift, height)) profile[y]! += sums[column * height + y + shift]!;
      }
      expect(profileContrast(sums, columns, height, fall)).toBe(profile.reduce((sum, value, y) => (y < 2 ? sum : sum + (value - profile[y - 2]!) ** 2), 0));
    }));
  });
});

describe('values above a threshold', () => {
  const values = fc.record({ width: fc.integer({ min: 1, max: 50 }), height: fc.integer({ min: 1, max: 20 }) })
    .chain(({ width, height }) => fc.uint16Array({ max: 9, minLength: width * height, maxLength: width * height }).map((data) => ({ data, width, height })));

  it('lie in stretches of one row each', () => {
    fc.assert(fc.property(values, fc.double({ min: 0, max: 9, noNaN: true }), ({ data, width, height }, threshold) => {
      const stretches = stretchesAbove(data, width, height, threshold);
      const above = new Set<number>();
      for (let i = 0; i < stretches.length; i += 3) {
        const [y, from, end] = stretches.subarray(i, i + 3) as unknown as [number, number, number];
        expect(from).toBeLessThan(end);
        // Neither end could reach farther.
        for (const beside of [from - 1, end]) if (inside(beside, width)) expect(data[y * width + beside]).toBeLessThanOrEqual(threshold);
        for (let x = from; x < end; x++) above.add(y * width + x);
      }
      expect([...above]).toEqual([...data.keys()].filter((i) => data[i]! > threshold));
    }));
  });

  it('have a highest', () => {
    fc.assert(fc.property(fc.uint16Array({ maxLength: 100 }), (data) => {
      expect(highestOf(data)).toBe(Math.max(0, ...data));
    }));
  });
});

const CLANG = '/usr/bin/clang-14';
test.skipIf(!existsSync(CLANG) || !existsSync('/usr/bin/wasm-ld-14'))('what is kept is what the source says, where its compiler is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hbm-pixels-'));
  try {
    execFileSync(process.execPath, ['tools/pixels/build.mjs', join(folder, 'pixels.wasm')]);
    expect(readFileSync(join(folder, 'pixels.wasm')).equals(readFileSync(new URL('./pixels.wasm', import.meta.url)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
