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
