/** A slip of the pen: one letter put in, left out, changed, or two swapped, in a word long enough to bear it. */
import type { Part } from './part.ts';
import { COST, INDEX, isVowel } from './sound-costs.ts';

const LONG_ENOUGH = 5;
/** From this length on any one letter may be wrong; before, Ramesh and Rajesh are two names. */
const CHANGED = 7;

/** A changed last vowel is no slip: it tells Samir from Samira. */
export function isOneSlip(a: Part, b: Part): boolean {
  const [one, other] = [a.plain, b.plain];
  const shorter = Math.min(one.length, other.length);
  if (shorter < LONG_ENOUGH || Math.abs(one.length - other.length) > 1 || a.sound.unvowelled !== b.sound.unvowelled) return false;
  if (withoutLastVowels(one) === withoutLastVowels(other)) return false;
  return isWithinOne(one, other, shorter) || areSwapped(one, other);
}

/** Two neighbouring letters have changed places: Farhna. Of Wajid and Wajdi each is a name. */
export function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < LONG_ENOUGH || one[0] !== other[0]) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at + 2 === one.length && (one.endsWith('i') || other.endsWith('i'))) return false;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

const withoutLastVowels = (word: string): string => word.replace(/[aeiouy]+$/, '');

function isWithinOne(one: string, other: string, shorter: number): boolean {
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  return left <= 1 && right <= 1 && (shorter >= CHANGED || isNearMiss(one[start], other[start]));
}

/** Neighbours on the keyboard, and letters that look alike in print. */
const NEAR_MISSES = new Set('qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm sz dx cf vg bh nj mk il lt ij ec oc uv rn hb ft'.split(' '));
const isNearMiss = (one = '', other = ''): boolean => one !== '' && other !== '' && (NEAR_MISSES.has(one + other) || NEAR_MISSES.has(other + one));

/** Letters that make another name of a word that sounds nearly the same: Möller and Müller, Ratković and Rajković. */
export const areOtherLetters = (a: Part, b: Part): boolean => haveOtherUmlauts(a.shown, b.shown) || haveOtherStems(a.plain, b.plain);

const UMLAUTS: readonly (readonly [RegExp, string])[] = [[/ä|(?<![aeiou])ae(?=[^aeiouy]{2})/g, '1'], [/[öőø]|(?<![aeiou])oe(?=[^aeiouy]{2})/g, '2'], [/[üű]|(?<![aeiouq])ue(?=[^aeiouy]{2})/g, '3']];
const numbered = (shown: string): string => UMLAUTS.reduce((word, [umlaut, digit]) => word.replace(umlaut, digit), shown.toLowerCase().normalize('NFC'));

const MAY_HAVE = /[^\0-\x7f]|[aou]e/i;

/** Written with their marks, or out, as in Moeller. */
function haveOtherUmlauts(one: string, other: string): boolean {
  if (!MAY_HAVE.test(one) || !MAY_HAVE.test(other)) return false;
  const [left, right] = [numbered(one), numbered(other)];
  return left !== right && left.length === right.length && /[123]/.test(left) && Array.from(left).every((letter, i) => letter === right[i] || (/[123]/.test(letter) && /[123]/.test(right[i]!)));
}

/** What so many families end in that it tells nothing, and makes no word long. */
const FAMILY_END = /(?:[oe]vi(?:c|ch|cz|tz|tch)|[oei]ch|ic|[oe][vw]a?|enko|s[kc](?:y|i|ii|iy|aya)|sson|s[eo]n|[iy]an|dze|shvili|escu|[eo]z|i?adis|idis|akis|opoulos|oglu|zadeh?|mann|berg)$/;

function haveOtherStems(one: string, other: string): boolean {
  const [left, right] = [one.replace(FAMILY_END, ''), other.replace(FAMILY_END, '')];
  if (left.length !== right.length || left.length > 6) return false;
  const at = Array.from(left).findIndex((letter, i) => letter !== right[i]);
  if (at < 0 || left.slice(at + 1) !== right.slice(at + 1) || !areOtherConsonants(left[at]!, right[at]!)) return false;
  return left.length <= 4 || !isNearMiss(left[at], right[at]);
}

function areOtherConsonants(one: string, other: string): boolean {
  const [i, j] = [INDEX[one.charCodeAt(0)], INDEX[other.charCodeAt(0)]];
  return i !== undefined && j !== undefined && !isVowel(one) && !isVowel(other) && one !== 'h' && other !== 'h' && COST[i]![j]! >= 0.6;
}
