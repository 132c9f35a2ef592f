/**
 * Samples as sharp decodes them, `channels` a pixel, → one grey value a pixel. Here and not in sharp, whose conversion
 * costs more than the decoding of the picture. See-through pixels lie on white paper.
 */
export function toGrey(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return samples;
  const grey = new Uint8Array(samples.length / channels);
  const coloured = channels >= 3;
  const alpha = channels === 2 || channels === 4;
  for (let i = 0, at = 0; i < grey.length; i++, at += channels) {
    // ITU-R BT.601: 0.299, 0.587, 0.114, in parts of 256
    const value = coloured ? (77 * samples[at]! + 150 * samples[at + 1]! + 29 * samples[at + 2]!) >> 8 : samples[at]!;
    grey[i] = alpha ? 255 - (((255 - value) * samples[at + channels - 1]! + 127) / 255 | 0) : value;
  }
  return grey;
}
