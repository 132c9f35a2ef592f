/**
 * Samples as sharp decodes them, `channels` a pixel, → one grey value a pixel. Here and not in sharp, whose conversion
 * costs more than the decoding of the picture. See-through pixels lie on white paper.
 */
export function toGrey(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return samples;
  const grey = new Uint8Array(samples.length / channels);
  if (channels >= 3) addColours(samples, channels, grey);
  else for (let i = 0; i < grey.length; i++) grey[i] = samples[i * channels]!;
  if (channels === 2 || channels === 4) layOnWhite(samples, channels, grey);
  return grey;
}

/** ITU-R BT.601: 0.299, 0.587 and 0.114, in parts of 256. */
function addColours(samples: Uint8Array, channels: number, grey: Uint8Array): void {
  let at = 0;
  for (let i = 0; i < grey.length; i++) {
    grey[i] = (77 * samples[at]! + 150 * samples[at + 1]! + 29 * samples[at + 2]!) >> 8;
    at += channels;
  }
}

function layOnWhite(samples: Uint8Array, channels: number, grey: Uint8Array): void {
  for (let i = 0; i < grey.length; i++) grey[i] = 255 - (((255 - grey[i]!) * samples[i * channels + channels - 1]! + 127) / 255 | 0);
}
