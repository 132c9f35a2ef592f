/**
 * Last days that forgers write into a batch of neighbouring numbers. A number comes by itself, from the next blank of the
 * pile or the counter of a template; a date has to be thought of. What a forger writes depends on whether he thinks of it
 * at all, on what his customers ask for, and on whether he knows that neighbours in number are neighbours in time.
 */
import type { Random } from '../random.ts';
import { type Day, daysFrom, plusDays, plusYears } from '../world/day.ts';
import { livesOf, running, waiting } from '../world/draw-group.ts';
import type { Neighbour, World } from '../world/world.ts';

export type DateWay = 'oneDay' | 'ownLives' | 'fewDates' | 'otherYears' | 'evenings' | 'likeNeighbours' | 'aroundTheft';

/**
 * A print run, number after number, comes from a template whose number counts: most leave the date of the model
 * standing, because customers bring a name and a face and ask only that the document is valid. Customers who pay more
 * get dates that suit their own tale; a workshop with a few models copies the dates of these; a lazy hand changes the
 * year alone. To follow how real neighbours are dated needs knowledge that few show. Assumed: nobody publishes it.
 */
export const PRINT_RUN: readonly (readonly [number, DateWay])[] = [[45, 'oneDay'], [22, 'ownLives'], [12, 'fewDates'], [8, 'otherYears'], [8, 'evenings'], [5, 'likeNeighbours']];

/**
 * Blanks are known to be stolen as a run and filled in as buyers come, over months and years, each with the life that its
 * buyer needs; so were most whose fate was told (Belgian ones of the 1990s, Syrian and Iraqi ones since 2014). A whole bus
 * is also served in one evening, with one day for all. A thief who knows the office dates them to the weeks in which it
 * would have come to these numbers. Weights assumed.
 */
export const STOLEN_RUN: readonly (readonly [number, DateWay])[] = [[36, 'ownLives'], [28, 'oneDay'], [14, 'aroundTheft'], [10, 'evenings'], [6, 'likeNeighbours'], [6, 'fewDates']];

/** The batch as it is sold, dated around the one document of it that was drawn as the traveller's own. */
export function dated(random: Random, world: World, numbers: readonly string[], ways: readonly (readonly [number, DateWay])[]): Neighbour[] {
  const way = random.weighted(ways);
  const expiries = datesOf(random, world, way, numbers.length);
  // Half of them know that children's books run for fewer years, where their State has it so.
  const knowsChildren = (way === 'oneDay' || way === 'evenings' || way === 'likeNeighbours' || way === 'aroundTheft') && random.chance(0.5);
  return numbers.map((number, i) => ({ number, expires: knowsChildren && random.chance(CHILDREN) ? asChild(world, expiries[i]!) : expiries[i]! }));
}

/** Of those aboard. */
const CHILDREN = 0.12;
/** What a document must still have before it: others ask for half a year. */
const LEFT = 180;

function datesOf(random: Random, world: World, way: DateWay, count: number): Day[] {
  const { expires } = world.paper;
  const moved = (offsets: readonly number[]): Day[] => offsets.map((days) => plusDays(expires, days));
  const each = (draw: () => Day): Day[] => Array.from({ length: count }, draw);
  switch (way) {
    case 'oneDay':
      return each(() => expires);
    case 'ownLives':
      return each(() => suited(random, world));
    case 'fewDates': {
      const models = [expires, ...Array.from({ length: random.between(1, 4) }, () => suited(random, world))];
      return each(() => random.pick(models));
    }
    case 'otherYears': {
      const years = random.between(1, 3);
      return each(() => plusYears(expires, random.between(0, years)));
    }
    case 'evenings': {
      // Each with the evening on which it was made; the work takes some, not always one after the other.
      const pause = random.between(1, 4) / count;
      return moved(running(count, () => (random.chance(pause) ? random.between(1, 4) : 0)));
    }
    case 'likeNeighbours': {
      const pace = 0.2 + 2 * random.unit();
      return moved(running(count, () => waiting(random, pace)));
    }
    case 'aroundTheft': {
      const weeks = random.between(3, 20);
      return moved(Array.from({ length: count }, () => random.between(-7 * weeks, 7 * weeks)));
    }
  }
}

/** A life of its own: full years, mostly begun within the last year, seldom near its end. */
function suited(random: Random, { person, paper, today }: World): Day {
  const life = livesOf({ person, paper, today }).grown(random);
  const span = daysFrom(today, life(today));
  const used = random.weighted([[0.5, 0.02 + 0.13 * random.unit()], [0.35, 0.15 + 0.25 * random.unit()], [0.15, 0.4 + 0.5 * random.unit()]]);
  return life(plusDays(today, -Math.max(0, Math.min(Math.round(span * used), span - LEFT))));
}

/** The same day of issue with a child's life. */
function asChild({ person, paper, today }: World, expires: Day): Day {
  const shorter = daysFrom(livesOf({ person, paper, today }).child(paper.issued), paper.expires);
  return shorter <= 0 ? expires : plusDays(expires, -shorter);
}
