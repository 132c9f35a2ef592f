/** Khmer letters as sounds (`sound-costs.ts`). Each vowel has two sounds, by the consonant before it, so that they are as uncertain as unwritten ones. */

/** From U+1780. */
const CONSONANTS = 'k k k k ng C C C C n d t d t n t t t t n b p p p m y r l v s s s h l 3'.split(' ');
/** From U+17B6. */
const VOWELS = 'a e i u u o u o e o i e e ai o O m h'.split(' ');

export const isKhmer = (code: number): boolean => code >= 0x1780 && code < 0x1800;

/** A consonant under the mark that silences it is left out. */
export function soundKhmer(word: string): string {
  return Array.from(word.replace(/.\u17cd/gu, ''), (letter) => CONSONANTS[letter.charCodeAt(0) - 0x1780] ?? VOWELS[letter.charCodeAt(0) - 0x17b6] ?? '').join('');
}
