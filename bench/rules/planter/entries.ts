/** Entries deleted: stamps, remarks, parts of the zone (9303-2 A.4, deletion). What a stamp said, the stations’ memory may still say. */
import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import { bare, overprint, partOf, placeOf } from '../world/zone.ts';
import { hasWhole, isBook, seenBefore, withLook, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'deletedEntries';

export const ENTRIES: readonly SubKind[] = [
  { id: 'exit stamp forged', threat, does: 'hides a stay that ran too long with a false exit stamp: he enters, and never left', trace: ['history'], seen: ['clock'], plant: (world, random) => repeated(world, random, 'entry') },
  { id: 'entry stamp washed out', threat, does: 'washes an exit out: he leaves, and left before', trace: ['history'], seen: ['clock'], plant: (world, random) => repeated(world, random, 'exit') },
  { id: 'zone rubbed', threat, does: 'rubs characters of the zone until they hardly show', trace: ['picture'], plant: (world, random) => rubbed(world, random) },
  { id: 'number blotted out', threat, does: 'blots out the end of the number, which stands as fillers now', trace: ['zone'], fits: isBook, plant: (world) => withZone(world, overprint(world.paper.zone, 1, 6, '<<<')) },
  { id: 'personal number erased', threat, does: 'erases the personal number and leaves its digit', trace: ['zone'], fits: (world) => hasWhole(world) && bare(world.paper.zone, 'option').length > 5, plant: (world) => { const [row, start, end] = placeOf(world.paper.zone, 'option'); return withZone(world, overprint(world.paper.zone, row, start, '<'.repeat(end - start))); } },
  { id: 'part of the name erased', threat, does: 'erases a name in the middle of the zone’s name field', trace: ['zone'], fits: ({ paper }) => /<<[A-Z]{3,}<[A-Z]{3,}<[A-Z]/.test(partOf(paper.zone, 'name')), plant: (world) => withZone(world, overprint(world.paper.zone, ...rubbedName(world))) },
  { id: 'last day erased', threat, does: 'erases the last day from the zone', trace: ['zone'], plant: (world) => { const [row, start] = placeOf(world.paper.zone, 'expiry'); return withZone(world, overprint(world.paper.zone, row, start, '<<<<<<')); } },
];

/** Two crossings in one direction; the true one between them was deleted, and this person has no other papers here. */
function repeated(world: World, random: Random, direction: 'entry' | 'exit'): World {
  return { ...world, trip: { ...world.trip, direction }, past: [seenBefore(random, world, world.paper.zone, { direction })], alike: [] };
}

function rubbed(world: World, random: Random): World {
  const row = world.paper.zone.rows.length - 1;
  const start = random.between(0, 12);
  return withLook(world, { odd: Array.from({ length: random.between(3, 9) }, (_, i) => ({ row, position: start + i, fainter: 0.3 + 0.3 * random.unit() })) });
}

function rubbedName({ paper }: World): [number, number, string] {
  const [row, start] = placeOf(paper.zone, 'name');
  const found = /<<[A-Z]{3,}<([A-Z]{3,})<[A-Z]/.exec(partOf(paper.zone, 'name'))!;
  const at = found.index + found[0].length - 2 - found[1]!.length;
  return [row, start + at, '<'.repeat(found[1]!.length)];
}
