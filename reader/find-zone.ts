/** Grey plane → the zone on it, read: rows are found, the likeliest are read first, and a sure zone ends the search. */
import { cellsOfLine, chooseZone, type ReadRow, surestWindow, type Zone, type ZoneLine } from './choose-zone.ts';
import { decodeGlyphs, unevenness } from './decode.ts';
import { bestOf } from './decoding/cell.ts';
import { rowFinder, SEARCH_EDGE, searchPlane, USUAL_THRESHOLD } from './find-rows.ts';
import { groupRows } from './group-rows.ts';
import { type Line, lengthOf, placed, reversed, stretchOf } from './line.ts';
import { type Plane, turned, unturned } from './plane.ts';
import type { Probe } from './probe.ts';
import { BAND_HEIGHT, type Recogniser, STRIDE } from './recognise.ts';
import { BAND_CAPS, type Pyramid, pyramidOf, rectify } from './rectify.ts';
import { LINE_LENGTHS } from './zone-shape.ts';

/** Capital heights of paper kept at both ends of a row. */
const MARGIN = 0.9;
/** A zone this sure ends the search; others are compared with what else there is. */
const SURE = -0.04;
/** Characters below this are looked at again. */
const SURE_CHARACTER = Math.log(0.95);
const AGREED_CHARACTER = Math.log(0.85);
const HEIGHTS = [1, 0.85, 1.18];
/** Distance of two characters in a band, in pixels, in the middle of what the network was trained on. */
const TRAINED_PITCH = 14.5;
/** In OCR-B characters stand 2.54 mm apart, capitals are 2.4 mm high, and both look a little higher than they are. */
const PITCH_IN_CAPS = 1.03;
/** A row's ends lie half a character out, for its strokes are looked for in neighbourhoods. */
const ENDS = 0.5;
const MOST_STRETCH = 1.25;
/** Fewer characters than this do not show a pitch to go on with. */
const LEAST_GLYPHS = 18;
/** Mean confidence of a row of print. */
const LEGIBLE = 0.8;
/** Letters upside down look like others: only above this a row surely stands upright. */
const UPRIGHT = 0.97;
/** Readings of one way round a picture, upright and upside down, that bound the time for a page full of text. */
const MOST_READ = 28;
const MOST_LENGTHENED = 8;
const LONGEST_LINE = Math.max(...LINE_LENGTHS);

export async function findZone(plane: Plane, recognise: Recogniser, probe: Probe): Promise<Zone | undefined> {
  const longest = Math.max(plane.width, plane.height);
  probe('detect');
  const pyramid = pyramidOf(plane);
  // Small print on a large picture shows at the second size only.
  for (const edge of longest > 1.5 * SEARCH_EDGE ? [SEARCH_EDGE, 2 * SEARCH_EDGE] : [SEARCH_EDGE]) {
    const { search, factor } = searchPlane(pyramid, edge);
    for (const quarters of [0, 1] as const) {
      probe('detect');
      const find = rowFinder(turned(search, quarters));
      const groupsOf = (thresholds?: readonly number[]) =>
        groupRows(find(thresholds)).map((lines) => lines.map((line) => placed(line, factor, (point) => scaled(unturned(point, quarters, search), factor))));
      const likely = groupsOf(USUAL_THRESHOLD)[0];
      const usual = likely && chooseZone(await readLines(likely, pyramid, recognise, probe));
      if (usual && usual.score > SURE) return refined(usual, pyramid, recognise, probe);
      probe('detect');
      const zone = await readGroups(groupsOf(), pyramid, recognise, probe);
      if (zone) return zone;
    }
  }
  return undefined;
}

/** So that the characters of the zone's line which is nearest in length stand as far apart as the network likes them best. */
function bestStretch(line: Line): number {
  const length = lengthOf(line);
  const off = (count: number) => Math.abs(Math.log((count * PITCH_IN_CAPS * line.cap) / length));
  const count = LINE_LENGTHS.reduce((best, each) => (off(each) < off(best) ? each : best));
  const stretch = stretchTo(length / (count + ENDS), line.cap);
  return Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, stretch));
}

const stretchTo = (pitch: number, cap: number) => (TRAINED_PITCH * cap * BAND_CAPS) / (BAND_HEIGHT * pitch);

/** Reads group by group, upright first; rows that do not look like print are read upside down as well. */
async function readGroups(groups: readonly (readonly Line[])[], pyramid: Pyramid, recognise: Recogniser, probe: Probe): Promise<Zone | undefined> {
  const rows: ReadRow[] = [];
  let zone: Zone | undefined;
  for (const lines of groups) {
    if (rows.length >= MOST_READ) break;
    const upright = await readLines(lines, pyramid, recognise, probe);
    rows.push(...upright);
    zone = chooseZone(rows);
    if (zone && zone.score > SURE) break;
    if (upright.some((row) => meanConfidence(row) < UPRIGHT)) {
      rows.push(...(await readLines(lines.map(reversed), pyramid, recognise, probe)));
    }
    zone = chooseZone(rows);
    if (zone && zone.score > SURE) break;
  }
  if (!zone) {
    // Faint print ends a row too early: what reads like a line is read again as far as a line may reach.
    const longer = rows.flatMap((row) => lengthened(row) ?? []).slice(0, MOST_LENGTHENED);
    for (const line of longer) rows.push(await readRow(pyramid, line, bestStretch(line), recognise, probe));
    zone = longer.length > 0 ? chooseZone(rows) : undefined;
  }
  return zone && (await refined(zone, pyramid, recognise, probe));
}

/** The line of a row that has even, sure characters but too few of them, made as long as the longest zone's. */
function lengthened(row: ReadRow): Line | undefined {
  const { glyphs, line } = row;
  if (glyphs.length < LEAST_GLYPHS || glyphs.length >= LONGEST_LINE || unevenness(glyphs) > 0.15 || meanConfidence(row) < LEGIBLE) return undefined;
  const first = row.alongAt(glyphs[0]!.at);
  const last = row.alongAt(glyphs.at(-1)!.at);
  const room = ((LONGEST_LINE - glyphs.length + 0.5) * (last - first)) / (glyphs.length - 1);
  return stretchOf(line, first - room, last + room);
}

async function readLines(lines: readonly Line[], pyramid: Pyramid, recognise: Recogniser, probe: Probe): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const line of lines) rows.push(await readRow(pyramid, line, bestStretch(line), recognise, probe));
  return rows;
}

async function readRow(pyramid: Pyramid, line: Line, stretch: number, recognise: Recogniser, probe: Probe): Promise<ReadRow> {
  probe('rectify');
  const { band, start, step } = rectify(pyramid, line, MARGIN, stretch);
  probe('recognise');
  const columns = await recognise(band);
  const length = lengthOf(line);
  return { columns, glyphs: decodeGlyphs(columns), alongAt: (column) => (start + (column + 0.5) * STRIDE * step) / length, line };
}

/** Reads unsure lines again from their exact ends, at other heights and widths; all looks count together. */
async function refined(zone: Zone, pyramid: Pyramid, recognise: Recogniser, probe: Probe): Promise<Zone> {
  // Lines of one zone have one height; a line of fillers alone looks lower than it is.
  const cap = median(zone.lines.map((line) => line.row.line.cap));
  const looked = async (line: ZoneLine): Promise<ZoneLine> => {
    const looks: ZoneLine[] = [];
    for (const height of HEIGHTS) {
      if (isSettled(line, looks)) break;
      const again = exactLine(line, cap * height);
      const pitch = lengthOf(again) / line.glyphs.length;
      const row = await readRow(pyramid, again, stretchTo(pitch, again.cap), recognise, probe);
      const window = surestWindow(row, line.glyphs.length);
      if (window) looks.push(window);
    }
    return { ...line, looks };
  };
  return { ...zone, lines: await Promise.all(zone.lines.map(looked)) };
}

/** A line is settled when its characters are sure; when two looks see the same ones, somewhat sure is enough: a third says the same again. */
function isSettled(line: ZoneLine, looks: readonly ZoneLine[]): boolean {
  const agreed = looks.length > 0 && looks.every((look) => look.text === line.text);
  return cellsOfLine({ ...line, looks }).every((cell) => cell[bestOf(cell)]! >= (agreed ? AGREED_CHARACTER : SURE_CHARACTER));
}

/** The line from the left edge of a reading's first character to the right edge of its last. */
export function exactLine({ row, glyphs }: ZoneLine, cap: number): Line {
  const first = row.alongAt(glyphs[0]!.at);
  const last = row.alongAt(glyphs.at(-1)!.at);
  const half = (0.5 * (last - first)) / (glyphs.length - 1);
  return { ...stretchOf(row.line, first - half, last + half), cap };
}

const scaled = ({ x, y }: { x: number; y: number }, factor: number) => ({ x: x * factor, y: y * factor });
const meanConfidence = ({ glyphs }: ReadRow) => (glyphs.length === 0 ? 0 : glyphs.reduce((sum, glyph) => sum + glyph.confidence, 0) / glyphs.length);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
