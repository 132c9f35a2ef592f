/** Arabic, Persian, Urdu, Kurdish and Pashto letters as sounds (`sound-costs.ts`); short vowels are not written, `3` may be any or none. */

const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', أ: '3', إ: '3', آ: 'a', ٱ: '3', ء: '3', ئ: 'y', ؤ: 'w', ب: 'b', پ: 'p', ت: 't', ٹ: 't', ث: 'T', ج: 'j', چ: 'C', ح: 'h', خ: 'x', د: 'd', ڈ: 'd', ذ: 'D',
  ر: 'r', ڕ: 'r', ڑ: 'r', ز: 'z', ژ: 'Z', س: 's', ش: 'S', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '3', غ: 'G', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', ک: 'k', ڪ: 'k', گ: 'g', ڭ: 'g',
  ل: 'l', ڵ: 'l', م: 'm', ن: 'n', ں: 'n', ه: 'h', ھ: 'h', ہ: 'h', ۂ: 'h', ة: 'a', ۃ: 'a', و: 'w', ۆ: 'o', ۋ: 'w', ۇ: 'u', ی: 'y', ي: 'y', ى: 'a', ێ: 'e', ې: 'e', ے: 'e', ە: 'e', ۀ: 'e',
  // Pashto; then Sindhi, Uyghur, the Malay of Jawi and others.
  ګ: 'g', ځ: 'z', څ: 'c', ډ: 'd', ړ: 'r', ښ: 'S', ږ: 'Z', ڼ: 'n', ۍ: 'y',
  ٻ: 'b', ٺ: 't', ٿ: 't', ڀ: 'b', ڃ: 'n', ڄ: 'j', ڇ: 'C', ڊ: 'd', ڌ: 'd', ڍ: 'd', ڎ: 'd', ڏ: 'd', ڐ: 'd', ڙ: 'r', ڦ: 'f', ڻ: 'n', ڳ: 'g', ڱ: 'n', ڰ: 'g', ڲ: 'g', ڴ: 'g', ۈ: 'u', ۉ: 'u', ۅ: 'u', ۄ: 'w', ۏ: 'w', ۊ: 'u', ۑ: 'y', ۓ: 'e',
  ڠ: 'n', ݢ: 'g', ڬ: 'g', ڽ: 'n', ڨ: 'g', ڥ: 'v', ڢ: 'f', ڧ: 'q', ڡ: 'f', ڣ: 'f', ڒ: 'r', ڔ: 'r', ڗ: 'z', ڛ: 's', ڝ: 's', ڋ: 'd', ڜ: 'S', ڞ: 's', ڟ: 't', ڮ: 'k', ڶ: 'l', ڷ: 'l', ڸ: 'l', ڹ: 'n', ڿ: 'C', ڂ: 'h', ػ: 'g', ؼ: 'k', ؽ: 'y', ؾ: 'y', ؿ: 'y', ؠ: 'y', ٮ: 'b', ٯ: 'q', ٲ: '3', ٳ: '3', ٵ: 'a', ٶ: 'w', ٷ: 'u', ٸ: 'y', ٽ: 't', ټ: 't', ۮ: 'd', ۯ: 'r', ۺ: 'S', ۻ: 'd', ۼ: 'G',
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
