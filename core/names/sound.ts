/**
 * A word as a row of sounds, and how far two such rows are apart. Latin spellings of Arabic names differ mostly in
 * vowels, in how one sound is written (kh, x, h; gh, q, g; dj, j; ch, sh) and in doubled letters; such differences cost
 * little, others much.
 */
import { MAX_SOUNDS, readSpelling } from './read-spelling.ts';
import { COST, INDEX, isVowel, SOUNDS } from './sound-costs.ts';

export interface Sound {
  codes: Uint8Array;
  /** What leaving out each sound costs, against a word with written vowels and against one without. */
  drop: Float64Array;
  dropLoose: Float64Array;
  /** Consonants count 1, vowels a half. */
  length: number;
  /** From a script that leaves short vowels out. */
  unvowelled: boolean;
}

/** `spelling`: letters a–z as `soundLatin` or a script's table gives them; anything else is skipped. */
export function toSound(spelling: string, unvowelled = false): Sound {
  const text = unvowelled ? readUnvowelled(spelling) : readSpelling(spelling);
  const codes = new Uint8Array(Math.min(text.length, MAX_SOUNDS));
  for (let i = 0; i < codes.length; i += 1) codes[i] = INDEX[text.charCodeAt(i)]!;
  const drop = new Float64Array(codes.length);
  const dropLoose = new Float64Array(codes.length);
  let length = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const sound = SOUNDS[codes[i]!]!;
    drop[i] = dropCost(sound, i, codes, unvowelled);
    dropLoose[i] = looseCost(sound, drop[i]!, i === codes.length - 1);
    length += isVowel(sound) || sound === '3' || (unvowelled && sound === 'a') ? 0.5 : 1;
  }
  return { codes, drop, dropLoose, length, unvowelled };
}

function dropCost(sound: string, at: number, codes: Uint8Array, unvowelled: boolean): number {
  const isLast = at === codes.length - 1;
  const after = SOUNDS[codes[at + 1] ?? -1] ?? '';
  const before = SOUNDS[codes[at - 1] ?? -1] ?? '';
  if (sound === '3') return 0.05;
  if (sound === 'h') return isLast ? 0.03 : isVowel(before) && !isVowel(after) ? 0.2 : 0.35;
  if (sound === 'y') return (isVowel(before) && isVowel(after)) || (at === 0 && after === 'e') ? 0.15 : 0.4;
  if (sound === 'w') return isVowel(before) || isVowel(after) ? 0.35 : 0.6;
  if (!isVowel(sound)) return 1;
  if (isLast) return sound === 'e' ? 0.15 : 0.8;
  if (isVowel(before) || isVowel(after)) return 0.15;
  return unvowelled ? 0.45 : 0.35;
}

/** A vowel that the other script need not write; a long one, at the end, it does. */
function looseCost(sound: string, usual: number, isLast: boolean): number {
  if (!isVowel(sound)) return usual;
  if (isLast) return sound === 'e' ? 0.03 : 0.3;
  return sound === 'E' || sound === 'O' ? 0.15 : 0.04;
}

/** 1 for the same sounds, 0 for nothing in common. */
export function likeness(a: Sound, b: Sound): number {
  if (a.codes.length === 0 || b.codes.length === 0) return 0;
  const length = a.unvowelled || b.unvowelled ? Math.min(a.length, b.length) : (a.length + b.length) / 2;
  return Math.max(0, 1 - distance(a, b) / Math.max(length, 1.5));
}

const rowA = new Float64Array(MAX_SOUNDS + 1);

function distance(a: Sound, b: Sound): number {
  const dropA = b.unvowelled && !a.unvowelled ? a.dropLoose : a.drop;
  const dropB = a.unvowelled && !b.unvowelled ? b.dropLoose : b.drop;
  const lengthA = a.codes.length;
  const lengthB = b.codes.length;
  const row = rowA;
  row[0] = 0;
  for (let j = 0; j < lengthB; j += 1) row[j + 1] = row[j]! + dropB[j]!;
  for (let i = 0; i < lengthA; i += 1) {
    const costs = COST[a.codes[i]!]!;
    const drop = dropA[i]!;
    let corner: number = row[0]!;
    row[0] = corner + drop;
    for (let j = 0; j < lengthB; j += 1) {
      const change = corner + costs[b.codes[j]!]!;
      corner = row[j + 1]!;
      const left = row[j]! + dropB[j]!;
      const up = corner + drop;
      row[j + 1] = change < left ? (change < up ? change : up) : left < up ? left : up;
    }
  }
  return Math.max(0, row[lengthB]! + lastCost(a, b));
}

/**
 * The last vowel tells Mario from Maria and Samir from Samira, so it counts more than those within. A last d or b is
 * t or p in Turkish (Ahmet, Recep).
 */
function lastCost(a: Sound, b: Sound): number {
  const x = a.codes[a.codes.length - 1]!;
  const y = b.codes[b.codes.length - 1]!;
  if (x === y) return 0;
  if ((x === D && y === T) || (x === T && y === D) || (x === B && y === P) || (x === P && y === B)) return -0.22;
  return isVowelCode(x) && isVowelCode(y) && COST[x]![y]! >= 0.3 ? 0.5 : 0;
}

const [D, T, B, P] = [...'dtbp'].map((sound) => INDEX[sound.charCodeAt(0)]!) as [number, number, number, number];
/** The vowels stand first. */
const isVowelCode = (code: number): boolean => code < 7;

/** Tables of scripts without vowels give sounds already; waw and ya stay consonants. */
function readUnvowelled(spelling: string): string {
  let sounds = '';
  for (const sound of spelling) if (INDEX[sound.charCodeAt(0)] !== undefined && sounds.at(-1) !== sound) sounds += sound;
  return sounds;
}
