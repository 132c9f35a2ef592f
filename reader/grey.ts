import { greyOf } from './pixels/pixels.ts';

/**
 * Samples as sharp decodes them, `channels` a pixel, → one grey value a pixel. Here and not in sharp, whose conversion
 * costs more than the decoding of the picture. See-through pixels lie on white paper.
 */
export function toGrey(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return samples;
  const grey = channels >= 3 ? greyOf(samples, channels) : Uint8Array.from({ length: samples.length / channels }, (_, i) => samples[i * channels]!);
  if (channels === 2 || channels === 4) layOnWhite(samples, channels, grey);
  return grey;
}

function layOnWhite(samples: Uint8Array, channels: number, grey: Uint8Array): void {
  for (let i = 0; i < grey.length; i++) grey[i] = 255 - (((255 - grey[i]!) * samples[i * channels + channels - 1]! + 127) / 255 | 0);
}
