/** What a page image measures, and how it is told again: of a page whose zone was read, beside the zone and after it. */
import { createHash } from 'node:crypto';
import { getLayout } from '../../core/document/formats.ts';
import type { MrzFormat, Point, Quad } from '../../core/document/reading.ts';
import { readImageHeader } from '../../core/picture/image-header.ts';
import { lookHash } from '../../core/picture/look-hash.ts';
import type { ImageHashes, PictureMeasures } from '../../core/picture/measures.ts';
import { OCR_B_INK, PITCH_MM } from '../../core/picture/ocr-b.ts';
import type { OpenedImage } from '../open-image.ts';
import { fitCurveRobustly } from '../polynomial.ts';
import { pyramidOf, type Pyramid } from '../rectify.ts';
import { cutOut } from './cut-out.ts';
import { type LineCharacter, measureLines } from './measure-lines.ts';
import { moireOf } from './moire.ts';
import { expectedPage, findPageEdges } from './page-edges.ts';
import { portraitCues } from './portrait-cues.ts';
import { type StraightZone, straightened } from './straighten.ts';

/** Pixels from one character to the next below which nothing can be said of single characters, and of their face. */
const LEAST_PITCH = 8;
const LEAST_FACE_PITCH = 14;

export interface ReadZone {
  format: MrzFormat;
  zone: Quad;
  /** As the zone was read, one to a line. */
  lines: readonly string[];
}

/** `portrait`: its corners, where it was found. */
export function measurePage(bytes: Uint8Array, { plane, image }: OpenedImage, read: ReadZone, portrait?: Quad): PictureMeasures {
  const pyramid = pyramidOf(plane);
  const page = findPageEdges(pyramid, image, read.format, read.zone);
  const lines = measureZone(pyramid, image, read).map((characters) => {
    const skew = page && skewOf(characters, page);
    return { ...(skew !== undefined && { skew }), characters };
  });
  const ratio = plane.width / image.width;
  const onPlane = (quad: Quad) => quad.map(({ x, y }) => ({ x: x * ratio, y: y * ratio })) as Quad;
  const [start, end] = read.zone;
  const pixelsPerMm = (ratio * Math.hypot(end.x - start.x, end.y - start.y)) / (getLayout(read.format).lineLength * PITCH_MM);
  const moire = moireOf(plane, onPlane(read.zone), onPlane(expectedPage(read.format, read.zone)));
  return { width: image.width, height: image.height, ...(page && { page: page.map(toTenths) as Quad }), lines, ...(portrait && { portrait: { corners: portrait.map(toTenths) as Quad, ...portraitCues(plane, onPlane(portrait), Math.atan2(end.y - start.y, end.x - start.x), pixelsPerMm) } }), ...(moire !== undefined && { moire }), origin: readImageHeader(bytes).origin };
}

/** `portrait`: its corners, where it was found. */
export function hashesOf(bytes: Uint8Array, { plane, image }: OpenedImage, portrait?: Quad): ImageHashes {
  const face = portrait && cutOut(plane, image, portrait);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), page: lookHash(plane, 'page'), ...(face && { portrait: lookHash(face, 'portrait') }) };
}

type Character = PictureMeasures['lines'][number]['characters'][number];

function measureZone(pyramid: Pyramid, image: OpenedImage['image'], { format, zone, lines }: ReadZone): Character[][] {
  const layout = getLayout(format);
  if (lines.length !== layout.lineCount || lines.some((line) => line.length !== layout.lineLength)) return [];
  const straight = straightened(pyramid, image, zone, layout);
  if (!straight || straight.sampledPitch < LEAST_PITCH) return [];
  return measureLines(straight.plane, lines, straight.starts).map((characters, line) => characters.map((character, position) => character && toMeasure(character, lines[line]![position]!, straight)));
}

function toMeasure({ x, y, wide, high, turn, contrast, face }: LineCharacter, character: string, { toImage, pitch, sampledPitch }: StraightZone): Character {
  const centre = toTenths(toImage(x, y));
  const [width, height] = OCR_B_INK[character] ?? [1, 1];
  return [centre.x, centre.y, toHundredths(width * pitch * wide), toHundredths(height * pitch * high), toTenth((turn * 180) / Math.PI), toHundredths(contrast), sampledPitch < LEAST_FACE_PITCH ? null : toTenth(face)];
}

/** Degrees from the page's lower edge to the line's base, clockwise. */
function skewOf(characters: readonly Character[], [, , right, left]: Quad): number | undefined {
  const along = { x: right.x - left.x, y: right.y - left.y };
  const length = Math.hypot(along.x, along.y);
  const points = characters.flatMap((character) => (character ? [{ x: (character[0] * along.x + character[1] * along.y) / length, y: (character[1] * along.x - character[0] * along.y) / length, weight: 1 }] : []));
  const base = fitCurveRobustly(points, 1);
  return base && toHundredths((Math.atan(base(1) - base(0)) * 180) / Math.PI);
}

/** A character's place on the page image is known to a twentieth of the distance to the next at best. */
const toTenths = ({ x, y }: Point): Point => ({ x: toTenth(x), y: toTenth(y) });
const toTenth = (value: number) => Math.round(10 * value) / 10;
const toHundredths = (value: number) => Math.round(100 * value) / 100;
