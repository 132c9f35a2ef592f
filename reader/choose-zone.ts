/** Out of all rows that were read, the two or three lines that together are a machine-readable zone. */
import type { Point } from '../core/document/reading.ts';
import { type Glyph, pitchOf, unevenness } from './decode.ts';
import { type Cell, cellsOf, joined } from './decoding/cell.ts';
import { type Line, pointOn } from './line.ts';
import type { Columns } from './recognise.ts';
import { agreeingChecks, fitOfZone, isWritten, LINE_LENGTHS, lineCountsOf } from './zone-shape.ts';

/** A row as read: its glyphs and where along the page they stand. */
export interface ReadRow {
  line: Line;
  /** All that the network said of the row, so that other readings of a place can be weighed. */
  columns: Columns;
  glyphs: readonly Glyph[];
  /** Where along the line a column stands: 0 at its first end, 1 at its last. */
  alongAt: (column: number) => number;
}

/** A stretch of a row that has a line's length. */
export interface ZoneLine {
  row: ReadRow;
  glyphs: readonly Glyph[];
  text: string;
  /** Mean of the logarithms of the confidences. */
  sureness: number;
  /** Sure characters of the row that go on in step beyond the line's ends: a line cut out of a longer one. */
  cutOff: number;
  /** The same line read again in other ways, as many characters each. */
  looks?: readonly ZoneLine[];
}

export interface Zone {
  lines: ZoneLine[];
  /** Higher is better; 0 is perfect. */
  score: number;
  fit: number;
}

/** Glyphs beyond a line's ends that may be a frame, an edge or a neighbour's print. */
const MOST_BESIDE = 12;
const WINDOWS_KEPT = 4;
/** What is asked of a zone by the check digits that agree: none, as in a forged zone or one of another kind; one, which a pattern has by chance; more. */
const LEAST: readonly { fit: number; sureness: number }[] = [
  { fit: 0.95, sureness: Math.log(0.93) },
  { fit: 0.93, sureness: Math.log(0.88) },
  { fit: 0.88, sureness: Math.log(0.72) },
];
/** Cosine of the most that two lines of a zone may run apart: 7 degrees, in perspective. */
const LEAST_PARALLEL = 0.9925;
const FIT_WEIGHT = 3;
const CUT_WEIGHT = 0.03;
/** With more sure characters than this beside each of its lines, it is a piece of something longer. */
const MOST_CUT_OFF = 2.5;
/** One sure character beside a line is a frame or an edge more often than not; more are a line that was cut wrongly. */
const LEAST_CUT_OFF = 1.5;

export function chooseZone(rows: readonly ReadRow[]): Zone | undefined {
  let best: Zone | undefined;
  for (const length of LINE_LENGTHS) {
    const lines = rows.flatMap((row) => windowsOf(row, length)).map(toPlaced);
    for (const count of lineCountsOf(length)) {
      for (const chain of chains(lines, count)) {
        const zone = scored(chain);
        if ((!best || zone.score > best.score) && isBelievable(zone)) best = zone;
      }
    }
  }
  return best;
}

function isBelievable({ fit, lines }: Zone): boolean {
  const sureness = mean(lines.map((line) => line.sureness));
  const least = LEAST.at(-1)!;
  if (fit < least.fit || sureness < least.sureness || lines.every((line) => line.cutOff > MOST_CUT_OFF)) return false;
  const texts = lines.map((line) => line.text);
  if (!isWritten(texts)) return false;
  const asked = LEAST[Math.min(agreeingChecks(texts), LEAST.length - 1)]!;
  return fit >= asked.fit && sureness >= asked.sureness;
}

/** The best stretch of a row that is `length` characters long. */
export const surestWindow = (row: ReadRow, length: number): ZoneLine | undefined => windowsOf(row, length)[0];

/** What the network saw at each place of a line of the zone, in all looks at it. */
export function cellsOfLine(line: ZoneLine): Cell[] {
  const looks = [line, ...(line.looks ?? [])].map(cellsOfLook);
  return looks.length === 1 ? looks[0]! : looks[0]!.map((_, place) => joined(looks.map((cells) => cells[place]!)));
}

/** Asked again after each further look at the line. */
const known = new WeakMap<readonly Glyph[], Cell[]>();

function cellsOfLook({ row, glyphs }: ZoneLine): Cell[] {
  const cells = known.get(glyphs) ?? cellsOf(row.columns, glyphs.map(({ at }) => at), pitchOf(glyphs));
  known.set(glyphs, cells);
  return cells;
}

/** Lines beside which print goes on in step: they may begin or end elsewhere. */
export const linesCutOff = ({ lines }: Zone): number[] => lines.flatMap(({ cutOff }, i) => (cutOff > LEAST_CUT_OFF ? [i] : []));

function scored(lines: ZoneLine[]): Zone {
  const fit = fitOfZone(lines.map((line) => line.text));
  return { lines, fit, score: mean(lines.map((line) => line.sureness - CUT_WEIGHT * line.cutOff)) - FIT_WEIGHT * (1 - fit) };
}

/** Sum of the confidences from glyph `from` on in one direction, as long as they stand at the line's pitch. */
function goingOn(glyphs: readonly Glyph[], from: number, by: 1 | -1, pitch: number): number {
  let sum = 0;
  for (let i = from; i >= 0 && i < glyphs.length; i += by) {
    if (Math.abs(Math.abs(glyphs[i]!.at - glyphs[i - by]!.at) / pitch - 1) > 0.25) break;
    sum += glyphs[i]!.confidence;
  }
  return sum;
}

/** The best stretches of a row that are as long as a line: sure characters, evenly spaced, with space around them. */
function windowsOf(row: ReadRow, length: number): ZoneLine[] {
  const beside = row.glyphs.length - length;
  if (beside < 0 || beside > MOST_BESIDE) return [];
  const pitch = pitchOf(row.glyphs);
  const windows: { line: ZoneLine; rank: number }[] = [];
  for (let offset = 0; offset <= beside; offset++) {
    const glyphs = row.glyphs.slice(offset, offset + length);
    const sureness = mean(glyphs.map((glyph) => Math.log(Math.max(1e-4, glyph.confidence))));
    const cutOff = goingOn(row.glyphs, offset - 1, -1, pitch) + goingOn(row.glyphs, offset + length, 1, pitch);
    const line = { row, glyphs, cutOff, text: glyphs.map((glyph) => glyph.character).join(''), sureness };
    windows.push({ line, rank: sureness - unevenness(glyphs, pitch) - CUT_WEIGHT * cutOff });
  }
  return windows
    .sort((a, b) => b.rank - a.rank)
    .slice(0, WINDOWS_KEPT)
    .filter((window) => window.rank > -2)
    .map((window) => window.line);
}

interface Placed {
  line: ZoneLine;
  start: Point;
  /** Reading direction, of length 1. */
  way: Point;
  pitch: number;
}

/** Every run of `count` lines one below the other, of one pitch and with their first characters in one column. */
function* chains(lines: readonly Placed[], count: number, upper: readonly Placed[] = []): Generator<ZoneLine[]> {
  if (upper.length === count) {
    yield upper.map((placed) => placed.line);
    return;
  }
  const last = upper.at(-1);
  for (const placed of lines) if (!last || follows(last, placed, upper.at(-2))) yield* chains(lines, count, [...upper, placed]);
}

/** All distances are along and across the upper line, which may run any way over the page. */
function follows(upper: Placed, lower: Placed, before: Placed | undefined): boolean {
  const pitch = upper.pitch;
  const down = downFrom(upper, lower);
  // 9303-3 §4.4 and parts 4 to 7: characters stand 2.54 mm apart, lines 4 to 6.4 mm; a drawn page may be looser.
  if (down < 1.1 * pitch || down > 4.2 * pitch) return false;
  if (Math.abs(lower.pitch / pitch - 1) > 0.12 || upper.way.x * lower.way.x + upper.way.y * lower.way.y < LEAST_PARALLEL) return false;
  const along = (lower.start.x - upper.start.x) * upper.way.x + (lower.start.y - upper.start.y) * upper.way.y;
  if (Math.abs(along) > 2.2 * pitch + 0.15 * down) return false;
  return !before || Math.abs(down / downFrom(before, upper) - 1) < 0.35;
}

const downFrom = (upper: Placed, lower: Placed) => (lower.start.y - upper.start.y) * upper.way.x - (lower.start.x - upper.start.x) * upper.way.y;

function toPlaced(line: ZoneLine): Placed {
  const start = pointOn(line.row.line, line.row.alongAt(line.glyphs[0]!.at));
  const end = pointOn(line.row.line, line.row.alongAt(line.glyphs.at(-1)!.at));
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return { line, start, way: { x: (end.x - start.x) / length, y: (end.y - start.y) / length }, pitch: length / (line.glyphs.length - 1) };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
