import type { CodeReading } from '../../core/document/barcode/read-code.ts';
import type { Point } from '../../core/document/reading.ts';
import { halved, resized } from '../pixels/pixels.ts';
import type { Plane } from '../plane.ts';
import type { Decoder } from './decoder.ts';
import { type Box, findCodes } from './find-codes.ts';
import { sharpened, smoothedDown, straightened } from './straighten.ts';

/** Longest edge of the page as the decoder sees it whole: it keeps several copies, and what is too small then is straightened from the full page. */
const PAGE_EDGE = 1700;
/** Longest edge of the picture in which codes are looked for, in pixels. */
const SEARCH_EDGE = 800;
/** A box is widened by these parts of its longer and its shorter side: light ends of a code lie outside it. */
const GROW_LONG = 0.22;
const GROW_SHORT = 0.12;
/** Straightened pictures of one page that are looked at: what bounds the time of a page that only looks like a code. */
const MOST_LOOKS = 15;
/** Widest straightened picture, in pixels: the larger the code on the page, the less it has to be enlarged. */
const WIDEST = 1100;
/** And its most pixels. */
const LARGEST = 700_000;
/** Room left round a code whose corners the decoder gave. */
const AROUND = 1.15;

/** Ways to look at a straightened code, from cheap to dear: what most pages need stands first. `pixels`: for one of the page's. */
const TRIES: readonly { enlarge: number; binarizer?: 'GlobalHistogram'; prepare: (plane: Plane, pixels: number) => Plane }[] = [
  { enlarge: 2, prepare: (plane) => plane },
  { enlarge: 2, prepare: (plane, pixels) => sharpened(plane, 1.5 * pixels, 5, true) },
  { enlarge: 3, binarizer: 'GlobalHistogram', prepare: (plane, pixels) => sharpened(plane, pixels, 4, true) },
  { enlarge: 2, prepare: (plane, pixels) => sharpened(smoothedDown(plane, 1.5 * pixels), 2 * pixels, 10, false) },
  { enlarge: 2, binarizer: 'GlobalHistogram', prepare: (plane, pixels) => sharpened(plane, 2 * pixels, 10, true) },
];

/** So many of them are tried where the page has given a code already. */
const CHEAPER = 3;

/** A place that may hold a code, and what was read there once. */
interface Place {
  box: Box;
  /** Read there by one look that needs another to agree. */
  doubtful: boolean;
  done: boolean;
}

/**
 * Grey page → its barcodes. The page as it is first; then every place that looks like a code and has none is
 * straightened and sharpened, with less effort once something was found. A PDF417 has to be read alike by two looks:
 * its error correction fills gaps that a skewed look leaves with whatever fits, and the decoder calls the result valid.
 */
export async function readCodes(plane: Plane, decode: Decoder): Promise<CodeReading[]> {
  const seen = new Set<string>();
  const found = new Map<string, CodeReading>();
  const whole = noLarger(plane, PAGE_EDGE);
  const first = await decode(whole, 'page');
  const scale = plane.width / whole.width;
  const read = first.map(({ code, corners }) => ({ sure: take(code), box: boxAround(corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }))) }));
  const places: Place[] = [
    ...read.filter(({ sure }) => !sure).map(({ box }) => ({ box, doubtful: true, done: false })),
    ...boxesOf(plane).filter((box) => !read.some((known) => covers(box, known.box))).map((box) => ({ box, doubtful: false, done: false })),
  ];
  let looks = 0;
  for (const [round, { enlarge, binarizer, prepare }] of TRIES.entries()) {
    for (const place of places) {
      // What a second code on a page is worth is the cheaper looks; what was read once is worth all of them.
      if (place.done || (found.size > 0 && round >= CHEAPER && !place.doubtful)) continue;
      if (looks === MOST_LOOKS) return [...found.values()];
      looks += 1;
      const { box } = place;
      const size = Math.min(enlarge, WIDEST / box.width, Math.sqrt(LARGEST / (box.width * box.height)));
      for (const { code } of await decode(prepare(straightened(plane, box, size), size), 'region', binarizer)) {
        if (take(code)) place.done = true;
        else place.doubtful = true;
      }
    }
  }
  return [...found.values()];

  /** Answers whether the code counts now. */
  function take(code: CodeReading): boolean {
    const isSure = code.format !== 'PDF417' || seen.has(code.text);
    seen.add(code.text);
    if (isSure) found.set(code.text, code);
    return isSure;
  }
}

/** The upright rectangle of a code whose corners are known, a little larger than it. */
function boxAround(corners: readonly Point[]): Box {
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const along = { x: (b.x - a.x + c.x - d.x) / 2, y: (b.y - a.y + c.y - d.y) / 2 };
  const down = { x: (d.x - a.x + c.x - b.x) / 2, y: (d.y - a.y + c.y - b.y) / 2 };
  const angle = Math.atan2(along.y, along.x);
  const quarters = Math.round(angle / (Math.PI / 2));
  const [width, height] = [Math.hypot(along.x, along.y), Math.hypot(down.x, down.y)].map((side) => AROUND * side) as [number, number];
  const lies = quarters % 2 !== 0;
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4, width: lies ? height : width, height: lies ? width : height, turn: angle - (quarters * Math.PI) / 2 };
}

const covers = (outer: Box, { x, y }: Box): boolean => {
  const [cos, sin] = [Math.cos(outer.turn), Math.sin(outer.turn)];
  const [u, v] = [(x - outer.x) * cos + (y - outer.y) * sin, (y - outer.y) * cos - (x - outer.x) * sin];
  return Math.abs(u) < outer.width / 2 && Math.abs(v) < outer.height / 2;
};

function boxesOf(plane: Plane): Box[] {
  const small = noLarger(plane, SEARCH_EDGE);
  const scale = small.width / plane.width;
  return findCodes(small).map(({ x, y, width, height, turn }) => {
    const grow = 2 * (GROW_LONG * Math.max(width, height) * (width > 1.5 * height || height > 1.5 * width ? 1 : 0.4));
    const more = 2 * GROW_SHORT * Math.min(width, height);
    const wide = width >= height;
    return { x: x / scale, y: y / scale, width: (width + (wide ? grow : more)) / scale, height: (height + (wide ? more : grow)) / scale, turn };
  });
}

/** Halved as often as it may be, so that no pixel is skipped, then brought to size. */
function noLarger(plane: Plane, edge: number): Plane {
  let small = plane;
  while (Math.max(small.width, small.height) >= 2 * edge) small = halved(small);
  const scale = edge / Math.max(small.width, small.height);
  return scale < 1 ? resized(small, Math.round(small.width * scale), Math.round(small.height * scale)) : small;
}
