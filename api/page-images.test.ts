import { expect, it } from 'vitest';
import { openPageImages } from './page-images.ts';

it('keeps the newest page images within bounds', () => {
  const images = openPageImages();
  for (let i = 0; i < 20; i += 1) images.keep(String(i), new Uint8Array(10));
  expect([images.has('19'), images.has('0')]).toEqual([true, false]);
  for (const id of ['big 1', 'big 2']) images.keep(id, new Uint8Array(40_000_000));
  expect([images.has('big 2'), images.has('big 1')]).toEqual([true, false]);
  images.clear();
  expect(images.has('big 2')).toBe(false);
});
