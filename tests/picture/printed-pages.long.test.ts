/** The same over some hundred pages, counted: how often honest ones raise an alarm, and how many forged ones are found. */
import { expect, it } from 'vitest';
import { alarms, judge, measureDrawn } from './judge-page.ts';
import { drawPlantedPage, INNOCENT, PLANTS } from './planted-pages.ts';

const FORMATS = ['TD3', 'TD1', 'TD2'] as const;
const HONEST_SEEDS = 14;
const FORGED_SEEDS = 8;

it('raises next to nothing for honest pages', async () => {
  const raised: string[] = [];
  let pages = 0;
  for (let seed = 0; seed < HONEST_SEEDS; seed++) {
    for (const format of FORMATS) {
      for (const damage of INNOCENT) {
        const page = await drawPlantedPage(2_000 + seed, format, damage);
        pages += 1;
        raised.push(...alarms(judge(page, await measureDrawn(page))).map((alarm) => `${seed} ${format} ${damage}: ${alarm}`));
      }
    }
  }
  // One page in a thousand: of a third of that, none.
  expect(raised, `of ${pages}`).toEqual([]);
});

it('finds most forged pages, also where the print has suffered', async () => {
  const missed: string[] = [];
  for (let seed = 0; seed < FORGED_SEEDS; seed++) {
    for (const format of FORMATS) {
      for (const plant of PLANTS) {
        // No distance to the edge is asked of documents of this size.
        if (plant === 'left' && format === 'TD2') continue;
        const page = await drawPlantedPage(3_000 + seed, format, INNOCENT[seed % INNOCENT.length]!, plant);
        if (alarms(judge(page, await measureDrawn(page))).length === 0) missed.push(`${seed} ${format} ${plant} ${INNOCENT[seed % INNOCENT.length]!}`);
      }
    }
  }
  expect(missed.length, missed.join('\n')).toBeLessThan(0.2 * FORGED_SEEDS * (FORMATS.length * PLANTS.length - 1));
});
