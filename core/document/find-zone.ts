/** Which of the five formats some lines are, and where the zone begins among them. */
import { layouts, type Layout } from './formats.ts';

export interface Zone {
  layout: Layout;
  /** For each line of the format the index of the line that is it, `undefined` where that one is missing. */
  places: readonly (number | undefined)[];
}

/** A zone costs less than this: one line may be missing when the others are nearly as they should be. */
const LIMIT = 90;
const MISSING_LINE = 66;
/** Of what is kept: nobody scans more lines at once. */
const MOST_LINES = 8;

/** The format that fits the lines at the least cost, or `undefined` when none fits well enough. */
export function findZone(lines: readonly string[]): Zone | undefined {
  let best: Zone | undefined;
  let least = LIMIT;
  for (const layout of layouts) {
    for (const places of placings(layout.lineCount, lines.length)) {
      const cost = costOf(lines, layout, places);
      if (cost < least) {
        least = cost;
        best = { layout, places };
      }
    }
  }
  return best;
}

const known = new Map<string, (number | undefined)[][]>();

/** Every way to lay `count` lines over `given` ones that follow each other, the middle one of three perhaps missing. */
function placings(count: number, given: number): (number | undefined)[][] {
  const key = `${String(count)} ${String(given)}`;
  const all = known.get(key) ?? layOut(count, given);
  if (given <= MOST_LINES) known.set(key, all);
  return all;
}

function layOut(count: number, given: number): (number | undefined)[][] {
  const all: (number | undefined)[][] = [];
  for (let first = 1 - count; first < given; first += 1) {
    all.push(Array.from({ length: count }, (_, i) => (first + i >= 0 && first + i < given ? first + i : undefined)));
    if (count === 3 && first >= 0 && first + 1 < given) all.push([first, undefined, first + 1]);
  }
  return all;
}

function costOf(lines: readonly string[], layout: Layout, places: readonly (number | undefined)[]): number {
  let cost = 0;
  let used = 0;
  let isNear = false;
  for (const [index, place] of places.entries()) {
    if (place === undefined) {
      cost += MISSING_LINE;
      continue;
    }
    const line = lines[place]!;
    const off = Math.abs(line.length - layout.lineLength);
    used += 1;
    isNear ||= off <= 2;
    cost += Math.min(off * 6, 80) + misfits(line, layout, index);
    if (cost >= LIMIT) return LIMIT;
  }
  return isNear ? cost + (lines.length - used) * 4 : LIMIT;
}

/** How badly a line's characters suit the layout's line `index`. */
function misfits(line: string, layout: Layout, index: number): number {
  let cost = 0;
  for (const { name, line: at, start, end } of layout.fields) {
    if (at !== index) continue;
    if (name === 'documentCode') cost += firstLetterCost(line.charAt(0), layout);
    else if (name === 'birthDate' || name === 'expiryDate') cost += 8 * count(line, start, end, isNoDigit);
    else if (name === 'name') cost += 4 * count(line, start, end, isNoLetter) + (line.includes('<') ? 0 : 30);
    else if (name === 'issuingState' || name === 'nationality') cost += 6 * count(line, start, end, isDigit);
    else if (name === 'sex') cost += 8 * count(line, start, end, isDigit);
  }
  const composite = layout.checks.find((check) => check.name === 'composite' && check.line === index);
  if (composite !== undefined) cost += 8 * count(line, composite.position, composite.position + 1, (code) => !isDigit(code));
  return cost + 6 * count(line, 0, line.length, isIllegal);
}

function firstLetterCost(letter: string, { format }: Layout): number {
  const usual = format === 'TD3' ? 'P' : format === 'TD1' || format === 'TD2' ? 'ACI' : 'V';
  if (usual.includes(letter)) return 0;
  // A visa and a passport of one size differ by this letter, and by the composite check digit that a visa lacks.
  if (letter === 'V') return 30;
  return usual === 'V' ? ('PACI'.includes(letter) ? 30 : 12) : 10;
}

function count(line: string, start: number, end: number, test: (code: number) => boolean): number {
  let found = 0;
  for (let i = start; i < end && i < line.length; i += 1) if (test(line.charCodeAt(i))) found += 1;
  return found;
}

const FILLER = 60;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 65 && code <= 90;
const isNoDigit = (code: number): boolean => !isDigit(code) && code !== FILLER;
const isNoLetter = (code: number): boolean => !isLetter(code) && code !== FILLER;
const isIllegal = (code: number): boolean => !isLetter(code) && !isDigit(code) && code !== FILLER;
