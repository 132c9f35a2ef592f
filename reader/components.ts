/** Connected regions of a picture where a value exceeds a threshold. */
import { highestOf, stretchesAbove } from './pixels/pixels.ts';

export interface Region {
  /** Pixels row by row, as stretches: y, first x, x after the last, three numbers each. */
  runs: Int32Array;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** Numbers of a region's pixels, `y * width + x`. */
export function pixelsOf({ runs }: Region, width: number): Int32Array {
  let count = 0;
  for (let run = 0; run < runs.length; run += 3) count += runs[run + 2]! - runs[run + 1]!;
  const pixels = new Int32Array(count);
  let at = 0;
  for (let run = 0; run < runs.length; run += 3) for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) pixels[at++] = runs[run]! * width + x;
  return pixels;
}

/** Regions of pixels above the threshold that touch by an edge, each at least `minWidth` wide. */
export function findRegions(values: Uint16Array, width: number, height: number, threshold: number, minWidth: number): Region[] {
  const runs = stretchesAbove(values, width, height, threshold);
  const count = runs.length / 3;
  const parent = joinTouching(runs);
  const [minX, maxX, sizes] = [new Int32Array(count).fill(width), new Int32Array(count), new Int32Array(count)];
  for (let run = 0; run < count; run++) {
    const root = rootOf(parent, run);
    minX[root] = Math.min(minX[root]!, runs[3 * run + 1]!);
    maxX[root] = Math.max(maxX[root]!, runs[3 * run + 2]! - 1);
    sizes[root]!++;
  }
  // Most regions are specks: only what is wide enough is gathered.
  const regions = new Map<number, Region>();
  const filled = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const root = rootOf(parent, run);
    if (maxX[root]! - minX[root]! + 1 < minWidth) continue;
    const y = runs[3 * run]!;
    let region = regions.get(root);
    if (region === undefined) regions.set(root, (region = { runs: new Int32Array(3 * sizes[root]!), minX: minX[root]!, maxX: maxX[root]!, minY: y, maxY: y }));
    region.runs.set(runs.subarray(3 * run, 3 * run + 3), 3 * filled[root]!);
    filled[root]!++;
    region.maxY = y;
  }
  return [...regions.values()];
}

/** For each run another one that it hangs together with; a root stands for itself. */
function joinTouching(runs: Int32Array): Int32Array {
  const count = runs.length / 3;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  // Both rows' runs lie in order of x, so one walk along the two finds all that touch.
  let upper = 0;
  for (let run = 0; run < count; run++) {
    const y = runs[3 * run]!;
    while (upper < run && (runs[3 * upper]! < y - 1 || (runs[3 * upper]! === y - 1 && runs[3 * upper + 2]! <= runs[3 * run + 1]!))) upper++;
    for (let other = upper; other < run && runs[3 * other]! === y - 1 && runs[3 * other + 1]! < runs[3 * run + 2]!; other++) parent[rootOf(parent, other)] = rootOf(parent, run);
  }
  return parent;
}

function rootOf(parent: Int32Array, of: number): number {
  let root = of;
  while (parent[root] !== root) root = parent[root]!;
  for (let at = of; at !== root; ) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}

/** Of so many values every third tells as much as all. */
const MANY = 100_000;
const EVERY = 3;

/** Otsu's threshold: splits the values into two groups that differ most. */
export function otsu(values: Uint16Array): number {
  const BINS = 128;
  const highest = Math.max(1e-6, highestOf(values));
  const counts = new Float64Array(BINS);
  const scale = BINS / (highest * 1.0001);
  const every = values.length < MANY ? 1 : EVERY;
  let all = 0;
  for (let i = 0; i < values.length; i += every, all++) counts[(values[i]! * scale) | 0]!++;
  let total = 0;
  for (let bin = 0; bin < BINS; bin++) total += bin * counts[bin]!;
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestSpread = -1;
  for (let bin = 0; bin < BINS; bin++) {
    below += counts[bin]!;
    sumBelow += bin * counts[bin]!;
    const above = all - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = bin;
    }
  }
  return (best + 1) / scale;
}
