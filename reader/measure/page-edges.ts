/** The page's own corners, where its edge stands out from what lies around it. */
import { getLayout } from '../../core/document/formats.ts';
import type { MrzFormat, Point, Quad } from '../../core/document/reading.ts';
import { PAGE_MM } from '../../core/picture/page-sizes.ts';
import { PITCH_MM } from '../../core/picture/ocr-b.ts';
import type { Pyramid } from '../rectify.ts';

/** How far either side of its usual place an edge is looked for, in millimetres, and how far it may turn against the zone, as a slope. */
const SEARCH_MM = 5;
const STEEPEST = 0.09;
const SLOPES = 25;
/** Distance of two trial places, and half the width over which lightness is compared. */
const STEP_MM = 0.1;
const SIDE_MM = 0.5;
/** Places along an edge that are looked at. */
const ALONG = 60;
const LEAST_SEEN = 0.8;
/** Mean step of lightness across an edge, of 255, and the share of its places that step the same way. */
const LEAST_STEP = 6;
const LEAST_AGREED = 0.9;
/** A page's edge is the outermost one; a frame within it may be stronger. */
const STRONG = 0.5;
/** The zone's quad begins so far above the page's lower edge. */
const QUAD_TOP_MM = 17.6;

/** Where the zone says that the page's corners should be, clockwise from the upper left one. */
export function expectedPage(format: MrzFormat, [a, b]: Quad): Quad {
  const { width, height, left } = PAGE_MM[format];
  const lineMm = getLayout(format).lineLength * PITCH_MM;
  const at = (x: number, y: number): Point => ({ x: a.x + ((b.x - a.x) * x - (b.y - a.y) * y) / lineMm, y: a.y + ((b.y - a.y) * x + (b.x - a.x) * y) / lineMm });
  const [right, upper] = [width - left, QUAD_TOP_MM - height];
  return [at(-left, upper), at(right, upper), at(right, QUAD_TOP_MM), at(-left, QUAD_TOP_MM)];
}

interface Edge {
  /** Millimetres from the zone's upper left corner, across the edge at its middle, and its slope. */
  at: number;
  slope: number;
}

/**
 * Corners clockwise from the upper left one, in pixels of the page image; `undefined` where the left, right or lower
 * edge was not found. Where the upper one is not seen, as at the fold of a passport, it stands where the format has it.
 */
export function findPageEdges(pyramid: Pyramid, image: { width: number; height: number }, format: MrzFormat, zone: Quad): Quad | undefined {
  const { width, height, left } = PAGE_MM[format];
  const [a, b] = zone;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const unit = length / (getLayout(format).lineLength * PITCH_MM);
  const way = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const toImage = (x: number, y: number): Point => ({ x: a.x + unit * (way.x * x - way.y * y), y: a.y + unit * (way.y * x + way.x * y) });
  const light = lightnessOf(pyramid, image, unit);
  const at = (x: number, y: number) => light(a.x + unit * (way.x * x - way.y * y), a.y + unit * (way.y * x + way.x * y));
  const upper = QUAD_TOP_MM - height;
  const middle = { x: width / 2 - left, y: (upper + QUAD_TOP_MM) / 2 };
  const upright = (near: number, outwards: 1 | -1) => findEdge((across, along) => at(across, middle.y + along), near, outwards, 0.4 * height);
  const level = (near: number, outwards: 1 | -1) => findEdge((across, along) => at(middle.x + along, across), near, outwards, 0.4 * width);
  const [leftEdge, rightEdge, lowerEdge] = [upright(-left, -1), upright(width - left, 1), level(QUAD_TOP_MM, 1)];
  if (!leftEdge || !rightEdge || !lowerEdge) return undefined;
  const upperEdge = level(upper, -1) ?? { at: upper + lowerEdge.at - QUAD_TOP_MM, slope: lowerEdge.slope };
  const corner = (side: Edge, end: Edge): Point => {
    // Where x = side.at + side.slope (y - middle.y) and y = end.at + end.slope (x - middle.x) meet.
    const x = (side.at - middle.x + side.slope * (end.at - middle.y)) / (1 - side.slope * end.slope);
    return toImage(middle.x + x, end.at + end.slope * x);
  };
  return [corner(leftEdge, upperEdge), corner(rightEdge, upperEdge), corner(rightEdge, lowerEdge), corner(leftEdge, lowerEdge)];
}

/** `NaN` beyond the picture. */
type Light = (x: number, y: number) => number;

/** The plane nearest to `STEP_MM` a pixel, read at points of the page image. */
function lightnessOf(pyramid: Pyramid, image: { width: number; height: number }, pixelsPerMm: number): Light {
  const ratio = pyramid[0]!.width / image.width;
  const level = Math.min(pyramid.length - 1, Math.max(0, Math.floor(Math.log2(pixelsPerMm * ratio * 2 * STEP_MM))));
  const { data, width, height } = pyramid[level]!;
  const scale = ratio / 2 ** level;
  return (x, y) => {
    const column = Math.floor(x * scale);
    const row = Math.floor(y * scale);
    return column < 0 || row < 0 || column >= width || row >= height ? NaN : data[row * width + column]!;
  };
}

/** `light(across, along)` in millimetres; the outermost straight step near a place. */
function findEdge(light: Light, near: number, outwards: 1 | -1, reach: number): Edge | undefined {
  const places = Math.round((2 * SEARCH_MM) / STEP_MM) + 1;
  const found: { edge: Edge; step: number }[] = [];
  const side = Math.round(SIDE_MM / STEP_MM);
  const sums = new Float64Array(places + 2 * side + 1);
  const out = new Uint16Array(sums.length);
  for (let turn = 0; turn < SLOPES; turn++) {
    const slope = STEEPEST * ((2 * turn) / (SLOPES - 1) - 1);
    const [totals, ups, seen] = [new Float64Array(places), new Uint16Array(places), new Uint16Array(places)];
    for (let i = 0; i < ALONG; i++) {
      const along = reach * ((2 * i) / (ALONG - 1) - 1);
      const from = near - SEARCH_MM + slope * along - (side - 0.5) * STEP_MM;
      // Sums, and places beyond the picture, from the first place on.
      for (let k = 0; k < sums.length - 1; k++) {
        const value = light(from + k * STEP_MM, along);
        const isOut = Number.isNaN(value);
        sums[k + 1] = sums[k]! + (isOut ? 0 : value);
        out[k + 1] = out[k]! + (isOut ? 1 : 0);
      }
      for (let place = 0; place < places; place++) {
        if (out[place + 2 * side]! > out[place]!) continue;
        // How much lighter it is behind a place than before it.
        const step = (sums[place + 2 * side]! - 2 * sums[place + side]! + sums[place]!) / side;
        totals[place]! += step;
        ups[place]! += step > 0 ? 1 : 0;
        seen[place]! += 1;
      }
    }
    for (let place = 0; place < places; place++) {
      const [count, up] = [seen[place]!, ups[place]!];
      const step = Math.abs(totals[place]!) / count;
      if (count >= LEAST_SEEN * ALONG && step >= LEAST_STEP && Math.max(up, count - up) >= LEAST_AGREED * count) found.push({ edge: { at: near - SEARCH_MM + place * STEP_MM, slope }, step });
    }
  }
  const most = Math.max(0, ...found.map(({ step }) => step));
  const strong = found.filter(({ step }) => step >= STRONG * most);
  const outermost = Math.max(...strong.map(({ edge }) => outwards * edge.at));
  // The sharpest of those that lie within one step's width of the outermost.
  return strong.filter(({ edge }) => outwards * edge.at >= outermost - 2 * SIDE_MM).toSorted((p, q) => q.step - p.step)[0]?.edge;
}
