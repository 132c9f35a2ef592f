/** y at any x. */
export type Curve = (x: number) => number;

/** Times the usual distance beyond which a point is left out of the second fit. */
const FAR = 3;

/**
 * The curve of a degree (0 to 3) through points that may hold a few strangers: least squares, then once more without
 * those that lie far off. `undefined` where there are too few.
 */
export function fitCurve(points: readonly (readonly [x: number, y: number])[], degree: number): Curve | undefined {
  const first = leastSquares(points, degree);
  if (!first) return undefined;
  const off = points.map(([x, y]) => Math.abs(y - first(x)));
  const usual = off.toSorted((a, b) => a - b)[off.length >> 1]!;
  const near = points.filter((_, i) => off[i]! <= FAR * 1.4826 * usual + 1e-9);
  return leastSquares(near.length > 2 * (degree + 1) ? near : points, degree);
}

/** Half the width within which two thirds of the values lie, as a normal spread would have it: the median distance from the median. */
export function spreadOf(values: readonly number[]): { middle: number; spread: number } {
  const middle = medianOf(values);
  return { middle, spread: 1.4826 * medianOf(values.map((value) => Math.abs(value - middle))) };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length === 0 ? NaN : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function leastSquares(points: readonly (readonly [x: number, y: number])[], degree: number): Curve | undefined {
  if (points.length <= degree) return undefined;
  const [least, most] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const middle = (least + most) / 2;
  const half = Math.max(1e-9, (most - least) / 2);
  const size = degree + 1;
  const powers = (x: number) => Array.from({ length: size }, (_, i) => ((x - middle) / half) ** i);
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (const [x, y] of points) {
    const power = powers(x);
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) rows[i]![j]! += power[i]! * power[j]!;
      rows[i]![size]! += power[i]! * y;
    }
  }
  const factors = solved(rows);
  return factors && ((x) => powers(x).reduce((sum, power, i) => sum + power * factors[i]!, 0));
}

/** Gauss's elimination; right sides stand last. */
function solved(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows.slice(column).reduce((best, row, i) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + i : best), column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]![column]!;
    if (!(Math.abs(top) > 1e-12)) return undefined;
    for (const [i, row] of rows.entries()) {
      if (i === column) continue;
      const factor = row[column]! / top;
      for (let k = column; k <= size; k += 1) row[k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
