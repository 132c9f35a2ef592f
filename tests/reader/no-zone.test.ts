import { expect, it } from 'vitest';
import { benchNegatives } from '../../bench/reader/negatives.ts';
import { negativeKinds } from '../../bench/reader/pages/without-zone/draw.ts';

it('finds no zone in any kind of picture that has none', { timeout: 240_000 }, async () => {
  const { images, files } = await benchNegatives({ images: 2 * negativeKinds.length, say: () => undefined });
  expect(images).toBe(34);
  expect(files).toEqual([]);
});
