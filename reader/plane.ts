/** Grey pictures as plain buffers, passed from step to step and never encoded again. */

/** 8-bit grey, row by row, 0 is black. */
export interface Plane {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The plane turned clockwise by quarters of a circle. */
export function turned(plane: Plane, quarters: 0 | 1 | 2 | 3): Plane {
  if (quarters === 0) return plane;
  const { data, width, height } = plane;
  const out = new Uint8Array(data.length);
  const across = quarters === 2 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      if (quarters === 2) out[(height - 1 - y) * across + (width - 1 - x)] = value;
      else if (quarters === 1) out[x * across + (height - 1 - y)] = value;
      else out[(width - 1 - x) * across + y] = value;
    }
  }
  return quarters === 2 ? { data: out, width, height } : { data: out, width: height, height: width };
}

/** The plane as its EXIF orientation (1 to 8) wants it shown: turned, and mirrored where that is even or above 4 odd. */
export function oriented(plane: Plane, orientation: number): Plane {
  switch (orientation) {
    case 2:
      return mirrored(plane);
    case 3:
      return turned(plane, 2);
    case 4:
      return mirrored(turned(plane, 2));
    case 5:
      return mirrored(turned(plane, 1));
    case 6:
      return turned(plane, 1);
    case 7:
      return mirrored(turned(plane, 3));
    case 8:
      return turned(plane, 3);
    default:
      return plane;
  }
}

/** Left and right changed. */
function mirrored({ data, width, height }: Plane): Plane {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[y * width + width - 1 - x] = data[y * width + x]!;
  return { data: out, width, height };
}

/** Where a point of the turned plane lies in the plane before turning, whose size is given. */
export function unturned(point: { x: number; y: number }, quarters: 0 | 1 | 2 | 3, before: { width: number; height: number }): { x: number; y: number } {
  switch (quarters) {
    case 0:
      return point;
    case 1:
      return { x: point.y, y: before.height - point.x };
    case 2:
      return { x: before.width - point.x, y: before.height - point.y };
    case 3:
      return { x: before.width - point.y, y: point.x };
  }
}

/** The plane at half its size, each pixel the mean of four. */
export function halved(plane: Plane): Plane {
  const width = Math.max(1, plane.width >> 1);
  const height = Math.max(1, plane.height >> 1);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const above = 2 * y * plane.width;
    const below = Math.min(2 * y + 1, plane.height - 1) * plane.width;
    for (let x = 0; x < width; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, plane.width - 1);
      data[y * width + x] = (plane.data[above + left]! + plane.data[above + right]! + plane.data[below + left]! + plane.data[below + right]! + 2) >> 2;
    }
  }
  return { data, width, height };
}

/** Weights of neighbouring pixels are counted in parts of this. */
const PARTS = 256;

/** The plane at another size, linear between pixels; meant for factors between a half and four. */
export function resized(plane: Plane, width: number, height: number): Plane {
  const data = new Uint8Array(width * height);
  const across = placesOf(plane.width, width);
  const down = placesOf(plane.height, height);
  const source = plane.data;
  for (let y = 0; y < height; y++) {
    const upper = down.first[y]! * plane.width;
    const lower = down.second[y]! * plane.width;
    const below = down.weight[y]!;
    const above = PARTS - below;
    for (let x = 0; x < width; x++) {
      const left = across.first[x]!;
      const right = across.second[x]!;
      const weight = across.weight[x]!;
      const onLeft = above * source[upper + left]! + below * source[lower + left]!;
      const onRight = above * source[upper + right]! + below * source[lower + right]!;
      data[y * width + x] = ((PARTS - weight) * onLeft + weight * onRight + (PARTS * PARTS) / 2) >> 16;
    }
  }
  return { data, width, height };
}

/** For each of `to` pixels, the two of `from` pixels it lies between, and how far it is past the first. */
function placesOf(from: number, to: number): { first: Int32Array; second: Int32Array; weight: Int32Array } {
  const first = new Int32Array(to);
  const second = new Int32Array(to);
  const weight = new Int32Array(to);
  for (let i = 0; i < to; i++) {
    const at = Math.max(0, ((i + 0.5) * from) / to - 0.5);
    first[i] = Math.min(from - 1, Math.floor(at));
    second[i] = Math.min(from - 1, first[i]! + 1);
    weight[i] = Math.round((at - first[i]!) * PARTS);
  }
  return { first, second, weight };
}
