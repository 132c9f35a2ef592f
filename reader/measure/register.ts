/**
 * Lays a drawn glyph over a printed character: where it stands, how large it is, how it is turned, how dark it is, and
 * what is left over. Gauss and Newton's method over place, size, turn, ink and paper (S. Baker, I. Matthews, 2004).
 */
import type { Plane } from '../plane.ts';
import { CELL_HEIGHT, CELL_SIZE, CELL_WIDTH, type Glyph } from './faces.ts';
import { solve } from './solve.ts';

/** `x`, `y`: middle of the character. Sizes are times those of the drawn glyph, the turn is in radians, clockwise. */
export interface Pose {
  x: number;
  y: number;
  wide: number;
  high: number;
  turn: number;
}

export interface Fit extends Pose {
  /** Grey values: of the paper, and how much darker full ink is. */
  paper: number;
  ink: number;
  /** Mean square of what the glyph does not explain, in parts of the ink's. */
  rest: number;
}

const STEPS = 7;
/** Ridges that hold size and turn where a character says little of them, in squares of the ink. */
const HOLD_SIZE = 8;
const HOLD_TURN = 8;
const LEAST_INK = 8;
const MOST_MOVE = 4;
const MOST_SIZE = 0.35;
const MOST_TURN = 0.35;

/** `undefined` where there is no such ink, or it runs away. `moves`: with its turn, or place and size alone. */
export function register(plane: Plane, glyph: Glyph, start: Pose, moves: 'all' | 'size' = 'all'): Fit | undefined {
  const pose = { ...start };
  const unknowns = moves === 'all' ? 7 : 6;
  const patch = new Float32Array(CELL_SIZE);
  const acrossSlope = new Float32Array(CELL_SIZE);
  const downSlope = new Float32Array(CELL_SIZE);
  let light = { paper: 0, ink: 0, rest: 0 };
  let settled = false;
  for (let step = 0; step <= STEPS; step++) {
    sample(plane, pose, patch, acrossSlope, downSlope);
    light = lightOf(patch, glyph);
    if (light.ink < LEAST_INK) return undefined;
    if (step === STEPS || settled) break;
    const { paper, ink } = light;
    const size = unknowns;
    const normal = new Float64Array(size * (size + 1));
    const row = new Float64Array(size);
    for (let i = 0, y = 0; y < CELL_HEIGHT; y++) {
      const v = y + 0.5 - CELL_HEIGHT / 2;
      for (let x = 0; x < CELL_WIDTH; x++, i++) {
        const u = x + 0.5 - CELL_WIDTH / 2;
        const gx = acrossSlope[i]!;
        const gy = downSlope[i]!;
        // What the patch loses by each unknown's growing: place, size, paper, ink, turn.
        row[0] = gx;
        row[1] = gy;
        row[2] = gx * u;
        row[3] = gy * v;
        row[4] = -1;
        row[5] = glyph[i]!;
        if (size > 6) row[6] = gy * u - gx * v;
        const off = paper - ink * glyph[i]! - patch[i]!;
        for (let a = 0; a < size; a++) {
          const value = row[a]!;
          const at = a * (size + 1);
          for (let b = a; b < size; b++) normal[at + b]! += value * row[b]!;
          normal[at + size]! += value * off;
        }
      }
    }
    for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) normal[a * (size + 1) + b] = normal[b * (size + 1) + a]!;
    const hold = ink * ink;
    normal[2 * (size + 1) + 2]! += HOLD_SIZE * hold;
    normal[2 * (size + 1) + size]! -= HOLD_SIZE * hold * (pose.wide - start.wide);
    normal[3 * (size + 1) + 3]! += HOLD_SIZE * hold;
    normal[3 * (size + 1) + size]! -= HOLD_SIZE * hold * (pose.high - start.high);
    if (size > 6) {
      normal[6 * (size + 1) + 6]! += HOLD_TURN * hold;
      normal[6 * (size + 1) + size]! -= HOLD_TURN * hold * (pose.turn - start.turn);
    }
    const change = solve(normal, size);
    if (!change) return undefined;
    settled = Math.abs(change[0]!) < 0.02 && Math.abs(change[1]!) < 0.02 && Math.abs(change[2]!) < 0.002 && Math.abs(change[3]!) < 0.002;
    pose.x += clamp(change[0]!, 2);
    pose.y += clamp(change[1]!, 2);
    pose.wide += clamp(change[2]!, 0.1);
    pose.high += clamp(change[3]!, 0.1);
    if (size > 6) pose.turn += clamp(change[6]!, 0.1);
    if (Math.abs(pose.x - start.x) > MOST_MOVE || Math.abs(pose.y - start.y) > MOST_MOVE) return undefined;
    if (Math.abs(pose.wide - 1) > MOST_SIZE || Math.abs(pose.high - 1) > MOST_SIZE || Math.abs(pose.turn) > MOST_TURN) return undefined;
  }
  return { ...pose, ...light };
}

/** How well each glyph explains what stands at a place as it is: what it leaves, as `Fit.rest`; none where there is no such ink. */
export function restsAt(plane: Plane, glyphs: readonly Glyph[], pose: Pose): number[] {
  const [patch, acrossSlope, downSlope] = [new Float32Array(CELL_SIZE), new Float32Array(CELL_SIZE), new Float32Array(CELL_SIZE)];
  sample(plane, pose, patch, acrossSlope, downSlope);
  return glyphs.map((glyph) => {
    const { ink, rest } = lightOf(patch, glyph);
    return ink < LEAST_INK ? Infinity : rest;
  });
}

/** How alike the glyph and what stands at a place are, -1 to 1; over whole pixels, for the first look. */
export function alike({ data, width, height }: Plane, glyph: Glyph, x: number, y: number): number {
  const left = Math.round(x - CELL_WIDTH / 2);
  const top = Math.round(y - CELL_HEIGHT / 2);
  if (left < 0 || top < 0 || left + CELL_WIDTH > width || top + CELL_HEIGHT > height) return -1;
  let [sum, squares, ink, inks, product] = [0, 0, 0, 0, 0];
  for (let i = 0, row = 0; row < CELL_HEIGHT; row++) {
    for (let at = (top + row) * width + left, end = at + CELL_WIDTH; at < end; at++, i++) {
      const value = data[at]!;
      const mark = glyph[i]!;
      sum += value;
      squares += value * value;
      ink += mark;
      inks += mark * mark;
      product += value * mark;
    }
  }
  const spread = (squares - (sum * sum) / CELL_SIZE) * (inks - (ink * ink) / CELL_SIZE);
  return spread <= 1e-6 ? -1 : -(product - (sum * ink) / CELL_SIZE) / Math.sqrt(spread);
}

/** Values and slopes at the cell's pixels, laid on the plane by the pose. */
function sample({ data, width, height }: Plane, { x, y, wide, high, turn }: Pose, patch: Float32Array, acrossSlope: Float32Array, downSlope: Float32Array): void {
  for (let i = 0, row = 0; row < CELL_HEIGHT; row++) {
    const v = row + 0.5 - CELL_HEIGHT / 2;
    for (let column = 0; column < CELL_WIDTH; column++, i++) {
      const u = column + 0.5 - CELL_WIDTH / 2;
      const px = Math.min(width - 2.001, Math.max(0, x + wide * u - turn * v - 0.5));
      const py = Math.min(height - 2.001, Math.max(0, y + turn * u + high * v - 0.5));
      const left = px | 0;
      const top = py | 0;
      const fx = px - left;
      const fy = py - top;
      const at = top * width + left;
      const a = data[at]!, b = data[at + 1]!, c = data[at + width]!, d = data[at + width + 1]!;
      patch[i] = (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
      acrossSlope[i] = (b - a) * (1 - fy) + (d - c) * fy;
      downSlope[i] = (c - a) * (1 - fx) + (d - b) * fx;
    }
  }
}

/** The paper and ink that fit best, and what they leave. */
function lightOf(patch: Float32Array, glyph: Glyph): { paper: number; ink: number; rest: number } {
  let [sum, ink, inks, product, squares] = [0, 0, 0, 0, 0];
  for (let i = 0; i < CELL_SIZE; i++) {
    const value = patch[i]!;
    const mark = glyph[i]!;
    sum += value;
    squares += value * value;
    ink += mark;
    inks += mark * mark;
    product += value * mark;
  }
  const depth = -(product - (sum * ink) / CELL_SIZE) / Math.max(1e-9, inks - (ink * ink) / CELL_SIZE);
  const paper = (sum + depth * ink) / CELL_SIZE;
  const left = squares - 2 * paper * sum + 2 * depth * product + CELL_SIZE * paper * paper - 2 * paper * depth * ink + depth * depth * inks;
  return { paper, ink: depth, rest: left / CELL_SIZE / (depth * depth) };
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(-most, value));
