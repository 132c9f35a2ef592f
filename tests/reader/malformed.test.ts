import { expect, it } from 'vitest';
import { benchMalformed } from '../../bench/reader/malformed.ts';

/** The reader's process may hold 300 MB; while a picture at the limit of size is taken row by row, this much more. */
const MOST_MB = 300 + 40;

it('answers malformed files without dying, and reads sound pages between them', { timeout: 240_000 }, async () => {
  const { crashes, rssMb, pagesBetween, pagesWrong, crashed } = await benchMalformed({ runs: 200, say: () => undefined });
  expect(crashed).toEqual([]);
  expect({ crashes, pagesBetween, pagesWrong }).toEqual({ crashes: 0, pagesBetween: 4, pagesWrong: 0 });
  expect(rssMb).toBeLessThan(MOST_MB);
});
