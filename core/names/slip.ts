/** A slip of the pen: one letter put in, left out, changed, or two swapped, in a word long enough to bear it. */
import type { Part } from './part.ts';

const LONG_ENOUGH = 5;

/** A changed last vowel is no slip: it tells Samir from Samira. Two slips are borne from eleven letters on. */
export function isOneSlip(a: Part, b: Part): boolean {
  const [one, other] = [a.plain, b.plain];
  const shorter = Math.min(one.length, other.length);
  if (shorter < LONG_ENOUGH || Math.abs(one.length - other.length) > 1 || a.sound.unvowelled !== b.sound.unvowelled) return false;
  if (withoutLastVowels(one) === withoutLastVowels(other)) return false;
  return isWithinOne(one, other);
}

const withoutLastVowels = (word: string): string => word.replace(/[aeiouy]+$/, '');

function isWithinOne(one: string, other: string): boolean {
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
