/**
 * A bus or a flight: which documents aboard have numbers near the traveller's own, and when they expire. Near numbers
 * come from one office's desk, one factory or one delivery; their dates follow from how the books were handed out.
 */
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { ageOf, type Day, daysFrom, plusDays, plusYears } from './day.ts';
import { lastDayOf } from './draw-paper.ts';
import { PAPERS } from './papers.ts';
import type { Neighbour, World } from './world.ts';
import { bare } from './zone.ts';

type Holder = Pick<World, 'person' | 'paper' | 'today'>;

/** Groups whose books were issued together carry numbers near each other. */
export function drawGroup(random: Random, holder: Holder, by: 'bus' | 'flight', rates: Rates): NonNullable<World['group']> {
  const documents = by === 'bus' ? random.between(8, 50) : random.between(40, 190);
  const near = random.weighted([[0.8, 0], [0.14, random.between(1, 5)], [0.06, random.between(6, Math.min(documents - 1, 25))]]);
  return { documents, near: drawNeighbours(random.fork('neighbours'), holder, near, rates) };
}

/** `count` numbers on from the holder's own. */
export function drawNeighbours(random: Random, holder: Holder, count: number, rates: Rates): Neighbour[] {
  const number = bare(holder.paper.zone, 'number');
  const { paper, today } = holder;
  const lives = livesOf(holder);
  const [isFamily, isMixed] = [count <= FAMILY, random.chance(rates.lastDayMixed)];
  const shared = random.chance(rates.groupOneLife) ? lives.grown(random) : undefined;
  const anyDay = (): number => daysFrom(paper.issued, plusDays(today, -random.between(0, daysFrom(today, lives.longest(today)) - 1)));
  return drawOffsets(random, drawWay(random, holder, isFamily, rates), count, anyDay).map((offset, i) => {
    const apart = !random.chance(rates.neighbourApart) ? offset : random.chance(0.7) ? offset + random.between(7, 120) : anyDay();
    const issued = earlier(plusDays(paper.issued, apart), today);
    const life = random.chance(isFamily ? rates.familyChild : rates.groupChild) ? lives.child : (shared ?? lives.grown(random));
    const moved = isMixed && random.chance(0.5) ? lives.turn : 0;
    return { number: nextNumber(number, i + 1), expires: plusDays(stillValid(random, holder, lives, life, issued), moved) };
  });
}

/** Of neighbours in number up to this many are mostly one family. */
const FAMILY = 5;

type Way = 'oneDay' | 'fewDays' | 'printed' | 'decided' | 'delivery' | 'boxes' | 'chance';

function drawWay(random: Random, { paper }: Holder, isFamily: boolean, rates: Rates): Way {
  if (isFamily && PAPERS.find(({ id }) => id === paper.kind)?.drawnNumbers === true) return 'chance';
  const factory = random.chance(rates.factoryDecided) ? 'decided' : 'printed';
  return random.weighted([
    [rates.groupOneDay, 'oneDay'],
    [rates.groupFewDays, 'fewDays'],
    [rates.groupFactory, factory],
    [rates.groupDelivery, 'delivery'],
    [rates.groupBoxes, 'boxes'],
    [isFamily ? rates.groupChance : 0, 'chance'],
  ]);
}

/** Days from the issue of the traveller's own book to that of each neighbour, in order of number. */
function drawOffsets(random: Random, way: Way, count: number, anyDay: () => number): number[] {
  switch (way) {
    case 'oneDay':
      return Array.from({ length: count }, () => 0);
    case 'fewDays': {
      // The desk closes one to four times on the way, now and then over a weekend.
      const closing = Math.min(1, random.between(1, 4) / count);
      return running(count, () => (random.chance(closing) ? random.weighted([[0.75, 1], [0.25, 3]]) : 0));
    }
    case 'printed': {
      const midnight = random.chance(0.15) ? random.between(0, count - 1) : count;
      return Array.from({ length: count }, (_, i) => (i < midnight ? 0 : 1));
    }
    case 'decided': {
      const own = random.between(0, 10);
      return Array.from({ length: count }, () => random.between(0, 10) - own);
    }
    case 'delivery': {
      const pace = 0.3 * (8 / 0.3) ** random.unit();
      return running(count, () => waiting(random, pace));
    }
    case 'boxes':
      return fromBoxes(random, count);
    case 'chance':
      return Array.from({ length: count }, anyDay);
  }
}

/** Boxes of as many books as lie together, each begun weeks from the others and used up from below or from the top. */
function fromBoxes(random: Random, count: number): number[] {
  const size = random.pick([1, 5, 10, 25]);
  const pace = random.chance(0.5) ? 1 : -1;
  const first = random.between(1, size);
  let at = 0;
  return Array.from({ length: count }, (_, i) => {
    const isNext = i >= first && (i - first) % size === 0;
    at = isNext ? Math.round(random.normal(0, 40)) : at + pace * waiting(random, 0.5);
    return at;
  });
}

/** Days until a desk's next book, at `pace` days a book on average. */
export const waiting = (random: Random, pace: number): number => Math.round(-Math.log(1 - random.unit()) * pace);

/** Sums of steps. */
export function running(count: number, step: () => number): number[] {
  let at = 0;
  return Array.from({ length: count }, () => (at += step()));
}

/** Day of issue → last day. */
export type Life = (issued: Day) => Day;
export interface Lives {
  child: Life;
  longest: Life;
  /** That of the traveller himself, if he is no child. */
  grown: (random: Random) => Life;
  /** Days from the practice of his State, to end with the day before or on the day, to the other. */
  turn: 1 | -1;
}

/** Lives that papers of this kind are given. A visa's is whatever was asked for: the same for all of a group. */
export function livesOf({ person, paper, today }: Holder): Lives {
  const span = daysFrom(paper.issued, paper.expires);
  const years = Math.round((span / 365.25) * 2) / 2;
  const isEve = daysFrom(plusYears(paper.issued, Math.round(years)), paper.expires) < 0;
  const kind = PAPERS.find(({ id }) => id === paper.kind);
  const asOwn: Life = (issued) => plusDays(issued, span);
  if (kind === undefined) return { child: asOwn, longest: asOwn, grown: () => asOwn, turn: 1 };
  const of = (each: number): Life => (issued) => lastDayOf(issued, each, isEve);
  return {
    child: of(kind.childYears),
    longest: of(Math.max(kind.childYears, ...kind.years.map(([, each]) => each))),
    grown: (random) => of(ageOf(person.birth, today) < 15 ? random.weighted(kind.years) : years),
    turn: isEve ? 1 : -1,
  };
}

/** Whose book has run out carries another by now, with a number elsewhere; so whoever is aboard has one that lasted, or one that his State's people still travel on. */
function stillValid(random: Random, { paper, today }: Holder, { longest }: Lives, life: Life, issued: Day): Day {
  const isOver = (day: Day): boolean => daysFrom(day, today) > 0;
  const drawn = life(issued);
  const anyway = random.chance(PAPERS.find(({ id }) => id === paper.kind)?.expired ?? 0);
  if (anyway || isOver(paper.expires) || !isOver(drawn)) return drawn;
  return [longest(issued), longest(paper.issued)].find((day) => !isOver(day)) ?? paper.expires;
}

const earlier = (one: Day, other: Day): Day => (daysFrom(one, other) < 0 ? other : one);

export function nextNumber(number: string, step: number): string {
  const run = /\d+$/.exec(number)?.[0] ?? '';
  return run === '' ? number : number.slice(0, -run.length) + String((Number(run) + step + 10 ** run.length) % 10 ** run.length).padStart(run.length, '0');
}
