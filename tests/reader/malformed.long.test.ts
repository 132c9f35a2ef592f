import { expect, it } from 'vitest';
import { benchMalformed } from '../../bench/reader/malformed.ts';

/** The reader's process may hold 300 MB; while a picture at the limit of size is taken row by row, this much more. */
const MOST_MB = 300 + 40;
/** On a machine that does nothing else; the least of three times is taken of what was slower than two seconds. */
const MOST_MS = 5_000;

it('survives 10,000 malformed files within time and memory', { timeout: 3_600_000 }, async () => {
  const { crashed, ...figures } = await benchMalformed({ runs: 10_000, say: console.log });
  console.log(JSON.stringify(figures));
  expect(crashed).toEqual([]);
  expect(figures).toMatchObject({ crashes: 0, pagesBetween: 200, pagesWrong: 0 });
  expect(figures.rssMb).toBeLessThan(MOST_MB);
  expect(figures.maxMs).toBeLessThan(MOST_MS);
});
