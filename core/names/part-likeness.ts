/** How likely two parts are one name, whoever spelled them. */
import type { Part } from './part.ts';
import { consonantsOf, haveLikeConsonants } from './script/borrowed.ts';
import { isOfSyllables, isPinyin, isReadingOf } from './script/chinese-readings.ts';
import { isHangulOf, koreanPart } from './script/hanja.ts';
import { toHepburn } from './script/kunrei.ts';
import { areOtherFamilies, isFamilyForm } from './lexicon/family-forms.ts';
import { areOfTwoSexes } from './lexicon/sexes.ts';
import { mayReadJapanese } from './script/japanese-given.ts';
import { isOtherFamily, japaneseOf, shortVowels } from './script/japanese.ts';
import { likeness } from './sound.ts';
import { areOtherLetters, areSwapped, isOneSlip } from './slip.ts';

export interface PartMatch {
  kind: 'same' | 'variant' | 'initial' | 'slip' | 'different';
  /** 0 to 1; from `PAIRED` on it may be the same name. */
  score: number;
}

export const PAIRED = 0.6;

const SAME: PartMatch = { kind: 'same', score: 1 };
const KNOWN: PartMatch = { kind: 'variant', score: 0.97 };
/** Spelled so that it may be either of two known names. */
const EITHER: PartMatch = { kind: 'variant', score: 0.94 };
/** Bill and William. */
const SHORTENED: PartMatch = { kind: 'variant', score: 0.9 };
const INFLECTED: PartMatch = { kind: 'variant', score: 0.95 };
const BORROWED: PartMatch = { kind: 'variant', score: 0.84 };
const INITIAL: PartMatch = { kind: 'initial', score: 0.86 };
const SLIP: PartMatch = { kind: 'slip', score: 0.84 };
/** Salim and Salem are two names, but spelled for one another too often to say so loudly. */
const CONFUSED: PartMatch = { kind: 'variant', score: 0.8 };
const HALF_CONFUSED: PartMatch = { kind: 'variant', score: 0.72 };
const NOTHING: PartMatch = { kind: 'different', score: 0 };

/** Symmetric. */
export function comparePart(a: Part, b: Part): PartMatch {
  if (a.kind === 'initial' || b.kind === 'initial') return compareInitial(a, b);
  if (a.kind === 'generation' || b.kind === 'generation') return a.kind === b.kind && a.plain === b.plain ? SAME : NOTHING;
  if (a.borrowed !== undefined || b.borrowed !== undefined) return compareBorrowed(a, b);
  if (a.han !== undefined || b.han !== undefined) return compareHan(a, b);
  return compareSpelled(a, b);
}

const consonants = new WeakMap<Part, string>();

function consonantsIn(part: Part): string {
  let known = part.borrowed ?? consonants.get(part);
  if (known === undefined) consonants.set(part, (known = consonantsOf(part.plain, false)));
  return known;
}

function compareBorrowed(a: Part, b: Part): PartMatch {
  if (a.shown === b.shown) return SAME;
  if (haveLikeConsonants(consonantsIn(a), consonantsIn(b))) return BORROWED;
  return a.han === undefined && b.han === undefined ? compareSpelled(a, b) : NOTHING;
}

function compareSpelled(a: Part, b: Part): PartMatch {
  if (a.entries.length > 0 && b.entries.length > 0) {
    const isShared = shareEntry(a, b);
    if (isShared || (!a.isOnlyShort && !b.isOnlyShort)) return compareKnown(a, b, isShared);
  }
  if (a.lead !== b.lead) return compareLed(a, b);
  if (a.plain === b.plain) return SAME;
  if (a.hepburn !== undefined && a.hepburn === b.hepburn) return KNOWN;
  if (areFarApart(a, b)) return NOTHING;
  if (areOfTwoSexes(a, b)) return isSwappedKnown(a, b) ? SLIP : NOTHING;
  if (isFamilyForm(a.plain, b.plain)) return INFLECTED;
  if (areOtherFamilies(a.plain, b.plain)) return NOTHING;
  const heard = hear(a, b);
  if (heard >= 0.7) return areOtherLetters(a, b) ? NOTHING : { kind: 'variant', score: heard };
  return isOneSlip(a, b) && !areOtherLetters(a, b) ? SLIP : { kind: 'different', score: heard };
}

/** Other characters are another name, though they sound the same; so is another syllable, though it sounds near. */
function compareHan(a: Part, b: Part): PartMatch {
  if (a.han !== undefined && b.han !== undefined) return a.han === b.han ? SAME : NOTHING;
  const [han, other] = a.han === undefined ? [b.han!, a] : [a.han, b];
  const code = other.shown.charCodeAt(0);
  const isHangul = code >= 0xac00 && code < 0xd7a4 ? isHangulOf(han, other.shown) : undefined;
  if (isHangul !== undefined) return isHangul ? KNOWN : NOTHING;
  if (code >= 0x250) return compareSpelled(a, b);
  const key = `${han} ${other.plain}`;
  let isOne = kept.get(key);
  if (isOne === undefined) {
    isOne = isRead(han, other.plain);
    if (isOne !== 'yes' && isReadInKorean(han, other, isOne)) isOne = 'yes';
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, isOne);
  }
  if (isOne === 'yes') return KNOWN;
  return isOne !== 'perhaps' && !a.entries.some((entry) => b.entries.includes(entry)) ? NOTHING : compareSpelled(a, b);
}

/** `syllables`: Chinese ones that are not these, which may be Korean or a slip. */
type Reading = 'yes' | 'no' | 'syllables' | 'perhaps';

const KEPT = 50_000;
const kept = new Map<string, Reading>();

function isReadInKorean(han: string, other: Part, isChinese: Reading): boolean {
  const korean = koreanPart(han);
  return korean !== undefined && (korean.plain === other.plain || (isChinese !== 'no' && compareSpelled(korean, other).score >= 0.85));
}

function isRead(han: string, latin: string): Reading {
  const [japanese, short] = [japaneseOf(han), toHepburn(latin) ?? shortVowels(latin)];
  if (isReadingOf(han, latin) || japanese === short || mayReadJapanese(han, short)) return 'yes';
  if (isOtherFamily(han, short)) return 'no';
  if (japanese !== undefined) return 'perhaps';
  return isPinyin(latin) ? 'no' : isOfSyllables(latin) ? 'syllables' : 'perhaps';
}

/** Most pairs that are compared: another first consonant in a short word, or a word of twice the length. */
function areFarApart(a: Part, b: Part): boolean {
  if (a.full !== undefined || b.full !== undefined) return false;
  const [shorter, longer] = a.sound.length < b.sound.length ? [a.sound.length, b.sound.length] : [b.sound.length, a.sound.length];
  if (shorter * 2 < longer) return true;
  return longer < 6 && a.skeleton !== '' && b.skeleton !== '' && a.skeleton[0] !== b.skeleton[0] && !WEAK.test(a.skeleton) && !WEAK.test(b.skeleton);
}

/** Two known names that differ are two names, however near they sound. */
function compareKnown(a: Part, b: Part, isShared: boolean): PartMatch {
  if (a.plain === b.plain && a.lead === b.lead) return SAME;
  if (isShared && (a.isShort || b.isShort)) return SHORTENED;
  if (isSwappedKnown(a, b)) return SLIP;
  if (areOfTwoSexes(a, b)) return NOTHING;
  if (isShared) return a.entries.length + b.entries.length > 2 ? EITHER : KNOWN;
  // Most pairs that are compared have nothing in common: the sounds need not be looked at.
  if (a.lead !== b.lead || Math.abs(a.sound.length - b.sound.length) > 1.5 || (a.skeleton[0] !== b.skeleton[0] && !WEAK.test(a.skeleton) && !WEAK.test(b.skeleton))) return NOTHING;
  // Where short vowels are not written, letters tell the two apart and sounds do not.
  if (a.isSure && b.isSure && (a.sound.unvowelled || b.sound.unvowelled)) return NOTHING;
  const heard = likeness(a.sound, b.sound);
  if (a.isSure && b.isSure) return heard >= 0.95 ? CONFUSED : heard >= 0.91 ? HALF_CONFUSED : NOTHING;
  return heard >= 0.9 ? { kind: 'variant', score: Math.min(0.85, toScore(heard)) } : NOTHING;
}

const isSwappedKnown = (a: Part, b: Part): boolean => a.isSure !== b.isSure && a.plain.length === b.plain.length && areSwapped(a.plain, b.plain);

function shareEntry({ entries: known }: Part, { entries: others }: Part): boolean {
  for (let i = 0; i < known.length; i += 1) for (let j = 0; j < others.length; j += 1) if (known[i] === others[j]) return true;
  return false;
}

/** Begins with what may be written or not, or as another letter. */
const WEAK = /^[ahwyjks]/;

function compareInitial(a: Part, b: Part): PartMatch {
  if (a.plain === b.plain) return SAME;
  if (a.kind === b.kind || a.kind === 'generation' || b.kind === 'generation') return NOTHING;
  return a.plain[0] === b.plain[0] || (a.skeleton[0] === b.skeleton[0] && a.skeleton[0] !== 'a') ? INITIAL : NOTHING;
}

/** Abu Salem is not Salem; but it is Abusalem, and a clerk may have left out the servant of. */
function compareLed(a: Part, b: Part): PartMatch {
  const [one, other] = [a.full?.plain ?? a.plain, b.full?.plain ?? b.plain];
  if (one === other) return SAME;
  const heard = toScore(likeness(a.full?.sound ?? a.sound, b.full?.sound ?? b.sound));
  if (heard >= 0.8) return { kind: 'variant', score: heard };
  return (a.lead === 'abd' && b.lead === '') || (b.lead === 'abd' && a.lead === '') ? (likeness(a.sound, b.sound) >= 0.93 ? HALF_CONFUSED : NOTHING) : NOTHING;
}

/** The best of the names with and without what leads them. */
function hear(a: Part, b: Part): number {
  let best = likeness(a.sound, b.sound);
  if (a.full !== undefined) best = Math.max(best, a.full.plain === b.plain ? 1 : likeness(a.full.sound, b.sound));
  if (b.full !== undefined) best = Math.max(best, a.plain === b.full.plain ? 1 : likeness(a.sound, b.full.sound));
  return toScore(best);
}

/** Likeness of sounds to likelihood of one name, by hand: below 0.8 hardly any are. */
const STEPS: readonly (readonly [number, number])[] = [[0, 0], [0.7, 0.25], [0.78, 0.45], [0.83, 0.65], [0.88, 0.82], [0.93, 0.92], [1, 0.97]];

function toScore(heard: number): number {
  for (let i = 1; i < STEPS.length; i += 1) {
    const [[x0, y0], [x1, y1]] = [STEPS[i - 1]!, STEPS[i]!];
    if (heard <= x1) return y0 + ((heard - x0) / (x1 - x0)) * (y1 - y0);
  }
  return 0.97;
}
