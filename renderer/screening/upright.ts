/** Lays a slanted or turned part of the page picture upright into an SVG of its own size. Coordinates are pixels of the page image. */
import type { Quad } from '../../core/document/reading.ts';

/** `corners` clockwise from the part's own upper left. */
export function uprightOf(corners: Quad): { viewBox: string; transform: string } {
  const [origin, right, , down] = corners;
  const width = Math.hypot(right.x - origin.x, right.y - origin.y) || 1;
  const height = Math.hypot(down.x - origin.x, down.y - origin.y) || 1;
  const u = { x: (right.x - origin.x) / width, y: (right.y - origin.y) / width };
  const v = { x: (down.x - origin.x) / height, y: (down.y - origin.y) / height };
  const matrix = [u.x, v.x, u.y, v.y, -(origin.x * u.x + origin.y * u.y), -(origin.x * v.x + origin.y * v.y)];
  return { viewBox: `0 0 ${width} ${height}`, transform: `matrix(${matrix.join(' ')})` };
}
