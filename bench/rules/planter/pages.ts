/** Whole pages or visas taken out and others put in (9303-2 A.4, removal and substitution of pages). */
import { bare, withDigits, withPart, type Zone } from '../world/zone.ts';
import { isBook, laterExpiry, otherNumber, seenBefore, stranger, withExpiry, withLook, withVisual } from './hands.ts';
import { isVisa, otherHolder } from './parts.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'pageSubstitution';

export const PAGES: readonly SubKind[] = [
  {
    id: 'new data page, old number', threat, does: 'puts a data page of his own into a sound book, which was here in its holder’s hands', trace: ['history'], fits: isBook,
    plant: (world, random) => ({ ...world, past: [seenBefore(random, world, withDigits(withPart(stranger(random, world).paper.zone, 'number', bare(world.paper.zone, 'number'))))] }),
  },
  { id: 'perforation of the old page', threat, does: 'puts a data page in whose number is not the one perforated through the book', trace: ['documentNumber'], fits: isBook, plant: (world, random) => withVisual(world, { documentNumber: otherNumber(random, world.paper.zone, 5) }) },
  { id: 'page sewn in askew', threat, does: 'sews a page in whose print does not lie along its edge', trace: ['picture'], fits: isBook, plant: (world, random) => withLook(world, { skew: world.paper.look.skew.map((skew) => skew + (random.chance(0.5) ? 1 : -1) * (3.3 + 3 * random.unit())) }) },
  { id: 'page trimmed', threat, does: 'trims a page to fit the book, so that its print stands too near the edge', trace: ['picture'], fits: isBook, plant: (world, random) => withLook(world, { left: world.paper.look.left - (1.4 + 2 * random.unit()), bottom: world.paper.look.bottom - random.unit() }) },
  { id: 'copy of a page', threat, does: 'puts a copy of a page in that this post has seen, its number changed by a figure', trace: ['history'], seen: ['picture'], fits: isBook, plant: (world, random) => ({ ...world, images: [{ before: random.between(600, 100_000), distance: random.between(0, 4), identical: false, sameDocument: false }] }) },
  { id: 'page with a longer life', threat, does: 'puts a page in that expires later than the one that was seen here', trace: ['zone', 'expiryDate', 'history'], fits: isBook, plant: (world, random) => ({ ...withExpiry(world, laterExpiry(random, world), 'all', 'both'), past: [seenBefore(random, world, world.paper.zone)] }) },
  { id: 'visa page of another book', threat, does: 'moves a page with a visa from a stranger’s book', trace: ['companions'], fits: ({ beside, paper }) => beside.length > 0 && isVisa(beside[0]!) && paper.zone.format === 'TD3', plant: (world, random) => ({ ...world, beside: [otherHolder(world.beside[0]!, stranger(random, world).paper.zone)] }) },
  { id: 'visa for another number', threat, does: 'moves a page with his own visa into a new book of another number and State', trace: ['companions'], fits: ({ beside, paper }) => beside.length > 0 && isVisa(beside[0]!) && paper.zone.format === 'TD3', plant: (world, random) => ({ ...world, beside: world.beside.map((visa) => ofOldBook(visa, random.pick(['SDN', 'YEM', 'AFG']), `K${random.characters(7)}`)) }) },
];

/** A visa names its book by its own number or in its optional part; either is the old book's. */
function ofOldBook(visa: Zone, nationality: string, number: string): Zone {
  const moved = withPart(withPart(visa, 'nationality', nationality), 'number', number);
  return withDigits(bare(visa, 'option') === '' ? moved : withPart(moved, 'option', number));
}
