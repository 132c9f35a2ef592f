import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { RATES } from '../rates.ts';
import { apartInYear, type Day, daysFrom } from '../world/day.ts';
import { drawWorld } from '../world/draw-world.ts';
import type { World } from '../world/world.ts';
import { dated, type DateWay, PRINT_RUN, STOLEN_RUN } from './batch.ts';

const NUMBERS = Array.from({ length: 16 }, (_, i) => `A123456${i + 10}`);
const HOLDERS = Array.from({ length: 400 }, (_, i) => drawWorld(seeded(`batch/${i}`), RATES)).filter(({ paper, today }) => paper.kind !== 'visa' && daysFrom(today, paper.expires) > 200).slice(0, 80);
const batches = (way: DateWay): { world: World; days: Day[] }[] => HOLDERS.map((world, i) => ({ world, days: dated(seeded(`hand/${i}`), world, NUMBERS, [[1, way]]).map(({ expires }) => expires) }));
/** Nearly all dated within a fortnight of the next, so as most innocent groups are. */
const together = (days: readonly Day[]): boolean => days.slice(1).filter((day, i) => apartInYear(days[i]!, day) <= 14).length >= 0.75 * (days.length - 1);
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length / items.length;

describe('dates of a forged batch', () => {
  it('are those of the one document, or of a child’s beside it, where one day was written into all', () => {
    for (const { world, days } of batches('oneDay')) for (const day of days) expect(apartInYear(day, world.paper.expires)).toBeLessThanOrEqual(200);
    expect(share(batches('oneDay'), ({ days }) => together(days))).toBeGreaterThan(0.9);
  });

  it('are unlike each other where each buyer has a life of his own, with half a year left', () => {
    const drawn = batches('ownLives');
    expect(share(drawn, ({ days }) => together(days))).toBe(0);
    for (const { world, days } of drawn) for (const day of days) expect(daysFrom(world.today, day)).toBeGreaterThanOrEqual(world.paper.kind.includes('laissez-passer') || world.paper.kind === 'emergency document' ? 1 : 178);
  });

  it('return where there were only a few models', () => {
    for (const { days } of batches('fewDates')) expect(new Set(days.map((day) => JSON.stringify(day))).size).toBeLessThanOrEqual(5);
    expect(share(batches('fewDates'), ({ days }) => together(days))).toBeLessThan(0.2);
  });

  it('keep day and month where only the year was changed', () => {
    for (const { world, days } of batches('otherYears')) for (const day of days) expect(apartInYear(day, world.paper.expires)).toBeLessThanOrEqual(1);
  });

  it.each(['evenings', 'likeNeighbours'] as const)('run on in order by %s, as innocent ones do', (way) => {
    expect(share(batches(way), ({ days }) => together(days))).toBeGreaterThan(0.8);
  });

  it('lie about the weeks of the theft in no order', () => {
    for (const { days } of batches('aroundTheft')) expect(days.slice(1).some((day, i) => daysFrom(days[i]!, day) < 0)).toBe(true);
  });

  it('are written in every way that is told of', () => {
    for (const ways of [PRINT_RUN, STOLEN_RUN]) expect(ways.reduce((sum, [weight]) => sum + weight, 0)).toBe(100);
  });
});

it('keep together in nearly every innocent group with so many neighbours', () => {
  const groups = Array.from({ length: 8000 }, (_, i) => drawWorld(seeded(`groups/${i}`), RATES)).flatMap(({ group }) => (group !== undefined && group.near.length > 5 ? [group.near.map(({ expires }) => expires)] : []));
  expect(share(groups, together)).toBeGreaterThan(0.85);
});
