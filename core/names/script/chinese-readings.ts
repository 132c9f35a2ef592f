/** What Latin letters a Chinese name may be written with, and which of them say another name. */
import { pinyinOf, PINYIN } from './han.ts';
import { hongKongOf } from './hong-kong.ts';
import { wadeGilesOf } from './wade-giles.ts';

/** Longer is no family name and no given name. */
const MAX_CHARACTERS = 4;
const MAX_LATIN = 18;

const kept = new Map<string, readonly string[]>();

function keep(key: string, make: () => readonly string[]): readonly string[] {
  let made = kept.get(key);
  if (made === undefined) kept.set(key, (made = make()));
  return made;
}

const spellingsOf = (syllable: string): readonly string[] => keep(syllable, () => [syllable, ...wadeGilesOf(syllable)]);

const readingsOf = (character: string): readonly string[] =>
  keep(character, () => {
    const pinyin = pinyinOf(character);
    return [...new Set([...(pinyin === undefined ? [] : spellingsOf(pinyin)), ...hongKongOf(character)])];
  });

/** May `latin` stand for these characters: in pinyin, as Wade and Giles or as Hong Kong spells? */
export const isReadingOf = (characters: string, latin: string): boolean => characters.length <= MAX_CHARACTERS && latin.length <= MAX_LATIN && isRead(characters, latin);

function isRead(characters: string, latin: string): boolean {
  const [first] = characters;
  if (first === undefined) return latin === '';
  return readingsOf(first).some((reading) => latin.startsWith(reading) && isRead(characters.slice(first.length), latin.slice(reading.length)));
}

const LONGEST = 6;

/** Every way to cut `latin` into syllables of pinyin is tried until `use` says that one will do. */
function cuts(latin: string, use: (syllable: string, rest: string) => boolean): boolean {
  for (let length = Math.min(LONGEST, latin.length); length > 0; length -= 1) if (PINYIN.has(latin.slice(0, length)) && use(latin.slice(0, length), latin.slice(length))) return true;
  return false;
}

/** Is it nothing but syllables of pinyin? */
export const isPinyin = (latin: string): boolean => latin.length <= MAX_LATIN && cuts(latin, (_, rest) => rest === '' || isPinyin(rest));

const isSpellingOf = (pinyin: string, latin: string): boolean =>
  pinyin === '' ? latin === '' : cuts(pinyin, (syllable, rest) => spellingsOf(syllable).some((spelling) => latin.startsWith(spelling) && isSpellingOf(rest, latin.slice(spelling.length))));

/** Two words of Chinese syllables that stand for different ones: Ping and Peng are no spellings of each other, Chang and Zhang are. */
export const areOtherSyllables = (one: string, other: string): boolean => one !== other && isPinyin(one) && isPinyin(other) && !isSpellingOf(one, other) && !isSpellingOf(other, one);
