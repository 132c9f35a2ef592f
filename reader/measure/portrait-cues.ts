/** What sets a portrait apart from its page: a frame that is cut, and print of another screen. Both are cues, never proof. */
import type { Point, Quad } from '../../core/document/reading.ts';
import type { Plane } from '../plane.ts';
import { spectrumOf, strongestWave, TILE, timesNear } from './spectrum.ts';

/** Values across a side are looked at from so far inside to so far outside, in millimetres. */
const REACH_MM = 1.6;
const STEPS_A_MM = 20;
const PARTS = 40;
/** A step or line in at least this share of a side's parts, of this many of 255, is an edge. */
const LEAST_PARTS = 0.6;
const LEAST_EDGE = 10;
/** Between a dark coat and light paper no shadow can be told; in so many parts of a side it must be. */
const UNLIKE = 40;
const LEAST_TOLD = 0.3;
/** A shadow that falls on one side and not on the one across: darkness of 255, from doubtful to plain. */
const SHADOW = [14, 45] as const;
/** Degrees by which a frame is turned against the zone. */
const TURN = [0.9, 2.6] as const;
/** How many times the page a pattern must stand out within the frame. */
const OTHER_SCREEN = [6, 60] as const;
const LEAST_TILES = 6;
/** Share of the tiles around the frame that are taken for the page's bare ground. */
const GROUND = 0.4;

/** 0 to 1 each; a cue is absent where the picture is too coarse for it. Corners, the direction of the zone's lines (radians) and `pixelsPerMm` are the plane's. */
export function portraitCues(plane: Plane, corners: Quad, direction: number, pixelsPerMm: number): { edge?: number; screen?: number } {
  const screen = screenOf(plane, corners);
  const edge = pixelsPerMm < 6 ? undefined : edgeOf(plane, corners, direction, pixelsPerMm);
  return { ...(edge !== undefined && { edge }), ...(screen !== undefined && { screen }) };
}

interface Side {
  /** How much darker the line itself is than what lies on its two sides; absent where those differ too much to tell. */
  shadow?: number;
  /** Radians against the zone. */
  turn: number;
}

function edgeOf(plane: Plane, corners: Quad, direction: number, pixelsPerMm: number): number {
  const sides = corners.map((corner, i) => sideOf(plane, corner, corners[(i + 1) % 4]!, direction + (i * Math.PI) / 2, pixelsPerMm));
  const seen = sides.flatMap((side) => side ?? []);
  if (seen.length < 2) return 0;
  const shadow = Math.max(0, ...[0, 1].flatMap((i) => unlike(sides[i]?.shadow, sides[i + 2]?.shadow)));
  const turns = seen.map(({ turn }) => turn).toSorted((a, b) => a - b);
  // A frame is turned as a whole: its sides agree.
  const turn = turns.at(-1)! - turns[0]! < 0.02 ? Math.abs(turns[turns.length >> 1]!) : 0;
  return Math.max(between(shadow, SHADOW), between((turn * 180) / Math.PI, TURN));
}

const unlike = (one: number | undefined, other: number | undefined): number[] => (one === undefined || other === undefined ? [] : [Math.abs(one - other)]);

/** Where values change most across a side, part by part, with the straight line through those places. */
function sideOf(plane: Plane, from: Point, to: Point, direction: number, pixelsPerMm: number): Side | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [along, across] = [{ x: (to.x - from.x) / length, y: (to.y - from.y) / length }, { x: (to.y - from.y) / length, y: (from.x - to.x) / length }];
  const half = Math.round(REACH_MM * STEPS_A_MM);
  const unit = pixelsPerMm / STEPS_A_MM;
  const found: { on: number; off: number; shadow: number | undefined }[] = [];
  for (let part = 0; part < PARTS; part++) {
    const on = (0.1 + (0.8 * (part + 0.5)) / PARTS) * length;
    const values = Float64Array.from({ length: 2 * half + 1 }, (_, i) => valueAt(plane, from.x + along.x * on + across.x * (i - half) * unit, from.y + along.y * on + across.y * (i - half) * unit));
    const edge = strongestEdge(values);
    if (edge) found.push({ on, off: (edge.at - half) * unit, shadow: edge.shadow });
  }
  if (found.length < LEAST_PARTS * PARTS) return undefined;
  const slopes = found.flatMap((one, i) => found.slice(i + 1).flatMap((other) => (other.on - one.on > length / 4 ? [(other.off - one.off) / (other.on - one.on)] : [])));
  const slope = median(slopes);
  const offset = median(found.map(({ on, off }) => off - slope * on));
  const straight = found.filter(({ on, off }) => Math.abs(off - slope * on - offset) < 0.25 * pixelsPerMm);
  if (straight.length < LEAST_PARTS * PARTS) return undefined;
  const shadows = straight.flatMap(({ shadow }) => shadow ?? []);
  // `off` grows outwards, to the left of the way along the side.
  const turn = Math.atan2(along.y, along.x) - Math.atan(slope) - direction;
  return { ...(shadows.length >= LEAST_TOLD * PARTS && { shadow: median(shadows) }), turn: Math.atan2(Math.sin(turn), Math.cos(turn)) };
}

/** Steps of the profile that are compared, either side of a place; and how far from the edge its line or shadow may lie. */
const NEAR = 3;
const FAR = 9;

function strongestEdge(values: Float64Array): { at: number; shadow: number | undefined } | undefined {
  const shadows = new Float64Array(values.length);
  let best = { at: 0, size: LEAST_EDGE, step: 0 };
  for (let i = FAR; i < values.length - FAR; i++) {
    const inside = mean(values, i - FAR, i - NEAR);
    const outside = mean(values, i + NEAR, i + FAR);
    shadows[i] = Math.min(inside, outside) - values[i]!;
    const size = Math.max(Math.abs(outside - inside), shadows[i]!);
    if (size > best.size) best = { at: i, size, step: Math.abs(mean(values, Math.min(values.length - 2, i + FAR), Math.min(values.length, i + 2 * FAR)) - mean(values, Math.max(0, i - 2 * FAR), Math.max(1, i - FAR))) };
  }
  if (best.size <= LEAST_EDGE) return undefined;
  // A thin line is strongest on its flanks, a shadow beside its edge.
  const shadow = Math.max(0, ...shadows.subarray(Math.max(0, best.at - FAR), best.at + FAR + 1));
  return { at: best.at, shadow: best.step > UNLIKE ? undefined : shadow };
}

/** The finest pattern of the portrait, unless the page around has it as well. */
function screenOf(plane: Plane, corners: Quad): number | undefined {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)].map(Math.round) as [number, number, number, number];
  const inset = Math.round(0.06 * (right - left));
  const within = tiles(left + inset, top + inset, right - inset, bottom - inset);
  const reach = TILE * 3;
  const around = tiles(left - reach, top - reach, right + reach, bottom + reach).filter(({ x, y }) => x + TILE < left - inset || x > right + inset || y + TILE < top - inset || y > bottom + inset);
  if (within.length < LEAST_TILES || around.length < LEAST_TILES) return undefined;
  const inner = spectrumOf(plane, within);
  if (!inner) return 0;
  const { index, times } = strongestWave(inner);
  // On what is written around, the ground's pattern drowns; on its barest places, that of the print is missing.
  const outside = [spectrumOf(plane, around), spectrumOf(plane, around, GROUND)].map((outer) => (outer ? timesNear(outer, index) : 1));
  return between(times / Math.max(1, ...outside), OTHER_SCREEN, Math.log);
}

function tiles(left: number, top: number, right: number, bottom: number): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  for (let y = top; y + TILE <= bottom; y += TILE) for (let x = left; x + TILE <= right; x += TILE) places.push({ x, y });
  return places;
}

/** 0 up to the first value, 1 from the second on. */
export function between(value: number, [from, to]: readonly [number, number], scale: (value: number) => number = (plain) => plain): number {
  if (value <= from) return 0;
  return Number(Math.min(1, (scale(value) - scale(from)) / (scale(to) - scale(from))).toFixed(2));
}

function valueAt({ data, width, height }: Plane, x: number, y: number): number {
  const [px, py] = [Math.min(width - 1.001, Math.max(0, x - 0.5)), Math.min(height - 1.001, Math.max(0, y - 0.5))];
  const [left, top] = [px | 0, py | 0];
  const [fx, fy] = [px - left, py - top];
  const at = top * width + left;
  const below = top + 1 < height ? width : 0;
  const beside = left + 1 < width ? 1 : 0;
  return (data[at]! * (1 - fx) + data[at + beside]! * fx) * (1 - fy) + (data[at + below]! * (1 - fx) + data[at + below + beside]! * fx) * fy;
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
