/**
 * Names that are known by themselves. Sounds alone cannot tell Hassan from Hussein, or Salim from Salem; a known name
 * can be told from another known name however near they sound, and stays itself however oddly it is spelled.
 */
import { assemble } from '../assemble.ts';
import { likeness, toSound, type Sound } from '../sound.ts';
import { skeletonOf, skeletonsOf } from '../skeleton.ts';
import { toWords } from '../words.ts';
import { CLANS } from './clans.ts';
import { EUROPEANS } from './europeans.ts';
import { IRISH } from './irish.ts';
import { MEN } from './men.ts';
import { MEN_OF_THE_GULF } from './men-of-the-gulf.ts';
import { MEN_OF_TWO_WORDS } from './men-of-two-words.ts';
import { MORE_GIVEN } from './more-given.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { SHORT_NAMES } from './short-names.ts';
import { WOMEN } from './women.ts';

export interface Entry {
  /** Its plainest Latin spelling, and a number where two names share that. */
  label: string;
  kind: 'given' | 'clan' | 'european';
  /** Borne by so many that it tells little. */
  isCommon: boolean;
}

interface Spelling {
  sound: Sound;
  entry: Entry;
}

const byPlain = new Map<string, Entry[]>();
const bySkeleton = new Map<string, Spelling[]>();
const labels = new Map<string, number>();

const LISTS = [[MEN, 'given'], [MEN_OF_THE_GULF, 'given'], [MEN_OF_TWO_WORDS, 'given'], [WOMEN, 'given'], [MORE_GIVEN, 'given'], [NEIGHBOURS, 'given'], [CLANS, 'clan'], [EUROPEANS, 'european'], [IRISH, 'european']] as const;

/** All that is known, as it is written: what keeps keys of names is outdated when it changes. */
export const LEXICON_TEXT = [...LISTS.map(([text]) => text), SHORT_NAMES].join('\n');

const shortNames = new Set<string>();
const inNoOtherList = new Set<string>();

for (const [text, kind] of LISTS) for (const line of text.trim().split('\n')) addLine(line, kind);
for (const name of SHORT_NAMES.trim().split(/,\s+/)) addShortNames(name);

function addLine(line: string, kind: Entry['kind']): void {
  const words = line.replace('*', '').split(' ');
  const plainest = words.find((word) => /^[a-z]/.test(word))!.replaceAll('_', '');
  const namesakes = labels.get(plainest) ?? 0;
  labels.set(plainest, namesakes + 1);
  const entry: Entry = { label: plainest + (namesakes === 0 ? '' : String(namesakes)), kind, isCommon: line.startsWith('*') };
  for (const written of words) {
    const [part] = assemble(toWords(written.replace(/_$/, '').replaceAll('_', ' ')));
    if (part === undefined) continue;
    const word = part.lead + part.plain;
    const known = byPlain.get(word) ?? [];
    if (!known.includes(entry)) byPlain.set(word, [...known, entry]);
    if (kind === 'european' || part.unvowelled) continue;
    const sound = toSound(part.spelling);
    for (const skeleton of skeletonsOf(sound)) bySkeleton.set(part.lead + skeleton, [...(bySkeleton.get(part.lead + skeleton) ?? []), { sound, entry }]);
  }
}

function addShortNames(name: string): void {
  const [full = '', ...short] = name.split(' ');
  if (!byPlain.has(full)) {
    addLine(full, 'european');
    inNoOtherList.add(full);
  }
  const entry = byPlain.get(full)!.find(({ kind }) => kind !== 'clan')!;
  for (const word of short) {
    const known = byPlain.get(word) ?? [];
    if (known.includes(entry)) continue;
    byPlain.set(word, [...known, entry]);
    shortNames.add(word);
    if (known.length === 0) inNoOtherList.add(word);
  }
}

/** Bill is short for William, Sasha for Alexander and for Alexandra. */
export const isShortName = (plain: string): boolean => shortNames.has(plain);

/** A word that no other list has. */
export const isKnownAsShort = (plain: string): boolean => inNoOtherList.has(plain);

/** Nearer than this a spelling is taken for the known name; an eye's breadth nearer than to any other. */
const NEAR = 0.89;
const MARGIN = 0.02;

/** The known names a word may be, `sound` without its lead; none is empty. By a known spelling, else those it sounds nearest to. */
export function findEntries(lead: string, plain: string, sound: Sound): { entries: readonly Entry[]; isSure: boolean } {
  const exact = byPlain.get(lead + plain);
  if (exact !== undefined) return { entries: exact, isSure: true };
  const near = new Map<Entry, number>();
  for (const spelling of bySkeleton.get(lead + skeletonOf(sound)) ?? []) {
    const found = likeness(sound, spelling.sound);
    if (found >= (sound.unvowelled ? 0.94 : NEAR)) near.set(spelling.entry, Math.max(near.get(spelling.entry) ?? 0, found));
  }
  const best = Math.max(0, ...near.values());
  return { entries: [...near].filter(([, found]) => found >= best - MARGIN).map(([entry]) => entry), isSure: false };
}
