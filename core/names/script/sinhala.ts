/** Sinhala letters in a common Latin spelling; a consonant by itself carries an a. */

/** From U+0D85, U+0D9A and U+0DCF; a dot where there is no letter. */
const VOWELS = 'a a e e i i u u ru ru lu lu e e ai o o au'.split(' ');
const CONSONANTS = 'k kh g gh n ng ch ch j jh n gn nj t t d d n nd th th d dh n . nd p p b b m mb y r . l . . w sh sh s h l f'.split(' ');
const SIGNS = 'a e e i i u . u . ru e e ai o o au'.split(' ');
const VIRAMA = 0x0dca;

export const isSinhala = (code: number): boolean => code >= 0x0d80 && code < 0x0e00;

export function romaniseSinhala(word: string): string {
  let latin = '';
  let carries = false;
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    const sign = SIGNS[code - 0x0dcf];
    if (carries && sign === undefined && code !== VIRAMA) latin += 'a';
    const consonant = CONSONANTS[code - 0x0d9a];
    carries = consonant !== undefined;
    latin += code === 0x0d82 ? 'n' : (consonant ?? sign ?? VOWELS[code - 0x0d85] ?? '');
  }
  return latin + (carries ? 'a' : '');
}
