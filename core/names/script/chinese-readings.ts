/** What Latin letters a Chinese name may be written with, and which of them say another name. */
import { pinyinOf, PINYIN } from './han.ts';
import { hongKongOf, hongKongOfPinyin, hongKongSyllables } from './hong-kong.ts';
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

let spellings: ReadonlySet<string> | undefined;
const allSpellings = () => (spellings ??= new Set([...PINYIN].flatMap(spellingsOf).concat([...hongKongSyllables()])));

/** Is it nothing but Chinese syllables, whoever spelled them? */
export const isOfSyllables = (latin: string): boolean => latin.length <= MAX_LATIN && canCut(latin);

function canCut(latin: string): boolean {
  for (let length = Math.min(LONGEST, latin.length); length > 1; length -= 1) if (allSpellings().has(latin.slice(0, length)) && (length === latin.length || canCut(latin.slice(length)))) return true;
  return false;
}

/** May characters that are `pinyin` in Peking be `latin` in Hong Kong? Cheung Wing Keung beside Zhang Yongqiang. */
export const isHongKongOf = (pinyin: string, latin: string): boolean => pinyin.length <= MAX_LATIN && latin.length <= MAX_LATIN && isInHongKong(pinyin, latin);

function isInHongKong(pinyin: string, latin: string): boolean {
  if (pinyin === '') return latin === '';
  return cuts(pinyin, (syllable, rest) => (hongKongOfPinyin().get(syllable) ?? []).some((spelling) => latin.startsWith(spelling) && isInHongKong(rest, latin.slice(spelling.length))));
}

const isSpellingOf = (pinyin: string, latin: string): boolean =>
  pinyin === '' ? latin === '' : cuts(pinyin, (syllable, rest) => spellingsOf(syllable).some((spelling) => latin.startsWith(spelling) && isSpellingOf(rest, latin.slice(spelling.length))));

/** Two words of Chinese syllables that stand for different ones: Ping and Peng are no spellings of each other, Chang and Zhang are. */
export const areOtherSyllables = (one: string, other: string): boolean => one !== other && isPinyin(one) && isPinyin(other) && !isSpellingOf(one, other) && !isSpellingOf(other, one);
