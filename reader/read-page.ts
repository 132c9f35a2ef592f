import type { PageReading, Point, Quad } from '../core/document/reading.ts';
import { ok, type Result } from '../core/result.ts';
import { cellsOfLine, linesCutOff, type Zone } from './choose-zone.ts';
import type { Cell } from './decoding/cell.ts';
import { decodeZone } from './decoding/decode-zone.ts';
import { exactLine, findZone } from './find-zone.ts';
import { pointOn } from './line.ts';
import { type OpenFailure, openImage } from './open-image.ts';
import { noProbe, type Probe } from './probe.ts';
import type { Recogniser } from './recognise.ts';

/** Longest edge of the plane that is read, in pixels: a card that fills a third of the picture has 20 to a character. */
const READ_EDGE = 2200;

/** Page image → the zone's lines as recognised. `found` is false where there is no zone or it cannot be read well. */
export async function readPage(bytes: Uint8Array, recognise: Recogniser, probe: Probe = noProbe): Promise<Result<PageReading, OpenFailure>> {
  const read = await readCells(bytes, recognise, probe);
  return read.ok ? ok(read.value.page) : read;
}

/** The same, with what the network saw at each place of each line: none where no zone was found. */
export async function readCells(bytes: Uint8Array, recognise: Recogniser, probe: Probe = noProbe): Promise<Result<{ page: PageReading; cells: Cell[][] }, OpenFailure>> {
  probe('decode');
  const opened = await openImage(bytes, READ_EDGE);
  if (!opened.ok) return opened;
  const { plane, image } = opened.value;
  const zone = await findZone(plane, recognise, probe);
  probe('rest');
  if (!zone) return ok({ page: { found: false, ...decodeZone([]), image }, cells: [] });
  const cells = zone.lines.map(cellsOfLine);
  const scale = { x: image.width / plane.width, y: image.height / plane.height };
  const page = { found: true, ...decodeZone(cells, linesCutOff(zone)), zone: quadOf(zone).map(({ x, y }): Point => ({ x: x * scale.x, y: y * scale.y })) as Quad, image };
  return ok({ page, cells });
}

/** Corners of the zone: from half a capital and a little above its first line to as much below its last. */
function quadOf({ lines }: Zone): Quad {
  const first = exactLine(lines[0]!, lines[0]!.row.line.cap);
  const last = exactLine(lines.at(-1)!, lines.at(-1)!.row.line.cap);
  const reach = 0.6 * Math.max(first.cap, last.cap);
  return [pointOn(first, 0, -reach), pointOn(first, 1, -reach), pointOn(last, 1, reach), pointOn(last, 0, reach)];
}
