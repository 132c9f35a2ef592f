/** Data of a sound document changed, in the print, in the zone, or in both (9303-2 A.4, data alteration). */
import { plusYears } from '../world/day.ts';
import { drawName, toNameField } from '../world/names.ts';
import type { World } from '../world/world.ts';
import { bare, hasPart, overprint, partOf, placeOf, withDigits, withPart, type Zone } from '../world/zone.ts';
import { betrayed, hasWhole, isBook, laterExpiry, officeFace, otherBirth, otherNumber, overwrite, reprinted, seenBefore, showsBirth, withBirth, withExpiry, withLook, withPaper, withVisual, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';
import { uuid } from '../observe/observe.ts';

const threat = 'dataAlteration';

export const ALTERATION: readonly SubKind[] = [
  { id: 'birth in print only', threat, does: 'changes the birth date that people read, and leaves the zone', trace: ['birthDate'], seen: ['clock'], fits: showsBirth, plant: (world, random) => withBirth(world, otherBirth(random, world), 'none', 'print') },
  { id: 'birth, digits left', threat, does: 'changes the birth date in print and zone, and no check digit', trace: ['zone', 'birthDate'], fits: showsBirth, plant: (world, random) => digitsLeft(world, random, 'birth') },
  { id: 'birth, own digit only', threat, does: 'sets the date’s own check digit right and does not know of the last one', trace: ['zone', 'birthDate'], fits: (world) => hasWhole(world) && showsBirth(world), plant: (world, random) => ownDigitOnly(world, random, 'birth') },
  { id: 'birth in zone only', threat, does: 'changes the zone for the machine, every digit right, and cannot change the print under the laminate', trace: ['zone', 'birthDate'], seen: ['clock'], fits: showsBirth, plant: (world, random) => withBirth(world, otherBirth(random, world), 'all', 'zone') },
  { id: 'expiry in print only', threat, does: 'prolongs the date that people read, and leaves the zone', trace: ['expiryDate'], seen: ['clock'], plant: (world, random) => withExpiry(world, laterExpiry(random, world), 'none', 'print') },
  { id: 'expiry, digits left', threat, does: 'prolongs it in print and zone, and no check digit', trace: ['zone', 'expiryDate'], plant: (world, random) => digitsLeft(world, random, 'expiry') },
  { id: 'expiry, own digit only', threat, does: 'sets the date’s own digit right and not the last one', trace: ['zone', 'expiryDate'], fits: hasWhole, plant: (world, random) => ownDigitOnly(world, random, 'expiry') },
  { id: 'expiry in zone only', threat, does: 'prolongs the zone, every digit right, and cannot change the print', trace: ['zone', 'expiryDate'], seen: ['clock'], plant: (world, random) => withExpiry(world, laterExpiry(random, world), 'all', 'zone') },
  { id: 'number, digits left', threat, does: 'changes the number in print and zone, and no check digit', trace: ['zone', 'documentNumber'], plant: (world, random) => digitsLeft(world, random, 'number') },
  { id: 'number, own digit only', threat, does: 'sets the number’s own digit right and not the last one', trace: ['zone', 'documentNumber'], fits: hasWhole, plant: (world, random) => ownDigitOnly(world, random, 'number') },
  { id: 'number in zone only', threat, does: 'changes the number in the zone, every digit right; the print keeps the old one', trace: ['zone', 'documentNumber'], plant: (world, random) => withZone(world, overwrite(world.paper.zone, 'number', otherNumber(random, world.paper.zone), 'all')) },
  { id: 'number in print only', threat, does: 'changes the printed number and leaves the zone', trace: ['documentNumber'], plant: (world, random) => withVisual(world, { documentNumber: otherNumber(random, world.paper.zone) }) },
  {
    id: 'number of a listed book, changed', threat, does: 'takes a stolen book and changes one figure of its number, every digit right, so that no list finds it', trace: ['zone', 'lists'],
    plant: (world, random) => {
      const stolen = bare(world.paper.zone, 'number');
      const number = otherNumber(random, world.paper.zone, 1);
      const changed = withVisual(withZone(world, overwrite(world.paper.zone, 'number', number, 'all')), { documentNumber: number });
      return { ...changed, lists: { ...world.lists, documents: [{ listId: 'documents', entryId: uuid(random), reason: 'stolen', documentNumber: stolen, edits: 1 }] } };
    },
  },
  { id: 'surname in zone only', threat, does: 'writes another surname into the zone, which no digit guards', trace: ['zone', 'primaryIdentifier'], plant: (world, random) => withZone(world, renamed(world, { ...world.person.name, primary: drawName(random, world.person.culture, 'M').primary })) },
  { id: 'given names in print only', threat, does: 'writes another given name into the print, and leaves the zone', trace: ['secondaryIdentifier'], fits: ({ paper }) => paper.visual.secondaryIdentifier !== undefined, plant: (world, random) => withVisual(world, { secondaryIdentifier: otherGiven(world, random) }) },
  {
    id: 'nationality in zone', threat, does: 'makes another national of the holder in the zone; the print names the old State', trace: ['zone', 'nationality'], fits: ({ paper }) => /^[A-Z]{3}$/.test(paper.visual.nationality ?? '') && isSame(paper.zone),
    plant: (world, random) => withZone(world, withPart(world.paper.zone, 'nationality', random.pick(['TUR', 'JOR', 'SWE', 'GBR', 'LBN'].filter((state) => state !== world.paper.visual.nationality)))),
  },
  { id: 'sex changed', threat, does: 'changes the sex in the zone; the same book was seen with the other', trace: ['zone', 'history'], fits: ({ paper }) => hasPart(paper.zone, 'sex') && /[MF]/.test(partOf(paper.zone, 'sex')), plant: (world, random) => withZone({ ...world, past: [seenBefore(random, world, world.paper.zone)] }, withPart(world.paper.zone, 'sex', partOf(world.paper.zone, 'sex') === 'M' ? 'F' : 'M')) },
  { id: 'sex in zone only', threat, does: 'changes the sex in the zone, so that it fits the bearer; the print keeps the holder’s', trace: ['zone'], seen: ['sex'], fits: isBook, plant: (world) => withZone(world, withPart(world.paper.zone, 'sex', world.person.sex === 'M' ? 'F' : 'M')) },
  { id: 'life prolonged since last seen', threat, does: 'prolongs print and zone, every digit right; the same book was here with its true date', trace: ['zone', 'expiryDate', 'history'], fits: ({ paper }) => partOf(paper.zone, 'expiry') !== '<<<<<<', plant: (world, random) => ({ ...withExpiry(world, laterExpiry(random, world), 'all', 'both'), past: [seenBefore(random, world, world.paper.zone)] }) },
  { id: 'younger since last seen', threat, does: 'changes the birth date everywhere, every digit right; the same book was here with the true one', trace: ['zone', 'birthDate', 'history'], fits: showsBirth, plant: (world, random) => ({ ...withBirth(world, otherBirth(random, world), 'all', 'both'), past: [seenBefore(random, world, world.paper.zone)] }) },
  { id: 'figures set out of line', threat, does: 'changes everything consistently, but his print does not stand where the old one stood', trace: ['zone', 'picture'], fits: showsBirth, plant: (world, random) => reprint(world, random) },
  { id: 'figures in another face', threat, does: 'changes everything consistently, with the face of his own printer', trace: ['zone', 'picture'], fits: showsBirth, plant: (world, random) => reprint(world, random, officeFace(random)) },
  { id: 'seal left as it was', threat, does: 'prolongs a visa and cannot change its seal', trace: ['zone', 'codes'], fits: ({ paper }) => paper.kind === 'visa', plant: (world, random) => withPaper(withExpiry(world, plusYears(world.paper.expires, random.between(1, 3)), 'all', 'both'), { seal: { rows: world.paper.zone.rows, verdict: random.pick(['valid', 'signerUnknown']) } }) },
  { id: 'national number on a card', threat, does: 'changes the national number in a card’s zone and no digit', trace: ['zone'], fits: ({ paper }) => paper.kind === 'iraqi national card' && /\d{12}/.test(partOf(paper.zone, 'option')), plant: (world, random) => withZone(world, betrayed(random, ['composite'], (each) => overprint(world.paper.zone, 0, 15 + each.between(4, 11), each.characters(1)))) },
  { id: 'personal number in zone only', threat, does: 'changes the personal number in the zone, every digit right; the print keeps the old one', trace: ['zone'], seen: ['personalNumber'], fits: (world) => isBook(world) && /\d{9}/.test(partOf(world.paper.zone, 'option')), plant: (world, random) => withZone(world, overwrite(world.paper.zone, 'option', random.characters(bare(world.paper.zone, 'option').length), 'all')) },
  { id: 'personal number', threat, does: 'changes the personal number in the zone and no digit', trace: ['zone'], fits: (world) => isBook(world) && /\d{9}/.test(partOf(world.paper.zone, 'option')), plant: (world, random) => withZone(world, betrayed(random, ['option', 'composite'], (each) => overprint(world.paper.zone, 1, placeOf(world.paper.zone, 'option')[1] + each.between(0, 7), each.characters(1)))) },
];

const isSame = (zone: Zone): boolean => partOf(zone, 'issuer') === partOf(zone, 'nationality');

function digitsLeft(world: World, random: Parameters<SubKind['plant']>[1], part: 'birth' | 'expiry' | 'number'): World {
  let changed = world;
  const zone = betrayed(random, [part], (each) => (changed = change(world, each, part, 'none')).paper.zone);
  return withZone(changed, zone);
}

function ownDigitOnly(world: World, random: Parameters<SubKind['plant']>[1], part: 'birth' | 'expiry' | 'number'): World {
  let changed = world;
  const zone = betrayed(random, ['composite'], (each) => (changed = change(world, each, part, 'own')).paper.zone);
  return withZone(changed, zone);
}

function change(world: World, random: Parameters<SubKind['plant']>[1], part: 'birth' | 'expiry' | 'number', care: 'none' | 'own'): World {
  if (part === 'birth') return withBirth(world, otherBirth(random, world), care, 'both');
  if (part === 'expiry') return withExpiry(world, laterExpiry(random, world), care, 'both');
  const number = otherNumber(random, world.paper.zone);
  return withVisual(withZone(world, overwrite(world.paper.zone, 'number', number, care)), { documentNumber: number });
}

function reprint(world: World, random: Parameters<SubKind['plant']>[1], face?: World['paper']['look']['face']): World {
  const changed = withBirth(world, otherBirth(random, world), 'all', 'both');
  return withLook(changed, { odd: reprinted(random, changed.paper.zone, 'birth', face) });
}

function renamed(world: World, name: World['person']['name']): Zone {
  return withDigits(withPart(world.paper.zone, 'name', toNameField(name, partOf(world.paper.zone, 'name').length)));
}

function otherGiven(world: World, random: Parameters<SubKind['plant']>[1]): string {
  for (;;) {
    const { secondary } = drawName(random, world.person.culture, world.person.sex === 'F' ? 'F' : 'M');
    if (secondary !== '' && secondary.split(' ')[0] !== world.person.name.secondary.split(' ')[0]) return secondary;
  }
}
