/** Scripts of South and South-East Asia whose consonants carry a vowel, by their common layout in Unicode; Sinhala, Thai, Lao, Khmer and Burmese by their own. */
import { isBurmese, soundBurmese } from './burmese.ts';
import { isKhmer, soundKhmer } from './khmer.ts';
import { isSinhala, romaniseSinhala } from './sinhala.ts';
import { isThai, soundThai } from './thai.ts';

/** Devanagari from U+0900; Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam repeat its order every 128. */
const VOWELS = 'a aa i i u u ri li e e e ai o o o au'.split(' ');
const CONSONANTS = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ');
const SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');
/** Malayalam letters that carry no vowel, Bengali t, and Gurmukhi nasal. */
const BARE: Readonly<Record<string, string>> = { ൺ: 'n', ൻ: 'n', ർ: 'r', ൽ: 'l', ൾ: 'l', ൿ: 'k', ৎ: 't', 'ੰ': 'n' };

/** `undefined` where no letter belongs to these scripts. Thai, Lao, Khmer and Burmese come without sure vowels. */
export function romaniseIndic(text: string): { latin: string; unvowelled: boolean } | undefined {
  const code = text.codePointAt(0) ?? 0;
  if (code >= 0x0900 && code < 0x0d80) return { latin: brahmic(text), unvowelled: false };
  if (isSinhala(code)) return { latin: romaniseSinhala(text), unvowelled: false };
  if (isThai(code)) return { latin: soundThai(text), unvowelled: true };
  if (isKhmer(code)) return { latin: soundKhmer(text), unvowelled: true };
  if (isBurmese(code)) return { latin: soundBurmese(text), unvowelled: true };
  return undefined;
}

/** Letters with a dot below that Unicode also has in one. */
const apart = (text: string): string => text.replace(/[\u0958-\u095f\u09dc-\u09df\u0a33-\u0a5e]/gu, (letter) => letter.normalize('NFD'));

function brahmic(text: string): string {
  let latin = '';
  let carries = false;
  let isCluster = false;
  for (const letter of apart(text)) {
    const at = (letter.charCodeAt(0) - 0x0900) % 128;
    const bare = BARE[letter];
    const consonant = bare === undefined ? CONSONANTS[at - 0x15] : undefined;
    const sign = SIGNS[at - 0x3e];
    if (at === 0x3c || at === 0x00) continue;
    if (carries && sign === undefined && at !== 0x4d) latin += 'a';
    isCluster = at === 0x4d || (isCluster && consonant !== undefined && !carries);
    carries = consonant !== undefined;
    if (bare !== undefined) latin += bare;
    else if (consonant !== undefined) latin += consonant;
    else if (sign !== undefined) latin += sign;
    else if (at === 0x01 || at === 0x02) latin += 'n';
    else if (at >= 0x05 && at <= 0x14) latin += VOWELS[at - 0x05]!;
  }
  // The north drops the a at a word's end, but not after two consonants; the south keeps it.
  // A letter by itself stands for a name.
  return latin + (carries && text.length > 1 && (isCluster || text.charCodeAt(0) >= 0x0b80) ? 'a' : '');
}
