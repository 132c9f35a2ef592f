/** Japanese words in the official spelling of old, as in Hepburn's: Hukuda Tiharu is Fukuda Chiharu. */
import { shortVowels } from './japanese.ts';

const SYLLABLES = /^(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|([kstpc])(?=\1|h)|[kgsztdnhbpmrywfj])?[aiueo]|[kstp](?=[kstp])|n)+$/;
const RESPELLED: readonly (readonly [RegExp, string])[] = [[/sy/g, 'sh'], [/ty/g, 'ch'], [/[zd]y/g, 'j'], [/si/g, 'shi'], [/ti/g, 'chi'], [/tu/g, 'tsu'], [/(?<![sc])hu/g, 'fu'], [/[zd]i/g, 'ji'], [/du/g, 'zu']];

const SHORTEST = 5;

/** Its vowels short, or `undefined` where the word is too short to tell or not all of Japanese syllables. In plain letters. */
export function toHepburn(plain: string): string | undefined {
  if (plain.length < SHORTEST || !SYLLABLES.test(plain)) return undefined;
  return shortVowels(RESPELLED.reduce((word, [old, now]) => word.replace(old, now), plain));
}
