import { expect, test } from 'vitest';
import { BAND_HEIGHT, createRecogniser } from './recognise.ts';
import { createRecogniserPair } from './recogniser-pair.ts';

/** A band of stripes; what stands there does not matter, only that both networks see the same in it. */
function band(every: number) {
  const width = 320;
  return { width, data: Float32Array.from({ length: BAND_HEIGHT * width }, (_, i) => (Math.floor((i % width) / every) % 2 === 0 ? 0 : 1)) };
}

test('bands read side by side are read as one after the other', { timeout: 30_000 }, async () => {
  const [one, pair] = await Promise.all([createRecogniser(), createRecogniserPair()]);
  const bands = [5, 7, 9, 11, 6, 8].map(band);
  const wanted = [];
  for (const each of bands) wanted.push(await one(each));
  // Again and again, so that the second thread has started for the later ones.
  for (let round = 0; round < 10; round++) {
    expect(await Promise.all(bands.map(pair))).toEqual(wanted);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
