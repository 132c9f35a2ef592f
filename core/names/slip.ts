/** A slip of the pen: one letter put in, left out, changed, or two swapped, in a word long enough to bear it. */
import type { Part } from './part.ts';

const LONG_ENOUGH = 5;
/** From this length on any one letter may be wrong; before, Ramesh and Rajesh are two names. */
const CHANGED = 7;

/** A changed last vowel is no slip: it tells Samir from Samira. */
export function isOneSlip(a: Part, b: Part): boolean {
  const [one, other] = [a.plain, b.plain];
  const shorter = Math.min(one.length, other.length);
  if (shorter < LONG_ENOUGH || Math.abs(one.length - other.length) > 1 || a.sound.unvowelled !== b.sound.unvowelled) return false;
  if (withoutLastVowels(one) === withoutLastVowels(other)) return false;
  return isWithinOne(one, other, shorter);
}

const withoutLastVowels = (word: string): string => word.replace(/[aeiouy]+$/, '');

function isWithinOne(one: string, other: string, shorter: number): boolean {
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  if (left <= 1 && right <= 1) return shorter >= CHANGED || isNearMiss(one[start], other[start]);
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** Neighbours on the keyboard, and letters that look alike in print. */
const NEAR_MISSES = new Set('qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm sz dx cf vg bh nj mk il lt ij ec oc uv rn hb ft'.split(' '));
const isNearMiss = (one = '', other = ''): boolean => one !== '' && other !== '' && (NEAR_MISSES.has(one + other) || NEAR_MISSES.has(other + one));
