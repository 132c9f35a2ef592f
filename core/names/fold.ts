/** Folding of names, so that two spellings of the same letters compare equal. It never changes what is shown. */
import { foldDigits } from '../text/digits.ts';

/**
 * A name as it is compared: small letters without marks, one letter for each family of Arabic and Kurdish variants,
 * punctuation and fillers as single spaces. Folding a folded name changes nothing.
 */
export function foldName(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * Text as it is searched: as `foldName`, and without any spaces, so that `ABD AL RAHMAN`, `AbdalRahman` and `A-1234 5`
 * are found however they were typed.
 */
export const foldForSearch = (text: string): string => foldName(text).replaceAll(' ', '');

function fold(text: string): string {
  const decomposed = foldDigits(text)
    .normalize('NFKC')
    // At the start of a word Kurdish writes a vowel on a hamza seat that Arabic spelling leaves out: ئازاد, ازاد.
    .replace(/(?<![\p{L}\p{M}])ئ/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // Vowel marks, hamza above and below, dots of İ, tatweel, and the joiners that Kurdish and Persian typing leaves.
    .replace(/[\p{M}\u0640\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  return foldDigits(decomposed).replace(VARIANTS, (letter) => LETTERS[letter]!);
}

const LETTERS: Readonly<Record<string, string>> = {
  // Alef with wasla and the older forms; with madda or hamza it has lost them as a mark already.
  ٱ: 'ا',
  // The end of a word: ta marbuta and the heh forms of Persian, Urdu and Kurdish (ە is a vowel there, written with heh).
  ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه',
  // Ya: alef maqsura, Farsi ya, Kurdish ێ.
  ى: 'ي', ی: 'ي', ێ: 'ي', ې: 'ي', ے: 'ي',
  // Kaf and gaf's keheh.
  ک: 'ك', ڪ: 'ك', گ: 'ك', ڭ: 'ك',
  // Kurdish letters and their nearest Arabic ones.
  پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڕ: 'ر', ڵ: 'ل', ۆ: 'و', ۋ: 'و', ۇ: 'و', ۊ: 'و',
  // A hamza that stands alone carries no difference between spellings.
  ء: '',
  // Latin letters that no decomposition takes apart.
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ʻ: '', ʼ: '', ʾ: '', ʿ: '',
  "'": '', '’': '', '‘': '', '`': '', '´': '',
};
const VARIANTS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
