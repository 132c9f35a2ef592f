/** The zone drawn out straight at a known pitch, with the way back to the page image. */
import type { Point, Quad } from '../../core/document/reading.ts';
import type { Plane } from '../plane.ts';
import { cubicAt, type Pyramid } from '../rectify.ts';
import { CELL_WIDTH } from './faces.ts';

/** The zone's quad reaches so far, in capitals, above its first line and below its last. */
const REACH = 0.6;
/** In OCR-B characters stand 2.54 mm apart, and capitals look about so many times smaller. */
const PITCH_IN_CAPS = 1.03;
/** Cells of paper kept around the zone, for lines that bend or are shifted. */
const MARGIN = 1;

export interface StraightZone {
  plane: Plane;
  /** From a pixel of `plane` to a point of the page image. */
  toImage(x: number, y: number): Point;
  /** Middle of the line's first character; the others follow every `CELL_WIDTH` pixels. */
  starts: readonly Point[];
  /** Pixels of the page image from one character to the next, in the middle of the zone. */
  pitch: number;
  /** Pixels of the plane that was sampled, from one character to the next. */
  sampledPitch: number;
}

/** Most pixels of the straight zone from top to bottom: three lines take less than half. */
const HIGHEST = 12 * CELL_WIDTH;

/** `undefined` where the corners are no zone's. `image`: size of the page image that they are measured in; the pyramid's first plane may be smaller. */
export function straightened(pyramid: Pyramid, image: { width: number; height: number }, zone: Quad, { lineLength, lineCount }: { lineLength: number; lineCount: number }): StraightZone | undefined {
  const [a, b, c, d] = zone;
  const pitch = (distance(a, b) + distance(d, c)) / 2 / lineLength;
  const high = (distance(a, d) + distance(b, c)) / 2;
  const unit = pitch / CELL_WIDTH;
  const margin = MARGIN * CELL_WIDTH;
  const width = lineLength * CELL_WIDTH + 2 * margin;
  const zoneHigh = high / unit;
  if (!(zoneHigh > 0 && zoneHigh <= HIGHEST)) return undefined;
  const height = Math.round(zoneHigh) + 2 * margin;
  const toImage = (x: number, y: number): Point => {
    const along = (x - margin) / (lineLength * CELL_WIDTH);
    const down = (y - margin) / zoneHigh;
    return { x: mix(mix(a.x, b.x, along), mix(d.x, c.x, along), down), y: mix(mix(a.y, b.y, along), mix(d.y, c.y, along), down) };
  };
  const ratio = pyramid[0]!.width / image.width;
  const level = Math.min(pyramid.length - 1, Math.max(0, Math.floor(Math.log2(unit * ratio))));
  const source = pyramid[level]!;
  const scale = ratio / 2 ** level;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = toImage(x + 0.5, y + 0.5);
      data[y * width + x] = cubicAt(source, at.x * scale - 0.5, at.y * scale - 0.5) + 0.5;
    }
  }
  const cap = CELL_WIDTH / PITCH_IN_CAPS;
  const step = lineCount > 1 ? (zoneHigh - 2 * REACH * cap) / (lineCount - 1) : 0;
  const starts = Array.from({ length: lineCount }, (_, i) => ({ x: margin + CELL_WIDTH / 2, y: margin + REACH * cap + i * step }));
  return { plane: { data, width, height }, toImage, starts, pitch, sampledPitch: pitch * ratio };
}

const distance = (p: Point, q: Point) => Math.hypot(q.x - p.x, q.y - p.y);
const mix = (p: number, q: number, t: number) => p + (q - p) * t;
