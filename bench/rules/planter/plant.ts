/** Forgeries one after another: every threat as often as the others, and within a threat every sub-kind. */
import type { Facts } from '../../../core/rules/facts.ts';
import { observe, type Part } from '../observe/observe.ts';
import { seeded } from '../random.ts';
import { RATES, type Rates } from '../rates.ts';
import { drawWorld } from '../world/draw-world.ts';
import type { World } from '../world/world.ts';
import { ALTERATION } from './alteration.ts';
import { BLANKS } from './blanks.ts';
import { CHIP } from './chip.ts';
import { COUNTERFEIT } from './counterfeit.ts';
import { ENTRIES } from './entries.ts';
import { IMPOSTOR } from './impostor.ts';
import { PAGES } from './pages.ts';
import { PARTS } from './parts.ts';
import { PHOTO } from './photo.ts';
import { type SubKind, THREATS } from './sub-kind.ts';
import { differs } from './trace.ts';

export const SUB_KINDS: readonly SubKind[] = [...COUNTERFEIT, ...PHOTO, ...ALTERATION, ...PARTS, ...PAGES, ...ENTRIES, ...BLANKS, ...IMPOSTOR, ...CHIP];

const NOT_PRINTED: ReadonlySet<Part> = new Set(['zone', 'picture', 'codes', 'history', 'lists', 'companions', 'clock']);
const OF_THREAT = THREATS.map((threat) => SUB_KINDS.filter((kind) => kind.threat === threat));

export interface Planted {
  subKind: SubKind;
  /** The traveller before and after the forger's work. */
  sound: World;
  forged: World;
  facts: Facts;
  /** What the same eyes would have seen of the sound paper. */
  untouched: Facts;
}

/** Forgery number `index` of the corpus. `asSeen`: its trace need not reach the data. */
export function plantForgery(seed: number, index: number, { rates = RATES, asSeen = false }: { rates?: Rates; asSeen?: boolean } = {}): Planted {
  const threat = OF_THREAT[index % OF_THREAT.length]!;
  return plantKind(threat[Math.floor(index / OF_THREAT.length) % threat.length]!, `${seed}/forged/${index}`, rates, asSeen);
}

export function plantKind(subKind: SubKind, seed: string, rates: Rates = RATES, asSeen = false): Planted {
  const sure = asSeen ? [] : [...subKind.trace, ...(subKind.seen ?? [])];
  for (let i = 0; i < PATIENCE; i += 1) {
    const draw = `${seed}/${i}`;
    const sound = travellerFor(subKind, draw, rates);
    const forged = subKind.plant(sound, seeded(`${draw}/hand`));
    const facts = observe(forged, seeded(`${draw}/eye`), rates, sure);
    const untouched = observe(sound, seeded(`${draw}/eye`), rates, sure);
    // So well done that nothing shows: beyond any rule, and drawn again.
    if (asSeen || subKind.trace.every((part) => differs(facts, untouched, part))) return { subKind, sound, forged, facts, untouched };
  }
  throw new Error(`“${subKind.id}” leaves no trace`);
}

const PATIENCE = 100;

/** Somebody whose papers this can be done to. */
function travellerFor({ id, fits, trace, seen = [] }: SubKind, seed: string, rates: Rates): World {
  for (let i = 0; i < 5000; i += 1) {
    const world = drawWorld(seeded(`${seed}/${i}`), rates);
    if ((fits === undefined || fits(world)) && [...trace, ...seen].every((part) => NOT_PRINTED.has(part) || part in world.paper.visual)) return world;
  }
  throw new Error(`nobody carries what “${id}” is done to`);
}
