import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { RATES, type Rates } from '../rates.ts';
import { apartInYear, type Day, daysFrom, plusDays } from './day.ts';
import { drawNeighbours } from './draw-group.ts';
import { drawPaper, drawPerson } from './draw-paper.ts';
import { drawWorld } from './draw-world.ts';
import { type PaperKind, PAPERS } from './papers.ts';

const TODAY = { year: 2026, month: 6, day: 15 };
const INDIAN = PAPERS.find(({ id }) => id === 'indian passport')!;
const GERMAN = PAPERS.find(({ id }) => id === 'german passport')!;

/** One way alone, no book apart from it, and no child among them. */
const only = (rates: Partial<Rates>): Rates => ({ ...RATES, groupOneDay: 0, groupFewDays: 0, groupFactory: 0, groupDelivery: 0, groupBoxes: 0, groupChance: 0, neighbourApart: 0, lastDayMixed: 0, familyChild: 0, groupChild: 0, ...rates });

interface Group {
  issued: Day;
  own: Day;
  near: readonly Day[];
}
const groups = (rates: Rates, count: number, kind: PaperKind = INDIAN, draws = 60): Group[] =>
  Array.from({ length: draws }, (_, i) => {
    const random = seeded(`group/${i}`);
    const person = drawPerson(random, kind, TODAY, rates);
    const paper = drawPaper(random, { ...kind, expired: 0 }, person, TODAY, rates);
    return { issued: paper.issued, own: paper.expires, near: drawNeighbours(random, { person, paper, today: TODAY }, count, rates).map(({ expires }) => expires) };
  });

const spread = ({ near }: Group): number => Math.max(...near.flatMap((one) => near.map((other) => apartInYear(one, other))));
/** Days from each to the next. */
const steps = ({ near }: Group): number[] => near.slice(1).map((day, i) => daysFrom(near[i]!, day));
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length / items.length;

describe('books whose numbers run side by side', () => {
  it('end on one day of the year if they were issued on one day, children’s years before the others', () => {
    const drawn = groups(only({ groupOneDay: 1, groupChild: RATES.groupChild }), 20);
    for (const group of drawn) for (const day of group.near) expect(apartInYear(day, group.own)).toBeLessThanOrEqual(1);
    const years = new Set(drawn.flatMap(({ issued, near }) => near.map((day) => Math.round(daysFrom(issued, day) / 365.25))));
    expect([...years].sort((a, b) => a - b)).toEqual([5, 10]);
    const children = share(drawn.flatMap(({ issued, near }) => near.map((day) => daysFrom(issued, day))), (days) => days < 2000);
    expect(children).toBeGreaterThan(0.05);
    expect(children).toBeLessThan(0.2);
  });

  it('end a day apart where a State’s practice is mixed', () => {
    const drawn = groups(only({ groupOneDay: 1, lastDayMixed: 1 }), 20);
    expect(drawn.map(spread).every((days) => days === 1 || days === 2)).toBe(true);
  });

  it('keep their order, and a few days, if an office took some days over them', () => {
    const drawn = groups(only({ groupFewDays: 1 }), 20);
    expect(Math.max(...drawn.map(spread))).toBeLessThan(30);
    expect(share(drawn, (group) => spread(group) === 0)).toBeLessThan(0.3);
    expect(drawn.flatMap(steps).every((days) => days >= -1)).toBe(true);
  });

  it('are of one night’s printing in a factory, or of the days on which offices decided', () => {
    expect(Math.max(...groups(only({ groupFactory: 1, factoryDecided: 0 }), 20).map(spread))).toBeLessThanOrEqual(2);
    const decided = groups(only({ groupFactory: 1, factoryDecided: 1 }), 20);
    expect(Math.max(...decided.map(spread))).toBeLessThanOrEqual(11);
    expect(decided.every((group) => steps(group).some((days) => days < -1))).toBe(true);
  });

  it('run over weeks and months, in order, if a consulate hands one delivery out', () => {
    const drawn = groups(only({ groupDelivery: 1 }), 20);
    expect(share(drawn, (group) => spread(group) > 30)).toBeGreaterThan(0.3);
    expect(share(drawn.flatMap(steps), (days) => days >= -1)).toBeGreaterThan(0.97);
  });

  it('are weeks apart and in no order if the office took its blanks from several boxes', () => {
    const drawn = groups(only({ groupBoxes: 1 }), 20);
    expect(share(drawn, (group) => steps(group).some((days) => Math.abs(days) > 21))).toBeGreaterThan(0.5);
    expect(share(drawn, (group) => steps(group).some((days) => days < -1))).toBeGreaterThan(0.7);
    // From the top of a pile, the later the lower.
    expect(share(groups(only({ groupBoxes: 1 }), 6), (group) => steps(group).every((days) => days <= 0) && spread(group) > 0 && spread(group) < 14)).toBeGreaterThan(0.05);
  });

  it('are strangers’ where numbers are drawn, and by chance; but chance makes no more than five', () => {
    for (const [rates, kind] of [[only({ groupOneDay: 1 }), GERMAN], [only({ groupChance: 1 }), INDIAN]] as const) {
      const apart = groups(rates, 5, kind).flatMap(({ own, near }) => near.map((day) => apartInYear(own, day)));
      expect(share(apart, (days) => days > 30)).toBeGreaterThan(0.7);
    }
    for (const kind of [GERMAN, INDIAN]) expect(Math.max(...groups(only({ groupOneDay: 1, groupChance: 1 }), 6, kind).map(spread))).toBeLessThanOrEqual(1);
  });

  it('have some among them that were dated at another time', () => {
    const apart = groups(only({ groupOneDay: 1, neighbourApart: 0.2 }), 20).flatMap(({ own, near }) => near.map((day) => apartInYear(own, day)));
    expect(share(apart, (days) => days > 5)).toBeGreaterThan(0.14);
    expect(share(apart, (days) => days > 5)).toBeLessThan(0.24);
  });

  it('were issued by today and have not run out, unless people of that State travel on books that have', () => {
    for (const kind of PAPERS.filter(({ expired }) => expired < 0.01)) {
      for (const { own, near } of groups({ ...RATES, groupDelivery: 2, groupBoxes: 2 }, 12, kind, 8)) {
        const longest = Math.max(kind.childYears, ...kind.years.map(([, years]) => years));
        expect(daysFrom(TODAY, own)).toBeGreaterThanOrEqual(0);
        expect(share(near, (day) => daysFrom(TODAY, day) < -1)).toBeLessThan(0.2);
        expect(Math.max(...near.map((day) => daysFrom(TODAY, day)))).toBeLessThanOrEqual(longest * 365.25 + 2);
      }
    }
  });

  it('are one visa’s neighbours too, all asked for at once', () => {
    const visa = Array.from({ length: 4000 }, (_, i) => drawWorld(seeded(`visa/${i}`), only({ groupOneDay: 1 }))).filter(({ paper, group }) => paper.kind === 'visa' && (group?.near.length ?? 0) > 0);
    expect(visa.length).toBeGreaterThan(5);
    for (const { paper, group } of visa) expect(group!.near.every(({ expires }) => daysFrom(paper.expires, expires) === 0)).toBe(true);
  });

  it('are as many as before their dates were drawn, and nothing else of the traveller hangs on them', () => {
    const drawn = Array.from({ length: 3000 }, (_, i) => drawWorld(seeded(`1/${i}`), RATES));
    const many = share(drawn, ({ group }) => (group?.near.length ?? 0) > 5);
    expect([many > 0.028, many < 0.046]).toEqual([true, true]);
    const others = Array.from({ length: 300 }, (_, i) => drawWorld(seeded(`1/${i}`), only({ groupBoxes: 1, neighbourApart: 0.5 })));
    const numbersOnly = ({ group, ...rest }: (typeof drawn)[number]) => ({ ...rest, group: group && { ...group, near: group.near.map(({ number }) => number) } });
    expect(others.map(numbersOnly)).toEqual(drawn.slice(0, 300).map(numbersOnly));
    expect(others).not.toEqual(drawn.slice(0, 300));
  });
});

describe('days apart, whole years left out', () => {
  it.each([
    [{ year: 2030, month: 5, day: 6 }, 0, 0],
    [{ year: 2030, month: 12, day: 30 }, 4, 4],
    [{ year: 2030, month: 1, day: 2 }, -3, 3],
    [{ year: 2030, month: 5, day: 6 }, 200, 165],
  ])('are counted the shorter way round', (day, days, apart) => {
    expect(apartInYear(day, plusDays(day, days))).toBe(apart);
    expect(apartInYear(day, { ...plusDays(day, days), year: 2041 })).toBe(apart);
  });
});
