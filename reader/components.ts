/** Connected regions of a picture where a value exceeds a threshold. */

export interface Region {
  /** Pixel numbers, `y * width + x`. */
  pixels: number[];
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** Regions of pixels above the threshold that touch by an edge, each at least `minWidth` wide. */
export function findRegions(values: Float32Array, width: number, height: number, threshold: number, minWidth: number): Region[] {
  const seen = new Uint8Array(values.length);
  const regions: Region[] = [];
  const stack: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || values[start]! <= threshold) continue;
    const region: Region = { pixels: [], minX: width, maxX: 0, minY: height, maxY: 0 };
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      const y = (at - x) / width;
      region.pixels.push(at);
      if (x < region.minX) region.minX = x;
      if (x > region.maxX) region.maxX = x;
      if (y < region.minY) region.minY = y;
      if (y > region.maxY) region.maxY = y;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    if (region.maxX - region.minX + 1 >= minWidth) regions.push(region);
  }
  return regions;

  function visit(at: number) {
    if (seen[at] || values[at]! <= threshold) return;
    seen[at] = 1;
    stack.push(at);
  }
}

/** Otsu's threshold: splits the values into two groups that differ most. */
export function otsu(values: Float32Array): number {
  const BINS = 128;
  const highest = values.reduce((a, b) => Math.max(a, b), 1e-6);
  const counts = new Float64Array(BINS);
  for (const value of values) counts[Math.min(BINS - 1, Math.floor((value / highest) * BINS))]!++;
  let total = 0;
  for (let bin = 0; bin < BINS; bin++) total += bin * counts[bin]!;
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestSpread = -1;
  for (let bin = 0; bin < BINS; bin++) {
    below += counts[bin]!;
    sumBelow += bin * counts[bin]!;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = bin;
    }
  }
  return ((best + 1) / BINS) * highest;
}
