/** Linear equations as `size` rows of `size + 1`, right sides last → the unknowns; `undefined` where they say too little. Gauss's elimination, in place. */
export function solve(rows: Float64Array, size: number): Float64Array | undefined {
  const wide = size + 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row * wide + column]!) > Math.abs(rows[pivot * wide + column]!)) pivot = row;
    const top = rows[pivot * wide + column]!;
    if (!(Math.abs(top) > 1e-9)) return undefined;
    for (let k = column; k < wide; k++) {
      const swapped = rows[column * wide + k]!;
      rows[column * wide + k] = rows[pivot * wide + k]!;
      rows[pivot * wide + k] = swapped;
    }
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : rows[row * wide + column]! / top;
      if (factor !== 0) for (let k = column; k < wide; k++) rows[row * wide + k]! -= factor * rows[column * wide + k]!;
    }
  }
  return Float64Array.from({ length: size }, (_, i) => rows[i * wide + size]! / rows[i * wide + i]!);
}
