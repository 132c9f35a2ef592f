/** Scripts of South and South-East Asia whose consonants carry a vowel, by their common layout in Unicode; Thai and Burmese by their own. */

/** Devanagari from U+0900; Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam repeat its order every 128. */
const VOWELS = 'a aa i i u u ri li e e e ai o o o au'.split(' ');
const CONSONANTS = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ');
const SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');
const THAI = 'k k k k k k n C C s C y d t t t t n d t t t t n b p p f p f p m y r ru l lu w s s s h l 3 h'.split(' ');
const BURMESE = 'k k g g n s s z z ny ny t t d d n t t d d n p p b b m y y l w T h l a'.split(' ');

/** `undefined` where no letter belongs to these scripts. Thai and Burmese come without sure vowels. */
export function romaniseIndic(text: string): { latin: string; unvowelled: boolean } | undefined {
  const code = text.codePointAt(0) ?? 0;
  if (code >= 0x0900 && code < 0x0d80) return { latin: brahmic(text), unvowelled: false };
  if (code >= 0x0e00 && code < 0x0e80) return { latin: Array.from(text, (letter) => THAI[letter.charCodeAt(0) - 0x0e01] ?? thaiVowel(letter)).join(''), unvowelled: true };
  if (code >= 0x1000 && code < 0x10a0) return { latin: Array.from(text, (letter) => BURMESE[letter.charCodeAt(0) - 0x1000] ?? burmeseSign(letter)).join(''), unvowelled: true };
  return undefined;
}

function brahmic(text: string): string {
  let latin = '';
  let carries = false;
  for (const letter of text) {
    const at = (letter.charCodeAt(0) - 0x0900) % 128;
    const consonant = CONSONANTS[at - 0x15];
    const sign = SIGNS[at - 0x3e];
    if (at === 0x3c || at === 0x00) continue;
    if (carries && sign === undefined && at !== 0x4d) latin += 'a';
    carries = consonant !== undefined;
    if (consonant !== undefined) latin += consonant;
    else if (sign !== undefined) latin += sign;
    else if (at === 0x01 || at === 0x02) latin += 'n';
    else if (at >= 0x05 && at <= 0x14) latin += VOWELS[at - 0x05]!;
  }
  return latin;
}

const thaiVowel = (letter: string): string => ({ 'ะ': 'a', 'ั': 'a', 'า': 'a', 'ำ': 'am', 'ิ': 'i', 'ี': 'i', 'ึ': 'u', 'ื': 'u', 'ุ': 'u', 'ู': 'u', 'เ': 'e', 'แ': 'e', 'โ': 'o', 'ใ': 'ai', 'ไ': 'ai' })[letter] ?? '';
const burmeseSign = (letter: string): string => ({ 'ာ': 'a', 'ါ': 'a', 'ိ': 'i', 'ီ': 'i', 'ု': 'u', 'ူ': 'u', 'ေ': 'e', 'ဲ': 'e', 'ျ': 'y', 'ြ': 'y', 'ွ': 'w', 'ှ': 'h', 'ံ': 'n' })[letter] ?? '';
