/**
 * The consonants of a name, by families that spellings mix: one skeleton for Mohammed, Muhamad, محمد and MXHMD, as
 * ICAO's Arabic table has it (9303-3 §6 C). Good for saying that two spellings may be one name, never that they are.
 */
import { foldName } from '../names/fold.ts';

/** Small letters of `skeletonOf`'s own alphabet; empty where a name holds vowels only. */
export function skeletonOf(name: string): string {
  const latin = /^[a-z]*$/.test(name) ? name : foldName(name.replace(KURDISH, (letter) => KURDISH_SOUNDS[letter]!));
  const text = latin.replace(PAIRS, (pair) => PAIR_SOUNDS[pair]!);
  let skeleton = '';
  for (const letter of text) {
    const sound = SOUNDS[letter];
    if (sound !== undefined && sound !== '' && !skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton;
}

/** Very short skeletons are shared by many names: two of one consonant tell nothing. */
export const isSameSkeleton = (a: string, b: string): boolean => a.length >= 2 && a === b;

/** Folding a name makes Arabic letters of these; here they keep their own sounds. */
const KURDISH_SOUNDS: Readonly<Record<string, string>> = { پ: 'p', چ: 'ch', گ: 'g', ژ: 'zh', ڤ: 'v' };
const KURDISH = /[پچگژڤ]/g;

const PAIR_SOUNDS: Readonly<Record<string, string>> = { kh: 'k', gh: 'g', sh: 's', ch: 's', zh: 'z', th: 's', dh: 'd', dj: 'j', ph: 'f', ts: 's', tz: 's', sch: 's', ck: 'k', ou: 'u' };
const PAIRS = /sch|kh|gh|sh|ch|zh|th|dh|dj|ph|ts|tz|ck|ou/g;

const sounds: readonly (readonly [letters: string, sound: string])[] = [
  // Vowels, and the consonants that spellings leave out or put in.
  ['aeiouyhwxاويهحع', ''],
  ['bpب', 'b'],
  ['fvف', 'f'],
  ['tتط', 't'],
  ['dدذضظ', 'd'],
  ['zز', 'd'],
  ['scسشصث', 's'],
  ['jج', 'j'],
  ['gغ', 'g'],
  ['kqخقك', 'k'],
  ['lل', 'l'],
  ['mم', 'm'],
  ['nن', 'n'],
  ['rر', 'r'],
];
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(sounds.flatMap(([letters, sound]) => [...letters].map((letter) => [letter, sound])));
