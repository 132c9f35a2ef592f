/**
 * Where a line of print leaves its course and goes on beside it: two halves were joined. A printer's head or a press puts a
 * whole line down in one go, so its characters keep one pitch and one base; pages bend, but they do not jump.
 */
import { fitCurve } from '../picture/fit-curve.ts';
import type { CharacterMeasure } from './facts.ts';

/** Characters on each side that say where the line runs. */
const MOST_BESIDE = 10;
const LEAST_BESIDE = 8;
/** In pitches; and times the error with which the step is known, as the scatter of those characters gives it. */
const LEAST_STEP = 0.06;
const TIMES = 7;
/** Both courses are drawn on to the place between them: so many times the scatter of single characters is the error there. */
const ERROR = 0.9;

export interface Step {
  line: number;
  /** Where the second half begins. */
  position: number;
  /** In pitches: to the right along the line, and down across it. */
  along: number;
  across: number;
}

/** The plainest step of a line; `undefined` where it has none. */
export function findStep(characters: readonly CharacterMeasure[]): Step | undefined {
  let plainest: (Step & { times: number }) | undefined;
  for (const { step, times } of stepsOf(characters)) if (times > (plainest?.times ?? 1)) plainest = { ...step, times };
  if (plainest === undefined) return undefined;
  const { line, position, along, across } = plainest;
  return { line, position, along, across };
}

/** Whether a line does about the same at that place: then the scanner's carriage did it, and not the print. */
export function sharesStep(characters: readonly CharacterMeasure[], { position, along, across }: Step): boolean {
  return stepsOf(characters).some(({ step }) => Math.abs(step.position - position) <= 2 && step.along * along + step.across * across > 0.5 * (along ** 2 + across ** 2));
}

/** At each place with enough characters on both sides, and how many times what is allowed. */
function stepsOf(characters: readonly CharacterMeasure[]): { step: Step; times: number }[] {
  const x = fitCurve(characters.map(({ position, centre }) => [position, centre.x]), 1);
  const y = fitCurve(characters.map(({ position, centre }) => [position, centre.y]), 1);
  if (!x || !y) return [];
  const way = { x: x(1) - x(0), y: y(1) - y(0) };
  const pitch = Math.hypot(way.x, way.y);
  const placed = characters.map(({ position, centre }) => ({ position, along: (centre.x * way.x + centre.y * way.y) / pitch ** 2, across: (centre.y * way.x - centre.x * way.y) / pitch ** 2 }));
  const steps: { step: Step; times: number }[] = [];
  for (let k = LEAST_BESIDE; k + LEAST_BESIDE <= placed.length; k += 1) {
    const [before, after] = [placed.slice(Math.max(0, k - MOST_BESIDE), k), placed.slice(k, k + MOST_BESIDE)];
    const { line, position } = characters[k]!;
    const [along, across] = (['along', 'across'] as const).map((axis) => stepBetween(before.map((each) => [each.position, each[axis]]), after.map((each) => [each.position, each[axis]]), position - 0.5)) as [Jump, Jump];
    steps.push({ step: { line, position, along: along.size, across: across.size }, times: Math.max(along.times, across.times) });
  }
  return steps;
}

interface Jump {
  size: number;
  /** How many times what is allowed. */
  times: number;
}

type Places = readonly (readonly [position: number, at: number])[];

function stepBetween(before: Places, after: Places, where: number): Jump {
  const [left, right] = [straight(before), straight(after)];
  const size = right.at(where) - left.at(where);
  const scatter = Math.sqrt((left.squares + right.squares) / (before.length + after.length - 4));
  return { size, times: Math.abs(size) / Math.max(LEAST_STEP, TIMES * ERROR * scatter) };
}

/** The straight line through some places, and what they are off it. */
function straight(places: Places): { at: (position: number) => number; squares: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [px, py] = [mean(places.map(([x]) => x)), mean(places.map(([, y]) => y))];
  const slope = mean(places.map(([x, y]) => (x - px) * (y - py))) / mean(places.map(([x]) => (x - px) ** 2));
  const at = (position: number) => py + slope * (position - px);
  return { at, squares: places.reduce((sum, [x, y]) => sum + (y - at(x)) ** 2, 0) };
}
