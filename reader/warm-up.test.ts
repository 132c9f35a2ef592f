import { expect, it } from 'vitest';
import { ALPHABET, type Recogniser, STRIDE } from './recognise.ts';
import { warmUp } from './warm-up.ts';

/** Sees nothing, and counts how often it was asked to look. */
function countingRecogniser(): { recognise: Recogniser; asked: () => number } {
  let count = 0;
  return {
    recognise({ width }) {
      count++;
      const columns = Math.floor(width / STRIDE);
      return Promise.resolve({ count: columns, probabilities: new Float32Array(columns * (ALPHABET.length + 1)) });
    },
    asked: () => count,
  };
}

it('reads pages with rows on them, so that every step is asked for', async () => {
  const { recognise, asked } = countingRecogniser();
  await warmUp(recognise, () => true);
  expect(asked()).toBeGreaterThan(30);
});

it('stops when somebody asks', async () => {
  const { recognise, asked } = countingRecogniser();
  await warmUp(recognise, () => asked() === 0);
  expect(asked()).toBeLessThan(30);
});
