import { expect, it } from 'vitest';
import { benchNegatives } from '../../bench/reader/negatives.ts';

it('finds no zone in any of 500 pictures that have none', { timeout: 1_800_000 }, async () => {
  const { files } = await benchNegatives({ images: 500, say: console.log });
  expect(files).toEqual([]);
});
