/** Where the portrait stands above the zone: by the page's geometry and by where no text is. No face is looked for. */
import type { VisualWord } from '../../core/document/visual/visual-reading.ts';
import type { Plane } from '../plane.ts';
import { PIXELS_PER_MM } from './visual-plane.ts';

export interface PortraitBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const mm = (value: number) => value * PIXELS_PER_MM;
/** The portrait begins within this of the left edge, and holds no field's value (9303-4 §4.1, zone V). */
const COLUMN = mm(22);
const EDGE = mm(2);
/** Smallest and largest sides of a portrait (9303-3 §3.9 has 45 × 35 mm and allows smaller ones on cards). */
const NARROWEST = mm(15);
const LOWEST = mm(18);
const WIDEST = mm(45);
const TALLEST = mm(55);
/** Height over width. */
const TALL = 1.32;
/** The State's name and the document's run over the top of the page, read or not (zone I). */
const HEADING = 0.15;
/** A blank place is no portrait: the spread of its values, in steps of 255. */
const LEAST_SPREAD = 12;
const SURE_WORD = 0.6;

/** Box on the visual plane, or `undefined` when nothing there can be one. */
export function findPortrait(plane: Plane, words: readonly VisualWord[]): PortraitBox | undefined {
  const text = words.filter((word) => word.confidence >= SURE_WORD && /[\p{L}\p{N}]{2}/u.test(word.text));
  // Fields begin right of the portrait; a heading runs over it and ends above it.
  const fields = text.filter((word) => word.x0 > COLUMN && word.y0 > 0.2 * plane.height);
  if (fields.length < 3) return undefined;
  const right = Math.min(...fields.map((word) => word.x0)) - mm(1);
  const left = EDGE;
  const over = text.filter((word) => word.x0 < right && word.x1 > left && word.y1 < 0.35 * plane.height);
  const top = Math.max(HEADING * plane.height, ...over.map((word) => word.y1 + mm(0.5)));
  const under = text.filter((word) => word.x0 < right && word.y0 > top + LOWEST);
  const width = Math.min(right - left, WIDEST);
  const bottom = Math.min(plane.height, top + TALLEST, top + width * TALL, ...under.map((word) => word.y0 - mm(0.5)));
  const box = { x0: Math.round(right - width), y0: Math.round(top), x1: Math.round(right), y1: Math.round(bottom) };
  if (box.x1 - box.x0 < NARROWEST || box.y1 - box.y0 < LOWEST) return undefined;
  if (text.some((word) => word.x0 > box.x0 && word.x1 < box.x1 && word.y0 > box.y0 && word.y1 < box.y1)) return undefined;
  return spreadOf(plane, box) < LEAST_SPREAD ? undefined : trimmed(plane, box);
}

/** The box drawn in to the picture's own straight edges, where it has any. */
function trimmed(plane: Plane, { x0, y0, x1, y1 }: PortraitBox): PortraitBox {
  const [wide, high] = [x1 - x0, y1 - y0];
  const middle = { from: Math.round(y0 + 0.3 * high), to: Math.round(y1 - 0.3 * high) };
  const centre = { from: Math.round(x0 + 0.3 * wide), to: Math.round(x1 - 0.3 * wide) };
  const column = (from: number, to: number) => strongestStep(from, to, middle, (at, along) => along * plane.width + at, 1, plane);
  const row = (from: number, to: number) => strongestStep(from, to, centre, (at, along) => at * plane.width + along, plane.width, plane);
  return {
    x0: column(x0, x0 + SEARCH * wide) ?? x0,
    x1: column(x1 - SEARCH * wide, x1) ?? x1,
    y0: row(y0, y0 + SEARCH * high) ?? y0,
    y1: row(y1 - SEARCH * high, y1) ?? y1,
  };
}

/** Edges are looked for in this outer part only, where no face can be. */
const SEARCH = 0.12;
/** Two pixels either side of an edge. */
const HALF = 2;
/** Mean difference across an edge, in steps of 255, and how much more than elsewhere. */
const LEAST_STEP = 5;
const CLEARER = 3;

/** Where values change most, all in one direction: a straight edge adds up, print and waves cancel out. */
function strongestStep(from: number, to: number, span: { from: number; to: number }, index: (at: number, along: number) => number, stride: number, { data }: Plane): number | undefined {
  const steps: { at: number; size: number }[] = [];
  for (let at = Math.max(HALF, Math.round(from)); at <= to; at += 1) {
    let sum = 0;
    for (let along = span.from; along < span.to; along += 1) sum += (data[index(at, along) + HALF * stride] ?? 255) - (data[index(at, along) - HALF * stride] ?? 255);
    steps.push({ at, size: Math.abs(sum) / (span.to - span.from) });
  }
  const sorted = steps.toSorted((a, b) => b.size - a.size);
  const [best, usual] = [sorted[0], sorted[sorted.length >> 1]];
  return best !== undefined && usual !== undefined && best.size >= LEAST_STEP && best.size >= CLEARER * usual.size ? best.at : undefined;
}

function spreadOf({ data, width }: Plane, { x0, y0, x1, y1 }: PortraitBox): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = y0; y < y1; y += 2) {
    for (let x = x0; x < x1; x += 2) {
      const value = data[y * width + x]!;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}
