/** Fine regular patterns in a piece of a picture: the dots of a printer's screen, or the grid of a display. */
import type { Plane } from '../plane.ts';

export const TILE = 32;
const HALF = TILE / 2;
/** Waves a tile below which a pattern is drawing, not screening: periods of 8 pixels and less count. */
const LEAST_WAVES = 4;
/** A tile without any change says nothing: the spread of its values, in steps of 255. */
const LEAST_SPREAD = 0.4;

const WINDOW = Float64Array.from({ length: TILE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / TILE));
const COSINES = Float64Array.from({ length: TILE }, (_, i) => Math.cos((2 * Math.PI * i) / TILE));
const SINES = Float64Array.from({ length: TILE }, (_, i) => Math.sin((2 * Math.PI * i) / TILE));

/** Strength of each wave, `HALF + 1` across by `TILE` down, as times the usual strength of waves of its length: 1 where nothing stands out. */
export type Spectrum = Float64Array;
const ACROSS = HALF + 1;

/**
 * Mean over the tiles that begin at these places, or over that share of them which changes least: the ground, on which
 * nothing is written. `undefined` where none has any change.
 */
export function spectrumOf(plane: Plane, places: readonly { x: number; y: number }[], quietest = 1): Spectrum | undefined {
  const tiles = places.flatMap(({ x, y }) => tileAt(plane, x, y) ?? []).sort((a, b) => a.spread - b.spread);
  const sum = new Float64Array(ACROSS * TILE);
  for (const tile of tiles.slice(0, Math.ceil(quietest * tiles.length))) {
    const power = powerOf(plane, tile);
    for (let i = 0; i < sum.length; i++) sum[i]! += power[i]!;
  }
  return tiles.length === 0 ? undefined : standingOut(sum);
}

/** The wave of short length that stands out most, and how many times. Waves along the axes that repeat every 8 pixels are a JPEG's own. */
export function strongestWave(spectrum: Spectrum): { index: number; times: number } {
  let best = { index: 0, times: 0 };
  for (let i = 0; i < spectrum.length; i++) if (isFine(i) && spectrum[i]! > best.times) best = { index: i, times: spectrum[i]! };
  return best;
}

/** How many times a wave or one beside it stands out. */
export function timesNear(spectrum: Spectrum, index: number): number {
  const [u, v] = [index % ACROSS, Math.floor(index / ACROSS)];
  let most = 0;
  for (let dv = -1; dv <= 1; dv++) for (let du = -1; du <= 1; du++) if (u + du >= 0 && u + du < ACROSS) most = Math.max(most, spectrum[((v + dv + TILE) % TILE) * ACROSS + u + du]!);
  return most;
}

function isFine(index: number): boolean {
  const [u, v] = [index % ACROSS, downOf(index)];
  if (Math.hypot(u, v) < LEAST_WAVES || Math.hypot(u, v) > HALF) return false;
  const onGrid = (value: number) => Math.min(value % (TILE / 8), TILE / 8 - (value % (TILE / 8))) <= 1;
  return !((Math.abs(v) <= 1 && onGrid(u)) || (u <= 1 && onGrid(Math.abs(v))));
}

const downOf = (index: number) => {
  const v = Math.floor(index / ACROSS);
  return v < HALF ? v : v - TILE;
};

interface Tile {
  left: number;
  top: number;
  mean: number;
  /** Of its values, in steps of 255. */
  spread: number;
}

function tileAt({ data, width, height }: Plane, left: number, top: number): Tile | undefined {
  if (left < 0 || top < 0 || left + TILE > width || top + TILE > height) return undefined;
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const value = data[(top + y) * width + left + x]!;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / (TILE * TILE);
  const spread = Math.sqrt(Math.max(0, squares / (TILE * TILE) - mean * mean));
  return spread < LEAST_SPREAD ? undefined : { left, top, mean, spread };
}

function powerOf({ data, width }: Plane, { left, top, mean, spread }: Tile): Float64Array {
  const re = new Float64Array(ACROSS * TILE);
  const im = new Float64Array(ACROSS * TILE);
  for (let y = 0; y < TILE; y++) {
    for (let u = 0; u < ACROSS; u++) {
      let [a, b] = [0, 0];
      for (let x = 0; x < TILE; x++) {
        const value = (data[(top + y) * width + left + x]! - mean) * WINDOW[x]! * WINDOW[y]!;
        const turn = (u * x) % TILE;
        a += value * COSINES[turn]!;
        b -= value * SINES[turn]!;
      }
      re[y * ACROSS + u] = a;
      im[y * ACROSS + u] = b;
    }
  }
  const power = new Float64Array(ACROSS * TILE);
  for (let u = 0; u < ACROSS; u++) {
    for (let v = 0; v < TILE; v++) {
      let [a, b] = [0, 0];
      for (let y = 0; y < TILE; y++) {
        const turn = (v * y) % TILE;
        a += re[y * ACROSS + u]! * COSINES[turn]! + im[y * ACROSS + u]! * SINES[turn]!;
        b += im[y * ACROSS + u]! * COSINES[turn]! - re[y * ACROSS + u]! * SINES[turn]!;
      }
      // Tiles count alike, however strong their contrast.
      power[v * ACROSS + u] = (a * a + b * b) / (spread * spread);
    }
  }
  return power;
}

function standingOut(power: Float64Array): Spectrum {
  const rings = Array.from({ length: TILE }, (): number[] => []);
  const ringOf = (i: number) => Math.round(Math.hypot(i % ACROSS, downOf(i)));
  for (let i = 0; i < power.length; i++) rings[ringOf(i)]?.push(power[i]!);
  const usual = rings.map((ring) => ring.toSorted((a, b) => a - b)[ring.length >> 1] ?? 0);
  // Where a picture was made soft nothing is left, and the least noise would stand out.
  const floor = 1e-4 * Math.max(...usual);
  return power.map((value, i) => value / Math.max(usual[ringOf(i)] ?? 0, floor, 1e-9));
}
