import type { CodeReading } from '../../core/document/barcode/read-code.ts';
import { halved, type Plane, resized } from '../plane.ts';
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

/** Ways to look at a straightened code, from cheap to dear: what most pages need stands first. `pixels`: for one of the page's. */
const TRIES: readonly { enlarge: number; binarizer?: 'GlobalHistogram'; prepare: (plane: Plane, pixels: number) => Plane }[] = [
  { enlarge: 2, prepare: (plane) => plane },
  { enlarge: 2, prepare: (plane, pixels) => sharpened(plane, 1.5 * pixels, 5, true) },
  { enlarge: 3, binarizer: 'GlobalHistogram', prepare: (plane, pixels) => sharpened(plane, pixels, 4, true) },
  { enlarge: 2, prepare: (plane, pixels) => sharpened(smoothedDown(plane, 1.5 * pixels), 2 * pixels, 10, false) },
  { enlarge: 2, binarizer: 'GlobalHistogram', prepare: (plane, pixels) => sharpened(plane, 2 * pixels, 10, true) },
];

/**
 * Grey page → its barcodes. The page as it is first; where nothing is read, what looks like a code is straightened and
 * sharpened. A PDF417 has to be read alike by two looks: its error correction fills gaps that a skewed look leaves with
 * whatever fits, and the decoder calls the result valid.
 */
export async function readCodes(plane: Plane, decode: Decoder): Promise<CodeReading[]> {
  const seen = new Set<string>();
  const sure = await look(noLarger(plane, PAGE_EDGE), 'page');
  if (sure.length > 0) return sure;
  const boxes = boxesOf(plane);
  let looks = 0;
  for (const { enlarge, binarizer, prepare } of TRIES) {
    for (const box of boxes) {
      if (looks === MOST_LOOKS) return [];
      looks += 1;
      const scale = Math.min(enlarge, WIDEST / box.width, Math.sqrt(LARGEST / (box.width * box.height)));
      const codes = await look(prepare(straightened(plane, box, scale), scale), 'region', binarizer);
      if (codes.length > 0) return codes;
    }
  }
  return [];

  async function look(...how: Parameters<Decoder>): Promise<CodeReading[]> {
    const codes = await decode(...how);
    return codes.filter(({ format, text }) => {
      const again = seen.has(text);
      seen.add(text);
      return format !== 'PDF417' || again;
    });
  }
}

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
