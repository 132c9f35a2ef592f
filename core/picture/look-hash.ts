/**
 * A hash by which a picture is told again after it was stored anew, scaled or brightened: signs of cosine waves (DCT),
 * against their median. Waves of 6 to 7 hundredths of the picture's edge, as long as a few letters, tell pages of one
 * layout apart; the longest ones, which are usual for photographs, see the layout alone and serve for portraits.
 */
import type { LookHash } from './measures.ts';

/** 8-bit grey, row by row. */
export interface GreyPicture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** First of eight frequencies each way, in half waves to the picture's edge, of a picture scaled to `edge` pixels. */
const WAVES = { page: { edge: 128, first: 40 }, portrait: { edge: 64, first: 1 } } as const;
const BITS_ACROSS = 8;

export function lookHash(picture: GreyPicture, of: keyof typeof WAVES): LookHash {
  const { edge, first } = WAVES[of];
  const heights = wavesOf(shrunk(picture, edge), edge, first);
  const sorted = heights.toSorted();
  const middle = (sorted[31]! + sorted[32]!) / 2;
  let hash = 0n;
  for (const height of heights) hash = (hash << 1n) | (height > middle ? 1n : 0n);
  return hash.toString(16).padStart(16, '0');
}

/** Differing bits of 64. */
export function lookDistance(one: LookHash, other: LookHash): number {
  let rest = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

/** Each pixel the mean of what it covers, parts of pixels by their share. */
function shrunk({ data, width, height }: GreyPicture, edge: number): Float64Array {
  const across = new Float64Array(edge * height);
  const out = new Float64Array(edge * edge);
  for (let x = 0; x < edge; x++) {
    eachCovered(x, edge, width, (column, share) => {
      for (let y = 0; y < height; y++) across[y * edge + x]! += share * data[y * width + column]!;
    });
  }
  for (let y = 0; y < edge; y++) {
    eachCovered(y, edge, height, (row, share) => {
      for (let x = 0; x < edge; x++) out[y * edge + x]! += share * across[row * edge + x]!;
    });
  }
  return out;
}

function eachCovered(at: number, edge: number, size: number, take: (index: number, share: number) => void): void {
  const [from, to] = [(at * size) / edge, ((at + 1) * size) / edge];
  for (let i = Math.floor(from); i < to && i < size; i++) take(i, (Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
}

function wavesOf(picture: Float64Array, edge: number, first: number): Float64Array {
  const cosines = Float64Array.from({ length: BITS_ACROSS * edge }, (_, i) => Math.cos(((2 * (i % edge) + 1) * (first + Math.floor(i / edge)) * Math.PI) / (2 * edge)));
  const across = new Float64Array(BITS_ACROSS * edge);
  for (let wave = 0; wave < BITS_ACROSS; wave++) {
    for (let y = 0; y < edge; y++) {
      let sum = 0;
      for (let x = 0; x < edge; x++) sum += picture[y * edge + x]! * cosines[wave * edge + x]!;
      across[wave * edge + y] = sum;
    }
  }
  return Float64Array.from({ length: BITS_ACROSS * BITS_ACROSS }, (_, i) => {
    const [down, wave] = [Math.floor(i / BITS_ACROSS), i % BITS_ACROSS];
    let sum = 0;
    for (let y = 0; y < edge; y++) sum += across[wave * edge + y]! * cosines[down * edge + y]!;
    return sum;
  });
}
