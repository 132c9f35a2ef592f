/** One innocent traveller of the corpus, whole: who he is, what he carries, how he came, where he was before. */
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { ofDay, plusDays } from './day.ts';
import { drawGroup, nextNumber } from './draw-group.ts';
import { drawPaper, drawPerson } from './draw-paper.ts';
import { drawAlike, drawPast } from './draw-past.ts';
import { drawVisa, withSeal } from './draw-visa.ts';
import { respell, toZoneWords } from './names.ts';
import { type PaperKind, PAPERS } from './papers.ts';
import { PLACES } from './posts.ts';
import type { Paper, Person, World } from './world.ts';
import { bare } from './zone.ts';

const KINDS = PAPERS.map((kind) => [kind.weight, kind] as const);
const FIRST = { year: 2026, month: 1, day: 1 };

export function drawWorld(random: Random, rates: Rates): World {
  const kind = random.weighted(KINDS);
  const today = plusDays(FIRST, random.between(0, 364));
  const person = drawPerson(random, kind, today, rates);
  const passport = drawPaper(random, kind, person, today, rates);
  const place = random.weighted(PLACES.map((each) => [each.weight, each] as const));
  const direction = random.chance(0.55) ? 'entry' : 'exit';
  const trip: World['trip'] = { at: ofDay(today) * 1440 + random.between(0, 1439) - 180, post: place.id, direction, by: place.kind === 'air' ? 'flight' : random.weighted([[0.5, 'bus'], [0.3, 'car'], [0.2, 'foot']]) };
  const past = drawPast(random.fork('past'), passport.zone, passport.issued, trip, rates);
  const { paper, beside } = withCompanions(random, kind, person, passport, today, rates);
  const station = drawStation(random, rates);
  return {
    person,
    paper,
    beside,
    ...(trip.by === 'flight' && random.chance(0.7) ? { pass: drawPass(random, person, rates) } : {}),
    today,
    trip,
    past,
    alike: drawAlike(random.fork('alike'), kind, person, passport, trip, rates),
    images: drawImages(random, past.length > 0, station.channel === 'folder', rates),
    ...(trip.by === 'bus' || trip.by === 'flight' ? { group: drawGroup(random, { person, paper, today }, trip.by, rates) } : {}),
    lists: drawLists(random, paper, person, rates),
    station,
  };
}

/** Some lay their visa beside the passport, and some captures are of the visa itself. */
function withCompanions(random: Random, kind: PaperKind, person: Person, passport: Paper, today: World['today'], rates: Rates): Pick<World, 'paper' | 'beside'> {
  if (kind.format !== 'TD3' || kind.issuer === 'IRQ' || kind.issuer === 'IRN' || !random.chance(0.12)) return { paper: withSeal(random, passport, 0), beside: [] };
  const visa = drawVisa(random, person, passport, today, rates);
  return random.chance(0.3) ? { paper: withSeal(random, visa, 0.35), beside: [passport.zone] } : { paper: passport, beside: [visa.zone] };
}

/** `SURNAME/GIVEN`, twenty characters, often a title run into it, sometimes in the ticket office's spelling (IATA Resolution 792). */
function drawPass(random: Random, person: Person, rates: Rates): NonNullable<World['pass']> {
  const other = random.chance(rates.passOfFamily);
  const name = random.chance(rates.passOtherSpelling) ? respell(random, person.name) : person.name;
  const words = (text: string): string => toZoneWords(text).replaceAll('<', random.chance(0.5) ? '' : ' ');
  let given = words(random.chance(0.3) ? name.secondary.split(' ')[0]! : name.secondary);
  if (other) given = words(respell(random, { primary: '', secondary: random.pick(['ZAINAB', 'ALI', 'HUSSEIN', 'MARYAM', 'HASSAN']) }).secondary);
  const title = random.chance(0.45) ? random.pick(['', ' ']) + (person.sex === 'F' ? random.pick(['MRS', 'MS', 'MISS']) : random.pick(['MR', 'MR', 'MSTR'])) : '';
  return { text: `${words(name.primary)}/${given || 'FNU'}${title}`.slice(0, 20), flight: `${random.pick(['IA', 'TK', 'W5', 'QR', 'PC', 'RJ'])}${random.between(100, 999)}` };
}

function drawImages(random: Random, wasHere: boolean, fromFolder: boolean, rates: Rates): World['images'] {
  const images: World['images'][number][] = [];
  const seen = (distance: number, identical: boolean, sameDocument: boolean, before: number): unknown => images.push({ before, distance, identical, sameDocument });
  if (wasHere && random.chance(0.6)) seen(random.between(1, 8), false, true, random.between(600, 300_000));
  if (fromFolder && random.chance(rates.repeatedFile)) seen(0, true, true, random.between(1, 30));
  if (random.chance(rates.pagesAlike)) seen(random.between(6, 8), false, false, random.between(10, 200_000));
  return images;
}

function drawLists(random: Random, paper: Paper, person: Person, rates: Rates): World['lists'] {
  const number = bare(paper.zone, 'number');
  const documents: World['lists']['documents'][number][] = [];
  if (random.chance(rates.foundAgain)) documents.push({ listId: 'documents', entryId: uuid(random), reason: random.weighted([[0.8, 'lost'], [0.15, 'stolen'], [0.05, 'revoked']]), documentNumber: number, edits: 0 });
  // Nine other digits in each place: the chance that one of these neighbours is listed follows from how dense the list is.
  const neighbours = 9 * number.replace(/\D/g, '').length;
  if (random.chance(1 - Math.exp(-neighbours * rates.listedShare))) documents.push({ listId: 'documents', entryId: uuid(random), reason: 'lost', documentNumber: oneOff(random, number), edits: 1 });
  const inRange = /SYR/.test(paper.zone.rows[0]!) && random.chance(rates.rangeTooWide);
  const hit = random.chance(rates.namesake);
  return {
    documents,
    blanks: inRange ? [{ listId: 'blanks', entryId: uuid(random), from: nextNumber(number, -40), to: nextNumber(number, 60) }] : [],
    persons: hit ? [drawNamesake(random, person, rates)] : [],
  };
}

function drawNamesake(random: Random, person: Person, rates: Rates): World['lists']['persons'][number] {
  const { primary, secondary } = respell(random, person.name);
  const birth = random.weighted([[rates.namesakeSameBirth, 'same'], [0.02, 'near'], [0.2, 'unknown'], [0.78, 'differs']] as const);
  return { listId: 'persons', entryId: uuid(random), name: `${secondary} ${primary}`.trim(), score: Math.round((0.8 + 0.2 * random.unit()) * 1000) / 1000, birth, nationality: random.weighted([[0.5, 'same'], [0.3, 'differs'], [0.2, 'unknown']]), cleared: random.chance(0.1) };
}

export function oneOff(random: Random, number: string): string {
  const places = [...number].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const at = places.length === 0 ? number.length - 1 : random.pick(places);
  return number.slice(0, at) + String((Number(number.charAt(at)) + random.between(1, 9)) % 10) + number.slice(at + 1);
}

function drawStation(random: Random, rates: Rates): World['station'] {
  const clockConfirmed = !random.chance(rates.clockUnconfirmed);
  if (random.chance(rates.typed)) return { channel: 'typed', clockConfirmed };
  const channel = random.weighted([[0.35, 'hid'], [0.2, 'serial'], [0.2, 'scanner'], [0.12, 'camera'], [0.08, 'folder'], [0.05, 'wedge']] as const);
  const pictured = channel === 'scanner' || channel === 'folder' || channel === 'hid';
  return { channel, clockConfirmed, ...(pictured && random.chance(rates.scaleKnown / 0.63) ? { pixelsPerMillimetre: random.pick([11.81, 15.75, 23.62]) } : {}) };
}

export const uuid = (random: Random): string => {
  const hex = random.characters(32, '0123456789abcdef');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};
