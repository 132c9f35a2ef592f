/** Japanese words in the official spelling of old, as in Hepburn's: Hukuda Tiharu is Fukuda Chiharu. */
import { shortVowels } from './japanese.ts';

/** At each place one way on at most: a name is hostile text, and two ways would double with every syllable. */
const SYLLABLES = /^(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrywfj])?[aiueo]|([kstp])(?=\1)|t(?=ch)|n(?!y?[aiueo]))+$/;
const RESPELLED: readonly (readonly [RegExp, string])[] = [[/sy/g, 'sh'], [/ty/g, 'ch'], [/[zd]y/g, 'j'], [/si/g, 'shi'], [/ti/g, 'chi'], [/tu/g, 'tsu'], [/(?<![sc])hu/g, 'fu'], [/[zd]i/g, 'ji'], [/du/g, 'zu']];

const SHORTEST = 5;

/** Its vowels short, or `undefined` where the word is too short to tell or not all of Japanese syllables. In plain letters. */
export function toHepburn(plain: string): string | undefined {
  if (plain.length < SHORTEST || !SYLLABLES.test(plain)) return undefined;
  return shortVowels(RESPELLED.reduce((word, [old, now]) => word.replace(old, now), plain));
}
