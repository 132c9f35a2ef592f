/** What a forger's hands do to a paper. Written from the threat's side: nothing here knows what anybody checks. */
import type { Random } from '../random.ts';
import { RATES } from '../rates.ts';
import { type Day, plusDays, plusYears, toPrint, toSix } from '../world/day.ts';
import { drawPaper, drawPerson } from '../world/draw-paper.ts';
import { PAPERS } from '../world/papers.ts';
import type { Look, Paper, World } from '../world/world.ts';
import { type Digit, digitOf, hasDigit, type Part, partOf, placeOf, rightDigit, withDigits, withPart, type Zone } from '../world/zone.ts';

export const withPaper = (world: World, change: Partial<Paper>): World => ({ ...world, paper: { ...world.paper, ...change } });
export const withZone = (world: World, zone: Zone): World => withPaper(world, { zone });
export const withVisual = (world: World, visual: Paper['visual']): World => withPaper(world, { visual: { ...world.paper.visual, ...visual } });
export const withLook = (world: World, look: Partial<Look>): World => withPaper(world, { look: { ...world.paper.look, ...look } });

export const isBook = ({ paper }: World): boolean => paper.zone.format === 'TD3';
export const isCard = ({ paper }: World): boolean => paper.zone.format === 'TD1';
/** Digits of which the last covers the others: not on visas. */
export const hasWhole = ({ paper }: World): boolean => hasDigit(paper.zone, 'composite');
export const showsBirth = ({ paper }: World): boolean => paper.visual.birthDate !== undefined;

/** Which digits the forger sets right after a change: none, the field's own, or the last one as well. */
export type Care = 'none' | 'own' | 'all';
export function overwrite(zone: Zone, part: Part & Digit, text: string, care: Care): Zone {
  const changed = withPart(zone, part, text);
  return care === 'none' ? changed : withDigits(changed, care === 'own' ? [part] : [part, 'composite']);
}

/** Whether a digit says that something was changed under it: one in ten changes leaves it right by luck. */
export const betrays = (zone: Zone, digit: Digit): boolean => hasDigit(zone, digit) && digitOf(zone, digit) !== rightDigit(zone, digit);

/**
 * Draws until the digits betray the change: a change that none betrays left no trace there. That is not rare. Once a
 * field's own digit is set right, the last digit of a passport is blind to the day, and to the units of year and month of
 * a birth date, because its weights of them and of the own digit add up to ten.
 */
export function betrayed(random: Random, digits: readonly Digit[], change: (random: Random) => Zone): Zone {
  for (let i = 0; i < 300; i += 1) {
    const zone = change(random);
    if (digits.every((digit) => betrays(zone, digit))) return zone;
  }
  throw new Error('no digit betrays this change');
}

/** Another birth year, as people want to be older or younger. */
export function otherBirth(random: Random, { person, today }: World): Day {
  const { year = 1980, month = 1, day = 1 } = person.birth;
  const years = random.pick([-12, -8, -6, -5, -3, -2, -1, 1, 2, 3, 5, 8, 9]);
  const moved = plusYears({ year, month, day }, years);
  return moved.year < today.year ? moved : plusYears(moved, -15);
}

/** Some years later, now and then on another day too. */
export const laterExpiry = (random: Random, { paper }: World): Day => plusDays(plusYears(paper.expires, random.between(1, 5)), random.chance(0.4) ? random.between(1, 300) : 0);

/** One or two digits of a number overprinted. */
export function otherNumber(random: Random, zone: Zone, changes = random.between(1, 2)): string {
  const number = [...partOf(zone, 'number').replace(/<+$/, '')];
  const places = number.flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  for (let i = 0; i < changes && places.length > 0; i += 1) {
    const at = random.pick(places);
    number[at] = String((Number(number[at]) + random.between(1, 9)) % 10);
  }
  const text = number.join('');
  return text === partOf(zone, 'number').replace(/<+$/, '') ? otherNumber(random, zone, changes) : text;
}

export const printed = (world: World, day: Day): string => toPrint(day, world.paper.dates);

export function withBirth(world: World, day: Day, care: Care, where: 'zone' | 'print' | 'both'): World {
  const zoned = where === 'print' ? world : withZone(world, overwrite(world.paper.zone, 'birth', toSix(day), care));
  return where === 'zone' ? zoned : withVisual(zoned, { birthDate: printed(world, day) });
}

export function withExpiry(world: World, day: Day, care: Care, where: 'zone' | 'print' | 'both'): World {
  const zoned = where === 'print' ? world : withZone(world, overwrite(world.paper.zone, 'expiry', toSix(day), care));
  return where === 'zone' ? zoned : withVisual(zoned, { expiryDate: printed(world, day) });
}

/** Somebody else of the same country, with a document of the same kind. */
export function stranger(random: Random, world: World): World {
  const kind = PAPERS.find(({ id }) => id === world.paper.kind) ?? PAPERS[0]!;
  const person = drawPerson(random, kind, world.today, RATES);
  const paper = drawPaper(random, kind, { ...person, birth: wholeBirth(person.birth) }, world.today, RATES);
  return { ...world, person, paper };
}

const wholeBirth = ({ year = 1977, month = 4, day = 9 }: World['person']['birth']): Day => ({ year, month, day });

/** What stands in an office where OCR-B does not. */
export const officeFace = (random: Random): Look['face'] => random.pick(['courier', 'anonymous', 'roboto', 'source']);

/** Characters of a part printed anew by other means: a little up or down, larger, in another face. */
export function reprinted(random: Random, zone: Zone, part: Part, face?: Look['face']): Look['odd'] {
  const [row, start] = placeOf(zone, part);
  const up = (random.chance(0.5) ? 1 : -1) * (0.12 + 0.38 * random.unit());
  const larger = random.normal(0, 0.09);
  const aside = random.normal(0, 0.18);
  const fainter = random.normal(0, 0.1);
  return [...partOf(zone, part).replace(/<+$/, '')].map((_, i) => ({ row, position: start + i, up, larger, aside, fainter, turned: random.normal(0, 2), ...(face && { face }) }));
}

/** A crossing of some paper in the days before. */
export function seenBefore(random: Random, world: World, zone: Zone, extra: Partial<World['past'][number]> = {}): World['past'][number] {
  return { at: world.trip.at - random.between(1440, 90 * 1440), post: world.trip.post, direction: world.trip.direction === 'entry' ? 'exit' : 'entry', clock: 0, clockKnownWrong: false, zone, ...extra };
}

type Portrait = Look['portrait'];
/** Another portrait set in: how it sits, what its edge throws, how it is screened. */
export const portrait = (world: World, change: Partial<Portrait>): World => withLook(world, { portrait: { ...world.paper.look.portrait, ...change } });
/** Printed by other means than the page: many times as plain as the page's own pattern. */
export const otherScreen = (random: Random, usual: number): number => usual * Math.exp(random.normal(0, 0.8));
