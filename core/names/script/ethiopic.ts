/** Ethiopic syllables (Amharic, Tigrinya) as names are spelled in Latin letters. */

/** Eight characters to a row from U+1200, one for each vowel. */
const ROWS = 'h l h m s r s sh q qw q qw b v t ch h hw n gn  k kw h hw w  z zh y d d j g gw g t ch p ts ts f p'.split(' ');
/** The sixth is a short sound or none, the eighth rounds the consonant. */
const VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'];
/** In the throat the first vowel is an open a. */
const THROAT = new Set(['h', '']);

export const isEthiopic = (code: number): boolean => code >= 0x1200 && code < 0x1358;

/** Other characters are skipped. */
export function romaniseEthiopic(word: string): string {
  const syllables = Array.from(word, (character) => character.charCodeAt(0) - 0x1200).filter((at) => at >= 0 && at < ROWS.length * 8);
  let latin = '';
  /** Consonants since the last vowel. */
  let bare = 0;
  syllables.forEach((at, i) => {
    const consonant = ROWS[at >> 3]!;
    const order = at & 7;
    const vowel = order === 0 && THROAT.has(consonant) ? 'a' : VOWELS[order]!;
    latin += consonant + (vowel === '' ? shortVowel(consonant, i === 0, bare, i === syllables.length - 1, syllables[i + 1]) : vowel);
    bare = vowel === '' && !/[aeiou]$/.test(latin) ? bare + 1 : 0;
  });
  return latin;
}

/** A word begins with one consonant, holds two together and seldom ends with two: between them a short vowel is heard. */
function shortVowel(consonant: string, isFirst: boolean, bare: number, isLast: boolean, next: number | undefined): string {
  if (consonant === '') return 'e';
  if (isLast) return '';
  if (isFirst || bare > 0) return 'i';
  const isNextLast = next !== undefined && (next & 7) === 5;
  return isNextLast && consonant === ROWS[next >> 3] ? 'e' : '';
}
