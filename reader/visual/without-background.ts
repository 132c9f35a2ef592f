import type { Plane } from '../plane.ts';

/** Side of the squares in which paper and ink are measured, in pixels; about a line of print and its surroundings. */
const SQUARE = 60;
/** A square whose darkest lies nearer to its paper than this part of the page's whole range holds no print. */
const LEAST_INK = 0.55;
/** What is lighter than this part of the way from ink to paper is background: security print is drawn pale. */
const CUT = 0.68;

/** Dark print on white: the pale lines of the background print go, whatever its shade and the light on the page. */
export function withoutBackground(plane: Plane): Plane {
  const { data, width, height } = plane;
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const ink = new Float32Array(columns * rows);
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // Twice the square, so that neighbours agree.
      const levels = levelsOf(plane, (column - 0.5) * SQUARE, (row - 0.5) * SQUARE, 2 * SQUARE);
      ink[row * columns + column] = levels.dark;
      paper[row * columns + column] = levels.middle;
    }
  }
  const whole = levelsOf(plane, 0, 0, Math.max(width, height));
  const least = LEAST_INK * (whole.middle - whole.dark);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE);
      const range = paper[square]! - ink[square]!;
      const value = range < least ? 1 : (data[y * width + x]! - ink[square]!) / (CUT * range);
      out[y * width + x] = Math.round(255 * Math.min(1, Math.max(0, value)));
    }
  }
  return { data: out, width, height };
}

/** The darkest hundredth and the middle of a square's values; `side` pixels, cut at the edges. */
function levelsOf({ data, width, height }: Plane, left: number, top: number, side: number): { dark: number; middle: number } {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, top + side); y += 2) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, left + side); x += 2) {
      counts[data[y * width + x]!]! += 1;
      total += 1;
    }
  }
  const at = (part: number) => {
    let left = total * part;
    let value = 0;
    while (value < 255 && (left -= counts[value]!) > 0) value += 1;
    return value;
  };
  return { dark: at(0.01), middle: at(0.6) };
}
