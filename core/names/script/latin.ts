/** Latin letters with marks, as two plain spellings: how they look without the mark, and how they sound. */

/** Letters that no decomposition takes apart, as plain capitals' spelling in documents shows them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'ng', ə: 'a', ɛ: 'e', ɔ: 'o', ŧ: 't', ĸ: 'k',
};

/** Marks that change the consonant: Turkish and Kurdish ş ç, Czech š č ž, Turkish ğ, scholars' ḥ ḫ ġ. */
const SOUND: Readonly<Record<string, string>> = {
  ş: 'sh', ș: 'sh', š: 'sh', ś: 'sh', ç: 'ch', č: 'ch', ć: 'ch', ĉ: 'ch', ž: 'zh', ź: 'zh', ż: 'zh', ġ: 'gh', ḫ: 'kh', ẖ: 'kh', ṯ: 'th', ḏ: 'dh', ř: 'rz',
  ñ: 'ny', ń: 'ny', ň: 'ny', ț: 'ts', ţ: 'ts', ď: 'd', ť: 't', ľ: 'l', ğ: 'gh', đ: 'dj', ǰ: 'j', ǧ: 'j',
  // Vowels through the nose: Wałęsa, Dąbrowski.
  ą: 'on', ę: 'en',
};

/** Small letters a–z without marks; other scripts stay as they are. */
export function plainLatin(lower: string): string {
  if (isAscii(lower)) return lower;
  return lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[^\0-\x7f]/g, (letter) => PLAIN[letter] ?? letter);
}

/** As `plainLatin`, but with the marked consonants written as the pairs of letters that sound like them. */
export function soundLatin(lower: string): string {
  if (isAscii(lower)) return lower;
  return plainLatin(lower.normalize('NFC').replace(/[^\0-\x7f]/g, (letter) => SOUND[letter] ?? letter));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}
