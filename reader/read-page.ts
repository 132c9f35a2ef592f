import type { PageReading, Point, Quad } from '../core/document/reading.ts';
import { ok, type Result } from '../core/result.ts';
import { cellsOfLine, chooseZone, surestWindow, type ReadRow, type Zone, type ZoneLine } from './choose-zone.ts';
import { decodeGlyphs, unevenness } from './decode.ts';
import type { Cell } from './decoding/cell.ts';
import { findRows } from './find-rows.ts';
import { type OpenFailure, openImage } from './open-image.ts';
import { type Plane, turned, unturned } from './plane.ts';
import { BAND_HEIGHT, type Recogniser, STRIDE } from './recognise.ts';
import { BAND_CAPS, type Line, type Pyramid, pyramidOf, rectify } from './rectify.ts';
import { fitOfZone, LINE_LENGTHS } from './zone-shape.ts';

/** Upright first, then upside down, then the quarter turns: the order in which pages are laid on a scanner. */
const TURNS = [0, 2, 1, 3] as const;
/** Capital heights of paper kept at both ends of a row. */
const MARGIN = 0.9;
/** A zone this sure ends the search; others are compared with what else there is. */
const SURE = -0.04;
/** Characters below this are looked at again. */
const SURE_CHARACTER = 0.95;
const HEIGHTS = [1, 0.85, 1.18];
/** Distance of two characters in a band, in pixels, in the middle of what the network was trained on. */
const TRAINED_PITCH = 14.5;
/** Fewer characters than this do not show a pitch to go on with. */
const LEAST_GLYPHS = 18;
const LONGEST_LINE = Math.max(...LINE_LENGTHS);
/** Rows read before the first look for a zone, and between looks. */
const ROWS_A_LOOK = 4;

/** Page image → the zone's lines as recognised. `found` is false where there is no zone or it cannot be read well. */
export async function readPage(bytes: Uint8Array, recognise: Recogniser): Promise<Result<PageReading, OpenFailure>> {
  const read = await readCells(bytes, recognise);
  return read.ok ? ok(read.value.page) : read;
}

/** The same, with what the network saw at each place of each line: none where no zone was found. */
export async function readCells(bytes: Uint8Array, recognise: Recogniser): Promise<Result<{ page: PageReading; cells: Cell[][] }, OpenFailure>> {
  const opened = await openImage(bytes);
  if (!opened.ok) return opened;
  const { plane, image } = opened.value;
  for (const quarters of TURNS) {
    const zone = await readTurned(turned(plane, quarters), recognise);
    if (zone) return ok({ page: toReading(zone, image, (point) => toImage(point, quarters, plane, image)), cells: zone.lines.map(cellsOfLine) });
  }
  return ok({ page: { found: false, raw: [], confidences: [], image }, cells: [] });
}

async function readTurned(plane: Plane, recognise: Recogniser): Promise<Zone | undefined> {
  const pyramid = pyramidOf(plane);
  const rows: ReadRow[] = [];
  let zone: Zone | undefined;
  for (const [i, line] of findRows(plane).entries()) {
    rows.push(await readRow(pyramid, line, 1, recognise));
    if (i % ROWS_A_LOOK !== ROWS_A_LOOK - 1) continue;
    zone = chooseZone(rows);
    if (zone && zone.score > SURE) break;
  }
  zone = chooseZone(rows);
  if (!zone) {
    // Faint print ends a row too early: what reads like a line is read again as far as a line may reach.
    const longer = rows.flatMap((row) => lengthened(row, plane) ?? []);
    for (const line of longer) rows.push(await readRow(pyramid, line, 1, recognise));
    zone = longer.length > 0 ? chooseZone(rows) : undefined;
  }
  return zone && (await refined(zone, pyramid, recognise));
}

/** The line of a row that has even, sure characters but too few of them, made as long as the longest zone's. */
function lengthened(row: ReadRow, plane: Plane): Line | undefined {
  const { glyphs } = row;
  if (glyphs.length < LEAST_GLYPHS || glyphs.length >= LONGEST_LINE || unevenness(glyphs) > 0.15) return undefined;
  if (glyphs.reduce((sum, glyph) => sum + glyph.confidence, 0) / glyphs.length < 0.8) return undefined;
  const first = row.pointAt(glyphs[0]!.at);
  const last = row.pointAt(glyphs.at(-1)!.at);
  const pitch = (last.x - first.x) / (glyphs.length - 1);
  const slope = (last.y - first.y) / (last.x - first.x);
  const room = (LONGEST_LINE - glyphs.length + 0.5) * pitch;
  const x0 = Math.max(0, first.x - room);
  const x1 = Math.min(plane.width - 1, last.x + room);
  return { x0, y0: first.y - slope * (first.x - x0), x1, y1: last.y + slope * (x1 - last.x), cap: row.line.cap };
}

async function readRow(pyramid: Pyramid, line: Line, stretch: number, recognise: Recogniser): Promise<ReadRow> {
  const { band, start, step } = rectify(pyramid, line, MARGIN, stretch);
  const length = Math.hypot(line.x1 - line.x0, line.y1 - line.y0);
  const columns = await recognise(band);
  const pointAt = (column: number) => {
    const along = (start + (column + 0.5) * STRIDE * step) / length;
    return { x: line.x0 + (line.x1 - line.x0) * along, y: line.y0 + (line.y1 - line.y0) * along };
  };
  return { columns, glyphs: decodeGlyphs(columns), pointAt, line };
}

/** Reads unsure lines again from their exact ends, at other heights and widths, and keeps the surest reading of each. */
async function refined(zone: Zone, pyramid: Pyramid, recognise: Recogniser): Promise<Zone> {
  // Lines of one zone have one height; a line of fillers alone looks lower than it is.
  const cap = median(zone.lines.map((line) => line.row.line.cap));
  const lines: ZoneLine[] = [];
  for (const line of zone.lines) {
    let best = line;
    for (const height of leastSure(line) < SURE_CHARACTER ? HEIGHTS : []) {
      const again = exactLine(line, cap * height);
      const pitch = Math.hypot(again.x1 - again.x0, again.y1 - again.y0) / line.glyphs.length;
      const row = await readRow(pyramid, again, (TRAINED_PITCH * again.cap * BAND_CAPS) / (BAND_HEIGHT * pitch), recognise);
      const window = surestWindow(row, line.glyphs.length);
      if (window && window.sureness > best.sureness) best = window;
    }
    lines.push(best);
  }
  const fit = fitOfZone(lines.map((line) => line.text));
  return fit < zone.fit ? zone : { ...zone, lines, fit };
}

/** The line through the middles of a reading's characters, from the left edge of the first to the right edge of the last. */
function exactLine(line: ZoneLine, cap: number): Line {
  const first = line.row.pointAt(line.glyphs[0]!.at);
  const last = line.row.pointAt(line.glyphs.at(-1)!.at);
  const half = 0.5 / (line.glyphs.length - 1);
  const dx = (last.x - first.x) * half;
  const dy = (last.y - first.y) * half;
  return { x0: first.x - dx, y0: first.y - dy, x1: last.x + dx, y1: last.y + dy, cap };
}

function toReading(zone: Zone, image: PageReading['image'], onImage: (point: Point) => Point): PageReading {
  return {
    found: true,
    raw: zone.lines.map((line) => line.text),
    confidences: zone.lines.map((line) => line.glyphs.map((glyph) => Math.round(glyph.confidence * 1000) / 1000)),
    zone: quadOf(zone).map(onImage) as Quad,
    image,
  };
}

function quadOf(zone: Zone): Quad {
  const top = zone.lines[0]!;
  const bottom = zone.lines.at(-1)!;
  const first = exactLine(top, top.row.line.cap);
  const last = exactLine(bottom, bottom.row.line.cap);
  const length = Math.hypot(first.x1 - first.x0, first.y1 - first.y0);
  const reach = 0.6 * Math.max(first.cap, last.cap);
  const off = { x: (-(first.y1 - first.y0) / length) * reach, y: ((first.x1 - first.x0) / length) * reach };
  return [
    { x: first.x0 - off.x, y: first.y0 - off.y },
    { x: first.x1 - off.x, y: first.y1 - off.y },
    { x: last.x1 + off.x, y: last.y1 + off.y },
    { x: last.x0 + off.x, y: last.y0 + off.y },
  ];
}

/** From the turned, perhaps smaller plane to the page image's own pixels. */
function toImage(point: Point, quarters: (typeof TURNS)[number], plane: Plane, image: PageReading['image']): Point {
  const upright = unturned(point, quarters, plane);
  return { x: (upright.x * image.width) / plane.width, y: (upright.y * image.height) / plane.height };
}

const leastSure = (line: ZoneLine) => Math.min(...line.glyphs.map((glyph) => glyph.confidence));
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
