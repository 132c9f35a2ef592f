/** Another portrait in a sound document (9303-2 A.4, photo substitution). */
import { otherScreen, portrait } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'photoSubstitution';

export const PHOTO: readonly SubKind[] = [
  { id: 'cut and pasted', threat, does: 'cuts the portrait out and sets another in', trace: ['picture'], plant: (world, random) => portrait(world, { turn: random.normal(0, 1.3), shadow: 10 + 50 * random.unit(), screen: otherScreen(random, 25) }) },
  { id: 'glued over', threat, does: 'glues a photograph over the printed portrait', trace: ['picture'], plant: (world, random) => portrait(world, { turn: random.normal(0, 1.8), shadow: 20 + 60 * random.unit(), height: world.paper.look.portrait.height + random.normal(0, 1.2) }) },
  { id: 'printed over', threat, does: 'prints another face over the rubbed one with an ink jet', trace: ['picture'], plant: (world, random) => portrait(world, { screen: otherScreen(random, 30) }) },
  { id: 'thin overlay', threat, does: 'lays a printed film over the portrait, with the edge well hidden', trace: ['picture'], plant: (world, random) => portrait(world, { turn: random.normal(0, 0.7), shadow: 5 + 25 * random.unit(), screen: otherScreen(random, 15) }) },
  { id: 'portrait of other size', threat, does: 'takes a portrait that was cut for another document, too large or too small', trace: ['picture'], plant: (world, random) => portrait(world, { turn: random.normal(0, 1.5), shadow: 15 + 45 * random.unit(), screen: otherScreen(random, 10), width: random.pick([22, 24, 39, 42]), height: random.pick([28, 31, 50, 55]) }) },
];
