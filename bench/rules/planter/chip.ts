/**
 * The chip tampered with (9303-2 A.4). This post has no reader of chips, so what was done inside leaves no trace here.
 * What can be seen is what the forger had to do to the page so that chip and page agree, or to reach the chip.
 */
import { bare } from '../world/zone.ts';
import { betrayed, isBook, otherBirth, otherNumber, otherScreen, overwrite, portrait, showsBirth, stranger, withBirth, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'chipTampering';

export const CHIP: readonly SubKind[] = [
  { id: 'zone made to fit a copied chip', threat, does: 'copies a stranger’s chip, and prints that holder’s zone so that the chip opens', trace: ['zone', 'primaryIdentifier', 'documentNumber', 'birthDate'], seen: ['clock'], fits: isBook, plant: (world, random) => withZone(world, stranger(random, world).paper.zone) },
  { id: 'number made to open another chip', threat, does: 'changes the zone’s number to the one that opens the chip he has built in', trace: ['zone', 'documentNumber'], fits: isBook, plant: (world, random) => withZone(world, overwrite(world.paper.zone, 'number', otherNumber(random, world.paper.zone, 3), 'all')) },
  { id: 'birth made to open another chip', threat, does: 'changes the zone’s birth date for the same end', trace: ['zone', 'birthDate'], seen: ['clock'], fits: showsBirth, plant: (world, random) => withBirth(world, otherBirth(random, world), 'all', 'zone') },
  { id: 'chip broken, portrait changed', threat, does: 'breaks the chip so that nobody compares its picture, and changes the portrait', trace: ['picture'], fits: isBook, plant: (world, random) => portrait(world, { turn: random.normal(0, 1.3), shadow: 10 + 50 * random.unit(), screen: otherScreen(random, 25) }) },
  { id: 'card’s access number changed', threat, does: 'puts a card’s surface over another card’s chip, and its access number into the zone without a digit', trace: ['zone'], fits: ({ paper }) => paper.zone.format === 'TD1', plant: (world, random) => withZone(world, betrayed(random, ['number'], (each) => overwrite(world.paper.zone, 'number', `${bare(world.paper.zone, 'number').slice(0, 2)}${each.characters(7)}`, 'none'))) },
];
