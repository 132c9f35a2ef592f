/**
 * Arabic names in Latin letters as six schools of clerks write them, from a scholar's spelling (DIN 31635). It shares
 * nothing with `core/names`: it goes from one exact spelling to many loose ones, the matcher the other way.
 */
export type School = 'english' | 'gulf' | 'french' | 'egyptian' | 'turkish' | 'persian';
export const SCHOOLS: readonly School[] = ['english', 'gulf', 'french', 'egyptian', 'turkish', 'persian'];

type Choices = Readonly<Record<string, string>>;

/** Alternatives are set apart by `|`; the empty one leaves the letter out. */
const CONSONANTS: Readonly<Record<School, Choices>> = {
  english: { ḥ: 'h', ḫ: 'kh', ṣ: 's', ḍ: 'd|dh', ṭ: 't', ẓ: 'z|dh', š: 'sh', ġ: 'gh', ǧ: 'j', ṯ: 'th', ḏ: 'dh', q: 'q', ʿ: '', ʾ: '' },
  gulf: { ḥ: 'h', ḫ: 'kh', ṣ: 's', ḍ: 'dh', ṭ: 't', ẓ: 'dh', š: 'sh', ġ: 'gh', ǧ: 'j', ṯ: 'th', ḏ: 'th|dh', q: 'q|k', ʿ: "'|a|", ʾ: '' },
  french: { ḥ: 'h', ḫ: 'kh', ṣ: 's', ḍ: 'd', ṭ: 't', ẓ: 'd', š: 'ch', ġ: 'gh', ǧ: 'dj|j', ṯ: 't|th', ḏ: 'd', q: 'k', ʿ: '', ʾ: '' },
  egyptian: { ḥ: 'h', ḫ: 'kh', ṣ: 's', ḍ: 'd', ṭ: 't', ẓ: 'z', š: 'sh', ġ: 'gh', ǧ: 'g', ṯ: 's|th', ḏ: 'z', q: 'k|q', ʿ: '', ʾ: '' },
  turkish: { ḥ: 'h', ḫ: 'h', ṣ: 's', ḍ: 'd|z', ṭ: 't', ẓ: 'z', š: 'ş|s', ġ: 'g', ǧ: 'c', ṯ: 's', ḏ: 'z', q: 'k', w: 'v', ʿ: '', ʾ: '' },
  persian: { ḥ: 'h', ḫ: 'kh', ṣ: 's', ḍ: 'z', ṭ: 't', ẓ: 'z', š: 'sh', ġ: 'gh', ǧ: 'j', ṯ: 's', ḏ: 'z', q: 'gh|q', w: 'v', ʿ: '', ʾ: '' },
};
const VOWELS: Readonly<Record<School, Choices>> = {
  english: { ā: 'a', ī: 'i|ee', ū: 'u|oo', E: 'ay|ai', O: 'aw|au', a: 'a', i: 'i', u: 'u|o' },
  gulf: { ā: 'a|aa', ī: 'i|ee', ū: 'oo|u', E: 'ai|ei', O: 'aw|o', a: 'a', i: 'i|e', u: 'u|o' },
  french: { ā: 'a', ī: 'i', ū: 'ou', E: 'ei|ai', O: 'aou|ao', a: 'a|e', i: 'i|e', u: 'ou|o' },
  egyptian: { ā: 'a', ī: 'i|y', ū: 'ou|u', E: 'ei|e', O: 'o', a: 'a|e', i: 'e|i', u: 'o' },
  turkish: { ā: 'a', ī: 'i', ū: 'u', E: 'ey', O: 'ev', a: 'a|e', i: 'i', u: 'u|ü' },
  persian: { ā: 'a', ī: 'i', ū: 'ou|u', E: 'ei|ey', O: 'ow', a: 'a', i: 'e', u: 'o' },
};

/** `random` gives numbers from 0 to below 1. A capital begins the word. */
export function romanise(scholarly: string, school: School, random: () => number): string {
  const pick = (choices: string): string => {
    const all = choices.split('|');
    return all[Math.floor(random() * all.length)]!;
  };
  const letters = scholarly.replace(/ay(?=[^aiuāīū]|$)/g, 'E').replace(/aw(?=[^aiuāīū]|$)/g, 'O');
  let latin = '';
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    const choices = VOWELS[school][letter] ?? CONSONANTS[school][letter] ?? letter;
    // Doubled consonants are written once as often as twice; digraphs never twice.
    if (letter === letters[i - 1] && (choices.length > 1 || random() < 0.4)) continue;
    latin += letter === 'h' && i === letters.length - 1 ? pick('h|') : pick(choices);
  }
  if (school === 'turkish') latin = latin.replace(/d$/, 't').replace(/b$/, 'p');
  return latin === '' ? '' : latin[0]!.toUpperCase() + latin.slice(1);
}
