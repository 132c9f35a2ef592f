/** Another portrait in a sound document (9303-2 A.4, photo substitution). */
import { withLook } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'photoSubstitution';

export const PHOTO: readonly SubKind[] = [
  { id: 'cut and pasted', threat, does: 'cuts the portrait out and sets another in', trace: ['picture'], plant: (world, random) => portrait(world, { edge: 0.55 + 0.4 * random.unit(), screen: 0.45 + 0.45 * random.unit() }) },
  { id: 'glued over', threat, does: 'glues a photograph over the printed portrait', trace: ['picture'], plant: (world, random) => portrait(world, { edge: 0.55 + 0.4 * random.unit(), height: world.paper.look.portrait.height + random.normal(0, 1.2) }) },
  { id: 'printed over', threat, does: 'prints another face over the rubbed one with an ink jet', trace: ['picture'], plant: (world, random) => portrait(world, { screen: 0.5 + 0.45 * random.unit() }) },
  { id: 'thin overlay', threat, does: 'lays a printed film over the portrait, with the edge well hidden', trace: ['picture'], plant: (world, random) => portrait(world, { edge: 0.3 + 0.3 * random.unit(), screen: 0.3 + 0.4 * random.unit() }) },
  { id: 'portrait of other size', threat, does: 'takes a portrait cut for another document: too large, too small, the head too near', trace: ['picture'], plant: (world, random) => portrait(world, { edge: 0.3 + 0.5 * random.unit(), head: random.pick([0.5, 0.56, 0.9, 0.95]), width: random.pick([22, 24, 39, 42]), height: random.pick([28, 31, 50, 55]) }) },
];

const portrait = (world: Parameters<typeof withLook>[0], change: Partial<Parameters<typeof withLook>[0]['paper']['look']['portrait']>): ReturnType<typeof withLook> => withLook(world, { portrait: { ...world.paper.look.portrait, ...change } });
