/** A four-cornered piece of the page image drawn out straight, at about the size it has on the plane. */
import type { Quad } from '../../core/document/reading.ts';
import type { Plane } from '../plane.ts';

const LEAST = 24;
const MOST = 1200;

/** `undefined` where it is too small, or does not lie on the picture. `image`: size of the page image that the corners are measured in. */
export function cutOut({ data, width: across, height: down }: Plane, image: { width: number; height: number }, [a, b, c, d]: Quad): Plane | undefined {
  const ratio = across / image.width;
  const width = Math.round((ratio * (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y))) / 2);
  const height = Math.round((ratio * (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y))) / 2);
  if (!(width >= LEAST && height >= LEAST && width <= MOST && height <= MOST)) return undefined;
  const out = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const v = (row + 0.5) / height;
    for (let column = 0; column < width; column++) {
      const u = (column + 0.5) / width;
      const x = Math.floor(ratio * ((a.x * (1 - u) + b.x * u) * (1 - v) + (d.x * (1 - u) + c.x * u) * v));
      const y = Math.floor(ratio * ((a.y * (1 - u) + b.y * u) * (1 - v) + (d.y * (1 - u) + c.y * u) * v));
      if (x < 0 || y < 0 || x >= across || y >= down) return undefined;
      out[row * width + column] = data[y * across + x]!;
    }
  }
  return { data: out, width, height };
}
