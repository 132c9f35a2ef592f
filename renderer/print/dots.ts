/** Paper knows black and white alone. */

/** Thinner strokes than half a dot would break; so would letters that run full. */
const DARK = 150;

/** Pixels (RGBA, a multiple of eight across) → one bit to the dot, the leftmost highest, 1 is black. */
export function dotsToBits({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }): Uint8Array {
  const bits = new Uint8Array((width / 8) * height);
  for (let dot = 0; dot < width * height; dot += 1) {
    const [red = 255, green = 255, blue = 255] = data.subarray(dot * 4, dot * 4 + 3);
    if (0.299 * red + 0.587 * green + 0.114 * blue < DARK) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return bits;
}
