/** Burmese as sounds (`sound-costs.ts`). What ends a syllable is heard otherwise than it is written: မင်း is Min, အောင် is Aung. */

/** From U+1000. */
const CONSONANTS = 'k k g g n s s z z ny ny t t d d n t t d d n p p b b m y y l w T h l '.split(' ');
const VOWELS: Readonly<Record<string, string>> = { 'ာ': 'a', 'ါ': 'a', 'ိ': 'i', 'ီ': 'i', 'ု': 'u', 'ူ': 'u', 'ေ': 'e', 'ဲ': 'e', 'ျ': 'y', 'ြ': 'y', 'ွ': 'w', 'ှ': 'h', 'ံ': 'an', ဩ: 'O', ဪ: 'O', ဣ: 'i', ဥ: 'u', ဦ: 'u', ဧ: 'e' };

/** Ends of syllables, the longer first; the sign of a killed vowel, tones left out. */
const ENDS: readonly (readonly [string, string])[] = [
  ['ောင်', 'Ong'], ['ောက်', 'Ok'], ['ိုင်', 'Eng'], ['ိုက်', 'Ek'], ['ိန်', 'En'], ['ိမ်', 'En'], ['ိတ်', 'Et'], ['ိပ်', 'Et'], ['ုန်', 'on'], ['ုမ်', 'on'], ['ုတ်', 'ot'], ['ုပ်', 'ot'], ['ွန်', 'un'], ['ွမ်', 'un'], ['ွတ်', 'ut'], ['ုံ', 'on'], ['ွံ', 'un'],
  ['ော်', 'O'], ['ော', 'O'], ['ို', 'o'], ['င်', 'in'], ['ဉ်', 'in'], ['န်', 'an'], ['မ်', 'an'], ['က်', 'et'], ['စ်', 'it'], ['တ်', 'at'], ['ပ်', 'at'], ['ည်', 'i'], ['ယ်', 'e'],
];

export const isBurmese = (code: number): boolean => code >= 0x1000 && code < 0x10a0;

export function soundBurmese(word: string): string {
  let text = word.normalize('NFC').replace(/[\u1037\u1038]/gu, '').replaceAll('ေါ', 'ော');
  for (const [end, sound] of ENDS) text = text.replaceAll(end, sound);
  return Array.from(text, (letter) => (letter < '\u1000' ? letter : (CONSONANTS[letter.charCodeAt(0) - 0x1000] ?? VOWELS[letter] ?? ''))).join('');
}
