/**
 * Invented people in families: children carry the names of their father, his father and the clan; a wife keeps her own.
 * A fifth is known in Latin letters only, a tenth in their own script only. One in eight has 1 January or 1 July for a
 * birthday, as where only the year was known when somebody was registered.
 */
import type { BirthDate, RegisteredPerson } from '../../db/registry/person.ts';
import { type Chance, seeded } from './chance.ts';
import { ARAB_MEN, ARAB_WOMEN, CLANS, IRANIAN_ENDINGS, IRANIAN_MEN, IRANIAN_STEMS, IRANIAN_WOMEN, KURDISH_MEN, KURDISH_WOMEN, type NamePair } from './inventories.ts';

interface People {
  state: string;
  share: number;
  men: readonly NamePair[];
  women: readonly NamePair[];
  family(chance: Chance): NamePair | undefined;
}

const clan = (chance: Chance): NamePair => {
  const [latin, native] = chance.common(CLANS);
  return [`Al-${latin}`, native];
};
const PEOPLES: readonly People[] = [
  { state: 'IRQ', share: 0.62, men: ARAB_MEN, women: ARAB_WOMEN, family: (chance) => (chance.is(0.85) ? clan(chance) : undefined) },
  { state: 'IRQ', share: 0.16, men: KURDISH_MEN, women: KURDISH_WOMEN, family: (chance) => (chance.is(0.3) ? clan(chance) : undefined) },
  { state: 'SYR', share: 0.1, men: ARAB_MEN, women: ARAB_WOMEN, family: clan },
  { state: 'IRN', share: 0.12, men: IRANIAN_MEN, women: IRANIAN_WOMEN, family: iranianName },
];

function iranianName(chance: Chance): NamePair {
  const [stem, nativeStem] = chance.common(IRANIAN_STEMS);
  const [ending, nativeEnding] = chance.common(IRANIAN_ENDINGS);
  return stem.endsWith('i') ? [stem, nativeStem] : [stem + ending, nativeStem + nativeEnding];
}

export interface Line {
  /** Given name, father's, grandfather's: the first is the person's own. */
  given: readonly NamePair[];
  family: NamePair | undefined;
}

/** Names in the order of a passport. */
export const spell = ({ given, family }: Line, script: 0 | 1): string => [...given, ...(family ? [family] : [])].map((pair) => pair[script]).join(' ');

export interface Person extends RegisteredPerson {
  /** For the questions asked about them. */
  line: Line;
}

/** Yields `households` families of `persons` people in all. */
export function* people(persons: number, households: number, seed = 1): Generator<Person> {
  const chance = seeded(seed);
  let left = persons;
  for (let household = 1; household <= households; household += 1) {
    const remaining = households - household;
    const mean = left / (remaining + 1);
    // Everybody has a place: the last household takes who is left, and none is empty.
    const size = remaining === 0 ? left : Math.max(1, Math.min(left - remaining, Math.round(mean + (chance.next() + chance.next() - 1) * 4)));
    left -= size;
    yield* family(chance, household, size);
  }
}

function* family(chance: Chance, household: number, size: number): Generator<Person> {
  const folk = pickFolk(chance);
  const name = folk.family(chance);
  const [father, grandfather, great] = [chance.common(folk.men), chance.common(folk.men), chance.common(folk.men)];
  const born = 1945 + chance.below(60);
  for (let member = 0; member < size; member += 1) {
    const isWife = member === 1;
    const isChild = member > 1;
    const isWoman = isWife || (isChild && chance.is(0.5));
    const given = member === 0 ? father : chance.common(isWoman ? folk.women : folk.men);
    const line: Line = isWife
      ? { given: [given, chance.common(folk.men), chance.common(folk.men)], family: folk.family(chance) }
      : { given: member === 0 ? [given, grandfather, great] : [given, father, grandfather], family: name };
    const year = Math.min(2025, isChild ? born + 20 + chance.below(20) : born + (isWife ? chance.below(8) : 0));
    const scripts = chance.next();
    yield {
      household,
      line,
      name: scripts < 0.1 ? '' : spell(line, 0),
      native: scripts > 0.8 ? '' : spell(line, 1),
      birth: birthIn(chance, year),
      sex: isWoman ? 'F' : 'M',
      documents: chance.is(0.9) ? [{ issuingState: folk.state, number: `${'ABCDEFGHJKLMNPRSTUVX'[chance.below(20)]!}${String(chance.below(100_000_000)).padStart(8, '0')}` }] : [],
    };
  }
}

function birthIn(chance: Chance, year: number): BirthDate {
  if (chance.is(0.125)) return { year, month: chance.is(0.6) ? 1 : 7, day: 1 };
  return { year, month: 1 + chance.below(12), day: 1 + chance.below(28) };
}

function pickFolk(chance: Chance): People {
  let at = chance.next();
  for (const folk of PEOPLES) if ((at -= folk.share) < 0) return folk;
  return PEOPLES[0]!;
}
