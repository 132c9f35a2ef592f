/** Columns of class probabilities → characters with their places, evened out to the pitch of a fixed-width line. */
import { ALPHABET, CLASSES, type Columns } from './recognise.ts';

export interface Glyph {
  character: string;
  /** Middle of the character, in columns. */
  at: number;
  /** 0 to 1. */
  confidence: number;
}

interface Run {
  class: number;
  start: number;
  /** Column after the last. */
  end: number;
}

/** Greedy reading: a run of columns with one class is one character, blanks and changes of class part them. */
export function decodeGlyphs(columns: Columns): Glyph[] {
  const runs: Run[] = [];
  let start = 0;
  while (start < columns.count) {
    const best = bestClass(columns, start, 0);
    let end = start + 1;
    while (end < columns.count && bestClass(columns, end, 0) === best) end++;
    if (best > 0) runs.push({ class: best, start, end });
    start = end;
  }
  const pitch = median(runs.slice(1).map((run, i) => (run.start + run.end - runs[i]!.start - runs[i]!.end) / 2));
  const width = median(runs.map((run) => run.end - run.start));
  const glyphs = runs.flatMap((run) => toGlyphs(columns, run, runs.length < SHORT_ROW ? Infinity : pitch, width));
  return runs.length < SHORT_ROW ? glyphs : evened(columns, glyphs);
}

/** Rows of fewer characters have no pitch worth trusting, and are no zone. */
const SHORT_ROW = 12;

/** A run as long as two or three characters at their pitch is as many alike, most often fillers, with no blank seen between. */
function toGlyphs(columns: Columns, run: Run, pitch: number, width: number): Glyph[] {
  const count = 1 + Math.min(2, Math.max(0, Math.round((run.end - run.start - width) / pitch)));
  const step = (run.end - run.start) / count;
  return Array.from({ length: count }, (_, i) => ({
    character: ALPHABET[run.class - 1]!,
    at: run.start + (i + 0.5) * step - 0.5,
    confidence: peak(columns, run.start, run.end, run.class),
  }));
}

/** Distance from one character to the next: the median, which a few misread places do not move. */
export function pitchOf(glyphs: readonly Glyph[]): number {
  return median(glyphs.slice(1).map((glyph, i) => glyph.at - glyphs[i]!.at));
}

/** Mean distance of the gaps from the pitch, in pitches: 0 for a line of print, a quarter and more for guesses. */
export function unevenness(glyphs: readonly Glyph[], pitch = pitchOf(glyphs)): number {
  const off = glyphs.slice(1).map((glyph, i) => Math.min(1, Math.abs(glyph.at - glyphs[i]!.at - pitch) / pitch));
  return off.reduce((a, b) => a + b, 0) / off.length;
}

/** A zone has one pitch: of two characters in one place the surer stays, and a place left out is read again. */
function evened(columns: Columns, glyphs: Glyph[]): Glyph[] {
  const pitch = pitchOf(glyphs);
  if (pitch <= 1) return glyphs;
  const out: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = out.at(-1);
    if (!last) {
      out.push(glyph);
      continue;
    }
    const steps = (glyph.at - last.at) / pitch;
    if (steps < 0.5) {
      if (glyph.confidence > last.confidence) out[out.length - 1] = glyph;
      continue;
    }
    const missing = Math.round(steps) - 1;
    if (missing >= 1 && missing <= MOST_BRIDGED && Math.abs(steps - missing - 1) < 0.35) {
      for (let i = 1; i <= missing; i++) out.push(readPlace(columns, last.at + ((glyph.at - last.at) * i) / (missing + 1), pitch));
    }
    out.push(glyph);
  }
  return out;
}

/** Places in a row that are read again although the network saw nothing there; a wider gap is the end of a line. */
const MOST_BRIDGED = 3;

function readPlace(columns: Columns, at: number, pitch: number): Glyph {
  const from = Math.max(0, Math.round(at - pitch / 4));
  const to = Math.min(columns.count - 1, Math.round(at + pitch / 4));
  let character = 1;
  let confidence = 0;
  for (let column = from; column <= to; column++) {
    const best = bestClass(columns, column, 1);
    const value = columns.probabilities[column * CLASSES + best]!;
    if (value > confidence) {
      confidence = value;
      character = best;
    }
  }
  return { character: ALPHABET[character - 1]!, at, confidence };
}

/** The most probable class of a column from class `first` on: 0 admits the blank, 1 does not. */
function bestClass(columns: Columns, column: number, first: 0 | 1): number {
  let best: number = first;
  for (let c = first + 1; c < CLASSES; c++) {
    if (columns.probabilities[column * CLASSES + c]! > columns.probabilities[column * CLASSES + best]!) best = c;
  }
  return best;
}

function peak(columns: Columns, start: number, end: number, of: number): number {
  let highest = 0;
  for (let column = start; column < end; column++) highest = Math.max(highest, columns.probabilities[column * CLASSES + of]!);
  return highest;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
