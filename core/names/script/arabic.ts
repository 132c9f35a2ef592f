/** Arabic, Persian, Urdu and Kurdish letters as sounds (`sound-costs.ts`); short vowels are not written, `3` may be any or none. */

const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', أ: '3', إ: '3', آ: 'a', ٱ: '3', ء: '3', ئ: 'y', ؤ: 'w', ب: 'b', پ: 'p', ت: 't', ٹ: 't', ث: 'T', ج: 'j', چ: 'C', ح: 'h', خ: 'x', د: 'd', ڈ: 'd', ذ: 'D',
  ر: 'r', ڕ: 'r', ڑ: 'r', ز: 'z', ژ: 'Z', س: 's', ش: 'S', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '3', غ: 'G', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', ک: 'k', ڪ: 'k', گ: 'g', ڭ: 'g',
  ل: 'l', ڵ: 'l', م: 'm', ن: 'n', ں: 'n', ه: 'h', ھ: 'h', ہ: 'h', ۂ: 'h', ة: 'a', ۃ: 'a', و: 'w', ۆ: 'o', ۋ: 'w', ۇ: 'u', ی: 'y', ي: 'y', ى: 'a', ێ: 'e', ې: 'e', ے: 'e', ە: 'e', ۀ: 'e',
};

/** Urdu writes the breath of these with a heh of two eyes: بھٹو is Bhutto or Butto. After others Kurdish writes its h so. */
const ASPIRATED = new Set('بپٹجچڈڑکگ');

/** One word in Arabic letters; marks are dropped. */
export function romaniseArabic(word: string): string {
  let latin = '';
  const letters = [...word];
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    const isFirst = i === 0;
    // A bare alef at the start carries any vowel; so does a hamza seat before a Kurdish vowel.
    if (isFirst && (letter === 'ا' || letter === 'ئ')) latin += '3';
    else if (letter === 'ھ' && ASPIRATED.has(letters[i - 1] ?? '')) continue;
    else latin += LETTERS[letter] ?? '';
  }
  return latin;
}

export const isArabic = (text: string): boolean => /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]/u.test(text);
