/**
 * How surely the fields under check digits were read: Bayes' rule over every reading that the cells allow, where a
 * reading whose digits fit is as frequent as printed check digits are right. So a digit that fits bears out characters
 * in doubt, one that does not asks for sure ones, and a composite that fits bears out a wrong digit of another field.
 */
import { ALPHABET } from '../recognise.ts';
import type { Cell } from './cell.ts';
import { type CheckGroup, keyOf } from './check-groups.ts';
import type { Place } from './zone-cells.ts';

/**
 * How often a printed check digit is right. Among specimens one in ten is wrong, among documents in use one in some
 * hundreds; between the two, a wrong one asks for sure characters without being unbelievable.
 */
const PRINTED_RIGHT = 0.97;
/** The same of the composite where another digit is wrong: half of all issuers that get one wrong get both wrong. */
const COMPOSITE_RIGHT_THEN = 0.5;
/** How much likelier, or rarer, a text is that fits its digit, of which one in ten does by chance. */
const weightOfFit = (fits: boolean, right: number): number => (fits ? right / 0.1 : (1 - right) / 0.9);

/** Some places under one digit of their own, or under the composite alone. */
export interface CheckedPart {
  places: Place[];
  /** Probability that some character of the part is not what the lines say. */
  doubt: number;
}

interface Part {
  covered: readonly Place[];
  digit: Place | undefined;
}

/** `all`: probability that any character under a check digit is wrong. Without check digits there are no parts. */
export function checkDoubts(groups: readonly CheckGroup[], lines: readonly string[], cells: readonly (readonly Cell[])[]): { parts: CheckedPart[]; all: number } {
  const composite = groups.find(({ name }) => name === 'composite');
  const parts: Part[] = groups.filter((group) => group !== composite);
  const taken = new Set(parts.flatMap(({ covered, digit }) => [...covered, ...(digit ? [digit] : [])]).map(keyOf));
  if (composite !== undefined) parts.push({ covered: composite.covered.filter((place) => !taken.has(keyOf(place))), digit: undefined });

  const weightInComposite = new Map(composite?.covered.map((place, i) => [keyOf(place), weightAt(i)] as const));
  const weightOf = (place: Place): number => weightInComposite.get(keyOf(place)) ?? 0;
  const cellAt: Look = ({ line, position }) => cells[line]![position]!;
  const asRead: Look = (place) => only(cellAt(place), lines[place.line]![place.position]!);

  const open = parts.map((part) => sumsOf(part, cellAt, weightOf));
  const fixed = parts.map((part) => sumsOf(part, asRead, weightOf));
  const share = (sums: readonly Sums[], look: Look): number => underComposite(sums.reduce(added), composite && look(composite.digit));
  if (parts.length === 0) return { parts: [], all: 0 };
  const every = share(open, cellAt);
  const doubtOf = (some: number): number => Math.min(1, Math.max(0, 1 - some / every));
  return {
    parts: parts.map(({ covered, digit }, i) => ({
      places: [...covered, ...(digit ? [digit] : composite ? [composite.digit] : [])],
      doubt: doubtOf(share(open.map((sums, k) => (k === i ? fixed[i]! : sums)), digit ? cellAt : asRead)),
    })),
    all: doubtOf(share(fixed, asRead)),
  };
}

/** Weight of all readings, by what they add to the composite's sum modulo 10; those with a wrong digit ten places on. */
type Sums = Float64Array;
type Look = (place: Place) => Cell;

function sumsOf({ covered, digit }: Part, look: Look, weightOf: (place: Place) => number): Sums {
  // By own sum times ten, plus the composite's.
  let sums = new Float64Array(100);
  sums[0] = 1;
  covered.forEach((place, i) => {
    const steps = stepsOf(look(place), digit ? weightAt(i) : 0, weightOf(place));
    const next = new Float64Array(100);
    for (let a = 0; a < 100; a++) {
      if (sums[a] === 0) continue;
      for (const [b, probability] of steps) next[((Math.floor(a / 10) + Math.floor(b / 10)) % 10) * 10 + ((a + b) % 10)]! += sums[a]! * probability;
    }
    sums = next;
  });
  const out = new Float64Array(20);
  if (digit === undefined) out.set(sums.subarray(0, 10));
  const cell = digit && look(digit);
  for (let a = 0; a < 100; a++) {
    for (let c = 0; cell !== undefined && sums[a]! > 0 && c < cell.length; c++) {
      const fits = c === Math.floor(a / 10);
      out[(fits ? 0 : 10) + ((a + VALUES[c]! * weightOf(digit!)) % 10)]! += sums[a]! * Math.exp(cell[c]!) * weightOfFit(fits, PRINTED_RIGHT);
    }
  }
  return out;
}

/** Probabilities of a cell gathered by what its characters add to both sums. */
function stepsOf(cell: Cell, own: number, inComposite: number): Map<number, number> {
  const steps = new Map<number, number>();
  for (let c = 0; c < cell.length; c++) {
    if (cell[c] === -Infinity) continue;
    const at = ((VALUES[c]! * own) % 10) * 10 + ((VALUES[c]! * inComposite) % 10);
    steps.set(at, (steps.get(at) ?? 0) + Math.exp(cell[c]!));
  }
  return steps;
}

function added(a: Sums, b: Sums): Sums {
  const out = new Float64Array(20);
  for (let i = 0; i < 20; i++) for (let k = 0; k < 20; k++) out[(i >= 10 || k >= 10 ? 10 : 0) + ((i + k) % 10)]! += a[i]! * b[k]!;
  return out;
}

function underComposite(sums: Sums, digit: Cell | undefined): number {
  if (digit === undefined) return sums.reduce((a, b) => a + b, 0);
  let weight = 0;
  for (let at = 0; at < 20; at++) {
    const right = at < 10 ? PRINTED_RIGHT : COMPOSITE_RIGHT_THEN;
    for (let c = 0; c < digit.length; c++) weight += sums[at]! * Math.exp(digit[c]!) * weightOfFit(c === at % 10, right);
  }
  return weight;
}

/** ICAO 9303-3 §4.9: digits count as themselves, A to Z as 10 to 35, the filler as 0; `ALPHABET` is in that order. */
const VALUES = [...ALPHABET].map((_, c) => (c < 36 ? c : 0));
const weightAt = (place: number): number => [7, 3, 1][place % 3]!;

/** The cell with every character but one left out, at the probability it had. */
const only = (cell: Cell, character: string): Cell => cell.map((score, c) => (ALPHABET[c] === character ? score : -Infinity));
