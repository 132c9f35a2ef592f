/** Scripts of South and South-East Asia whose consonants carry a vowel, by their common layout in Unicode; Sinhala, Thai, Lao, Khmer and Burmese by their own. */
import { isBurmese, soundBurmese } from './burmese.ts';
import { isKhmer, soundKhmer } from './khmer.ts';
import { isSinhala, romaniseSinhala } from './sinhala.ts';
import { isThai, soundThai } from './thai.ts';

/** Devanagari from U+0900; Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam repeat its order every 128. */
const VOWELS = 'a a i i u u ri li e e e ai o o o au'.split(' ');
const CONSONANTS = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ');
const SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');
/** Malayalam letters that carry no vowel, Bengali t, and Gurmukhi nasal. */
const BARE: Readonly<Record<string, string>> = { ൺ: 'n', ൻ: 'n', ർ: 'r', ൽ: 'l', ൾ: 'l', ൿ: 'k', ൔ: 'm', ൕ: 'y', ൖ: 'l', ൎ: 'r', ৎ: 't', 'ੰ': 'n' };
/** Consonants that stand outside the common order: Assamese r and w, Odia y and w, those of Sindhi. */
const OTHERS: Readonly<Record<string, string>> = { ৰ: 'r', ৱ: 'w', ୟ: 'y', ୱ: 'w', ॹ: 'z', ॺ: 'y', ॻ: 'g', ॼ: 'j', ॾ: 'd', ॿ: 'b', ೞ: 'l', ੜ: 'r', ૹ: 'zh', ഺ: 't' };
const OTHER_VOWELS: Readonly<Record<string, string>> = { ॲ: 'a', ऄ: 'a', ॳ: 'o', ॴ: 'o', ॵ: 'au', ॶ: 'u', ॷ: 'u', ॐ: 'om', ੴ: 'om' };

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

/** English letters by their names, as they come out here: एम. के. is M. K. */
const LETTER_NAMES: Readonly<Record<string, string>> = { e: 'a', bi: 'b', si: 'c', di: 'd', i: 'e', eph: 'f', ji: 'g', ech: 'h', aich: 'h', ai: 'i', je: 'j', ke: 'k', el: 'l', em: 'm', en: 'n', pi: 'p', ar: 'r', es: 's', ti: 't', yu: 'u', vi: 'v', bhi: 'v', vai: 'y' };

/** The Latin letter of an initial: an English one by its name, or a letter of this script with its vowel: கு. is K. */
export function indicInitial(text: string): string | undefined {
  const code = text.codePointAt(0) ?? 0;
  if (code < 0x0900 || code >= 0x0d80 || text.length > 4) return undefined;
  const latin = brahmic(text);
  return LETTER_NAMES[latin] ?? (text.replace(/\p{M}/gu, '').length === 1 ? latin[0] : undefined);
}

/** Letters with a dot below that Unicode also has in one. */
const apart = (text: string): string => text.replace(/[\u0958-\u095f\u09dc-\u09df\u0a33-\u0a5e\u0b5c\u0b5d]/gu, (letter) => letter.normalize('NFD'));

function brahmic(text: string): string {
  const respelled = respell(apart(text));
  let latin = '';
  let carries = false;
  let isCluster = false;
  for (const letter of respelled) {
    if (letter < '\u0900') {
      // What `respell` has read already.
      latin += (carries ? 'a' : '') + letter;
      carries = isCluster = false;
      continue;
    }
    const at = (letter.charCodeAt(0) - 0x0900) % 128;
    const bare = BARE[letter];
    const consonant = bare === undefined ? (OTHERS[letter] ?? CONSONANTS[at - 0x15]) : undefined;
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
    else latin += at === 0x60 ? 'ri' : at === 0x61 ? 'li' : (OTHER_VOWELS[letter] ?? '');
  }
  // The north drops the a at a word's end, but not after two consonants; the south keeps it.
  // A letter by itself stands for a name.
  return latin + (carries && text.length > 1 && (isCluster || text.charCodeAt(0) >= 0x0b80) ? 'a' : '');
}

/** What letter by letter would be read otherwise than it is said, in Latin letters or in others. */
const SAID: readonly (readonly [RegExp, string])[] = [
  // Rao: राव, రావు, ರಾವ್.
  [/[\u093e\u0abe](?:\u0935|\u0ab5)[\u094d\u0acd]?$|\u0c3e\u0c35(?:\u0c41|\u0c4d)?$|\u0cbe\u0cb5(?:\u0cc1|\u0ccd)?$|\u0bbe\u0bb5\u0bcd$/gu, 'o'],
  // Nair.
  [/\u0d3e\u0d2f(?=\u0d7c$)/gu, 'i'],
  // Gyanesh: the north says ज्ञ as gy.
  [/\u091c\u094d\u091e/gu, '\u0917\u094d\u092f'], [/\u0a9c\u0acd\u0a9e/gu, '\u0a97\u0acd\u0aaf'],
  // Bengali j, and y where it has its dot or stands below; a w below.
  [/(?<!\u09cd)\u09af(?!\u09bc)/gu, '\u099c'], [/(?<=[\u09a4\u09a6\u09a7\u09b6-\u09b8]\u09cd)\u09ac/gu, '\u09f1'],
  // Tamil f.
  [/\u0b83\u0baa/gu, 'f'],
  // Malayalam t, doubled.
  [/\u0d31\u0d4d\u0d31/gu, '\u0d1f'],
];

const respell = (text: string): string => SAID.reduce((read, [pattern, said]) => read.replace(pattern, said), text);
