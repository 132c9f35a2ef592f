/**
 * Thai and Lao as sounds (`sound-costs.ts`). Names are spelled loosely in Latin letters, so what counts are the
 * consonants as they are heard, at the start of a syllable or at its end; vowels are as uncertain as unwritten ones.
 */

/** From U+0E01. */
const INITIALS = 'k k k k k k ng C C C s C y d t t t t n d t t t t n b p p f p f p m y r ri l lu w s s s h l  h'.split(' ');
const FINALS = 'k k k k k k ng t t t t t n t t t t t n t t t t t n p p p p p p p m y n ri l lu w t t t h l  h'.split(' ');
const VOWELS: Readonly<Record<string, string>> = { ะ: 'a', 'ั': 'a', า: 'a', 'ำ': 'am', 'ิ': 'i', 'ี': 'i', 'ึ': 'u', 'ื': 'u', 'ุ': 'u', 'ู': 'u', เ: 'e', แ: 'e', โ: 'o', ใ: 'ai', ไ: 'ai', 'ົ': 'o', 'ຽ': 'ia' };

const CONSONANT = '[\u0e01-\u0e2e]';
/** The vowel that is not heard at the end of ชาติ, silenced letters with their mark, tone marks, ห before a sonorant, the vowel written with two ร, and vowels written before their consonant. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/(?<=[ัาร]ต)[ิุ]$/gu, ''], [/[ทตด]ร\u0e4c/gu, ''], [new RegExp(`${CONSONANT}[\u0e34-\u0e39]?\u0e4c`, 'gu'), ''], [/[\u0e47-\u0e4e]/gu, ''], [/ห(?=[งญนมยรลว])/gu, ''], [new RegExp(`รร(?=${CONSONANT}(?![\u0e30-\u0e39]))`, 'gu'), 'ั'], [/รร/gu, 'ัน'],
  [new RegExp(`([เแโใไ])(${CONSONANT}(?:[รลว](?=${CONSONANT}|[\u0e30-\u0e39]))?)`, 'gu'), '$2$1'],
];

export const isThai = (code: number): boolean => code >= 0x0e00 && code < 0x0f00;

/** Lao repeats the order of the Thai letters. */
const toThai = (word: string): string => word.replace(/[\u0e81-\u0eb9\u0ec0-\u0ecd]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x80)).replaceAll('ໜ', 'น').replaceAll('ໝ', 'ม');

export function soundThai(word: string): string {
  let text = toThai(word);
  for (const [pattern, plain] of RESPELLED) text = text.replace(pattern, plain);
  let sounds = '';
  const letters = [...text];
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    const at = letter.charCodeAt(0) - 0x0e01;
    const isBare = VOWELS[letters[i + 1] ?? ''] === undefined;
    const isFinal = VOWELS[letters[i - 1] ?? ''] !== undefined && isBare && (i + 1 === letters.length || letters[i - 1] === 'ั');
    if (letter === 'อ') sounds += silentVowel(i === 0, isBare, VOWELS[letters[i - 1] ?? ''] !== undefined);
    else if (letter === 'ญ' && isBare) sounds += 'n';
    else if (letter === 'ร' && isBare && i > 0 && isConsonant(letters[i - 1]) && (letters[i - 2] === 'า' || VOWELS[letters[i - 2] ?? ''] === undefined)) sounds += 'orn';
    else sounds += VOWELS[letter] ?? (isFinal ? FINALS : INITIALS)[at] ?? '';
  }
  return sounds.replaceAll('ks', 'X').replace(/ai|ay/g, 'E').replaceAll('ei', 'e');
}

const isConsonant = (letter = ''): boolean => letter >= '\u0e01' && letter <= '\u0e2e' && letter !== 'อ';

/** อ bears the vowel written with it, or an a at the start; after a consonant it is an o. */
const silentVowel = (isFirst: boolean, isBare: boolean, isAfterVowel: boolean): string => (!isBare || isAfterVowel ? '' : isFirst ? 'a' : 'o');
