/** The part of a page above its zone, upright and at a known scale: the zone tells where it is, for its print has one size. */
import { getLayout } from '../../core/document/formats.ts';
import type { MrzFormat, Point, Quad } from '../../core/document/reading.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Plane } from '../plane.ts';
import { cubicAt, type Pyramid } from '../rectify.ts';

/** Of the straightened picture. Capitals of a field are 2 to 3 mm high: 20 to 30 pixels. */
export const PIXELS_PER_MM = 10;
/** Below this a page of 125 mm has fewer than 560 pixels, and its fields are not legible. */
const LEAST_PIXELS_PER_MM = 4.5;
/** Part of the area that has to lie on the picture. */
const LEAST_SEEN = 0.75;
/** Width of a character with its blank (9303-3 §4.4: ten to the inch). */
const PITCH = 2.54;
/** The zone's quad begins this far above the page's lower edge, and the area above the zone ends so far above it. */
const QUAD_TOP = 17.6;
const ZONE_HEIGHT = 23.2;

/** Sizes in millimetres (9303-4 to -7): the page, and the left edge to the first character. */
const PAGES: Record<MrzFormat, { width: number; height: number; left: number }> = {
  TD1: { width: 85.6, height: 53.98, left: 5 },
  TD2: { width: 105, height: 74, left: 5 },
  TD3: { width: 125, height: 88, left: 6 },
  'MRV-A': { width: 120, height: 80, left: 5 },
  'MRV-B': { width: 105, height: 74, left: 5 },
};

export interface VisualPlane {
  plane: Plane;
  /** From a pixel of `plane` to a point of the page image. */
  toImage(x: number, y: number): Point;
}

/** `image`: size of the page image that `zone` is measured in; the pyramid's first plane may be smaller. */
export function visualPlane(pyramid: Pyramid, image: { width: number; height: number }, format: MrzFormat, zone: Quad): Result<VisualPlane, 'tooSmall' | 'outsidePage'> {
  const page = PAGES[format];
  const [start, end] = zone;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const pixelsPerMm = length / (getLayout(format).lineLength * PITCH);
  const base = pyramid[0]!;
  const ratio = base.width / image.width;
  if (pixelsPerMm * ratio < LEAST_PIXELS_PER_MM) return fail('tooSmall');
  const along = { x: ((end.x - start.x) / length) * pixelsPerMm, y: ((end.y - start.y) / length) * pixelsPerMm };
  const height = page.height - ZONE_HEIGHT;
  const toImage = (x: number, y: number): Point => {
    const right = x / PIXELS_PER_MM - page.left;
    const down = y / PIXELS_PER_MM - (page.height - QUAD_TOP);
    return { x: start.x + along.x * right - along.y * down, y: start.y + along.y * right + along.x * down };
  };
  const plane = { width: Math.round(page.width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM), data: new Uint8Array() };
  plane.data = new Uint8Array(plane.width * plane.height);
  const level = Math.min(pyramid.length - 1, Math.max(0, Math.floor(Math.log2((pixelsPerMm * ratio) / PIXELS_PER_MM))));
  const source = pyramid[level]!;
  const scale = ratio / 2 ** level;
  let seen = 0;
  for (let row = 0; row < plane.height; row += 1) {
    for (let column = 0; column < plane.width; column += 1) {
      const { x, y } = toImage(column + 0.5, row + 0.5);
      const inside = x >= 0 && y >= 0 && x < image.width && y < image.height;
      if (inside) seen += 1;
      plane.data[row * plane.width + column] = inside ? Math.round(cubicAt(source, x * scale - 0.5, y * scale - 0.5)) : 255;
    }
  }
  return seen < LEAST_SEEN * plane.data.length ? fail('outsidePage') : ok({ plane, toImage });
}
