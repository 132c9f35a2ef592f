/** Ticks of a ruler along a picture, and distances on it: in millimetres where the capture carries a scale, else in pixels. */
import type { Point } from '../../../core/document/reading.ts';

export interface Tick {
  /** Picture pixels from the ruler's zero. */
  at: number;
  /** What stands at a long tick, in the ruler's unit; absent at a short one. */
  label?: number;
}

export interface Ruler {
  unit: 'millimetre' | 'pixel';
  ticks: Tick[];
}

/** No two labels stand nearer than this, screen pixels. */
const APART = 72;
const STEPS = [1, 2, 5];

/**
 * @param from and `to` in picture pixels, zero at the picture's edge
 * @param unit picture pixels to one of the screen
 */
export function rulerOver(from: number, to: number, unit: number, pixelsPerMillimetre: number | undefined): Ruler {
  const scale = pixelsPerMillimetre ?? 1;
  const long = stepOf((APART * unit) / scale, pixelsPerMillimetre === undefined ? 1 : 0.1);
  const short = long / 5;
  const ticks: Tick[] = [];
  // `+ 0`, because a ruler has no minus zero.
  for (let count = Math.ceil(from / scale / short - 1e-9) + 0; count * short * scale <= to + 1e-9; count += 1) {
    const value = count * short;
    ticks.push(count % 5 === 0 ? { at: value * scale, label: Math.round(value * 10) / 10 } : { at: value * scale });
  }
  return { unit: pixelsPerMillimetre === undefined ? 'pixel' : 'millimetre', ticks };
}

/** The step of a grid: the ruler's long ticks, in picture pixels. */
export function gridStep(unit: number, pixelsPerMillimetre: number | undefined): number {
  const scale = pixelsPerMillimetre ?? 1;
  return stepOf((APART * unit) / scale, pixelsPerMillimetre === undefined ? 1 : 0.1) * scale;
}

/** The next of 1, 2, 5, 10, 20, 50, … at or above what is wanted, and never below the least. */
function stepOf(wanted: number, least: number): number {
  for (let power = least; ; power *= 10) for (const step of STEPS) if (step * power >= wanted - 1e-9) return step * power;
}

/** In millimetres to a tenth where there is a scale, else in whole pixels. */
export function distanceOf(from: Point, to: Point, pixelsPerMillimetre: number | undefined): number {
  const pixels = Math.hypot(to.x - from.x, to.y - from.y);
  return pixelsPerMillimetre === undefined ? Math.round(pixels) : Math.round((10 * pixels) / pixelsPerMillimetre) / 10;
}
