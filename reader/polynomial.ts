/** Curves of low degree through weighted points, by least squares. */

export interface WeightedPoint {
  x: number;
  y: number;
  weight: number;
}

/** y of a curve at any x. */
export type Curve = (x: number) => number;

/** The curve of a degree through the points, or undefined where they do not determine one. */
export function fitCurve(points: readonly WeightedPoint[], degree: 1 | 2 | 3): Curve | undefined {
  if (points.length <= degree) return undefined;
  let least = Infinity;
  let most = -Infinity;
  for (const { x } of points) {
    least = Math.min(least, x);
    most = Math.max(most, x);
  }
  const middle = (least + most) / 2;
  const half = (most - least) / 2;
  if (half <= 0) return undefined;
  const size = degree + 1;
  // Normal equations over x between -1 and 1, right sides in the last column.
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const { x, y, weight } of points) {
    const powers = powersOf((x - middle) / half, size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) rows[i]![j]! += weight * powers[i]! * powers[j]!;
      rows[i]![size]! += weight * powers[i]! * y;
    }
  }
  const factors = solved(rows);
  if (!factors) return undefined;
  // Horner's rule: this is asked for every column of every row.
  return (x) => {
    const at = (x - middle) / half;
    let y = 0;
    for (let i = degree; i >= 0; i--) y = y * at + factors[i]!;
    return y;
  };
}

/** The same, fitted again without the third of points that lie farthest off. */
export function fitCurveRobustly(points: readonly WeightedPoint[], degree: 1 | 2 | 3): Curve | undefined {
  const first = fitCurve(points, degree);
  if (!first) return undefined;
  const off = ({ x, y }: WeightedPoint) => Math.abs(y - first(x));
  return fitCurve(points.toSorted((a, b) => off(a) - off(b)).slice(0, Math.ceil((points.length * 2) / 3)), degree);
}

function powersOf(value: number, count: number): number[] {
  const powers = [1];
  while (powers.length < count) powers.push(powers.at(-1)! * value);
  return powers;
}

/** Gauss's elimination with the largest pivot of each column. */
function solved(rows: Float64Array[]): number[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    if (Math.abs(top[column]!) < 1e-9) return undefined;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / top[column]!;
      for (let k = column; k <= size; k++) rows[row]![k]! -= factor * top[k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
