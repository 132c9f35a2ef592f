/** Where a traveller was before, as the stations wrote it: at the pace of journeys, with gaps and wrong clocks. */
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { type Day, ofDay, plusDays } from './day.ts';
import { drawPaper, drawPerson } from './draw-paper.ts';
import { respell, toNameField } from './names.ts';
import type { PaperKind } from './papers.ts';
import { kilometres, placeOf, PLACES } from './posts.ts';
import type { Crossing, Paper, Person, World } from './world.ts';
import { overprint, partOf, placeOf as partPlace, withPart, type Zone } from './zone.ts';

/** Kinds of life at a border: seldom here, now and then, and drivers who cross nearly every day. */
const HABITS = [[0.62, 0], [0.25, 1], [0.1, 4], [0.03, 18]] as const;

/** Going back in time from the trip: each crossing is the other direction of the one after it. Oldest first. */
export function drawPast(random: Random, zone: Zone, issued: Day, trip: World['trip'], rates: Rates): Crossing[] {
  const journeys = random.weighted(HABITS);
  const isDriver = journeys > 10;
  const count = journeys === 0 ? (trip.direction === 'exit' ? 1 : 0) : Math.min(19, 2 * random.between(1, journeys) + (trip.direction === 'exit' ? 1 : 0));
  const past: Crossing[] = [];
  let later = { at: trip.at, post: trip.post, direction: trip.direction };
  for (let i = 0; i < count; i += 1) {
    const direction = later.direction === 'entry' ? 'exit' : 'entry';
    const post = random.chance(isDriver ? 0.97 : 0.7) ? later.post : random.weighted(PLACES.map((place) => [place.weight, place.id] as const));
    const at = later.at - away(random, post, later.post, direction, isDriver);
    if (at < ofDay(issued) * 1440) break;
    later = { at, post, direction };
    if (!random.chance(rates.missedCrossing)) past.push(written(random, later, zone, rates));
  }
  return past.reverse();
}

/** Minutes between two crossings: the road or the flight, and what the traveller came for. */
function away(random: Random, from: string, to: string, first: 'entry' | 'exit', isDriver: boolean): number {
  const [a, b] = [placeOf(from), placeOf(to)];
  const road = (kilometres(a, b) * 1.35 * 60) / (a.kind === 'air' && b.kind === 'air' ? 600 : 75) + (a.kind === 'air' || b.kind === 'air' ? 90 : 0);
  const stay = isDriver ? random.between(90, 2 * 1440) : first === 'entry' ? random.between(240, 20 * 1440) : random.between(1440, 200 * 1440);
  return Math.round(road + stay);
}

function written(random: Random, where: { at: number; post: string; direction: 'entry' | 'exit' }, zone: Zone, rates: Rates): Crossing {
  const wrong = random.chance(rates.wrongClock);
  return {
    ...where,
    clock: wrong ? random.pick([-1440, 1440, -180, 60, -60, 720, -525_600, random.between(-300, 300)]) : 0,
    clockKnownWrong: wrong && random.chance(rates.wrongClockKnown),
    zone: random.chance(rates.sightingMisread) ? nameMisread(random, zone) : zone,
  };
}

/** One letter of the name, as a worn page or a tired hand gives it. */
function nameMisread(random: Random, zone: Zone): Zone {
  const [row, start] = partPlace(zone, 'name');
  const letters = [...partOf(zone, 'name')].flatMap((letter, i) => (letter === '<' ? [] : [i]));
  return overprint(zone, row, start + random.pick(letters), random.pick([...'EFIKLNRUVW']));
}

/** The holder under a number of before, and strangers who share his name and birth day. */
export function drawAlike(random: Random, kind: PaperKind, person: Person, paper: Paper, trip: World['trip'], rates: Rates): World['alike'] {
  const today = plusDays({ year: 1970, month: 1, day: 1 }, Math.floor(trip.at / 1440));
  const alike: World['alike'][number][] = [];
  const see = (zone: Zone, days: number, score: number): void => {
    const at = trip.at - days * 1440 - random.between(200, 1440);
    alike.push({ ...written(random, { at, post: random.weighted(PLACES.map((place) => [place.weight, place.id] as const)), direction: random.pick(['entry', 'exit']) }, zone, rates), score });
  };
  // A renewed book: another number, often another clerk's spelling.
  if (random.chance(0.06)) {
    const before = drawPaper(random, kind, person, today, rates).zone;
    const name = random.chance(0.25) ? respell(random, person.name) : person.name;
    see(withPart(before, 'name', toNameField(name, partOf(before, 'name').length)), random.between(60, 900), random.chance(0.8) ? 1 : 0.93);
  }
  // A namesake of the same day of birth; likelier where a registrar chose the day.
  const registrars = person.birth.day === 1 && (person.birth.month === 1 || person.birth.month === 7);
  if (random.chance(registrars ? 0.012 : 0.0004)) {
    const other = drawPerson(random, kind, today, rates);
    see(drawPaper(random, kind, { ...other, name: respell(random, person.name), sex: person.sex, birth: person.birth }, today, rates).zone, random.between(0, 700), 0.85 + 0.15 * random.unit());
  }
  // Two nationalities, two passports.
  if (random.chance(0.004)) see(withPart(withPart(paper.zone, 'number', `Z${random.characters(8)}`), 'issuer', random.pick(['SWE', 'GBR', 'TUR', 'JOR'])), random.between(1, 500), 1);
  return alike;
}
