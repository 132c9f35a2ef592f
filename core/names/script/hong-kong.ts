/** How Hong Kong, and Cantonese people elsewhere, spell their syllables in names. Its government never fixed one way: these are the usual ones. */
import { CANTONESE } from './cantonese.ts';
import { pinyinOf } from './han.ts';
import { simplifyHan } from './han-forms.ts';

const INITIALS: Readonly<Record<string, readonly string[]>> = { b: ['p', 'b'], d: ['t', 'd'], g: ['k', 'g'], gw: ['kw', 'gw', 'qu'], z: ['ch', 'ts', 'j', 'tz'], c: ['ch', 'ts'], j: ['y'], s: ['s', 'sh'], ng: ['ng', ''] };
const FINALS: Readonly<Record<string, readonly string[]>> = {
  aa: ['a', 'ah'], aai: ['ai', 'aai'], aau: ['au', 'aau'], aam: ['am'], aan: ['an'], aang: ['ang'], aap: ['ap'], aat: ['at'], aak: ['ak'], am: ['am', 'um'], an: ['an', 'un'], ap: ['ap', 'up'], at: ['at', 'ut'], au: ['au', 'ow'],
  e: ['e', 'eh'], ei: ['ei', 'ee', 'i', 'ay'], i: ['i', 'ee', 'ze', 'zu'], o: ['o', 'or', 'oh'], oi: ['oi', 'oy'], ou: ['o', 'ou', 'oo', 'u'], oe: ['eu'], oeng: ['eung', 'eong', 'ong'], oek: ['euk', 'eok'], eoi: ['ui', 'oy'], eon: ['un', 'eun'],
  eot: ['ut'], u: ['u', 'oo'], un: ['un', 'oon'], yu: ['u', 'ue', 'yu'], yun: ['uen', 'un', 'yuen'], yut: ['uet', 'yuet'], m: ['ng', 'm'],
};

let bySyllable: Map<string, string> | undefined;

const load = () => (bySyllable ??= new Map([...CANTONESE.matchAll(/([a-z]+)([^\sa-z]+)/g)].flatMap(([, syllable = '', characters = '']) => Array.from(characters, (one) => [one, syllable] as const))));

/** The spellings of a character; none for a rare one. */
export const hongKongOf = (character: string): readonly string[] => spell(load().get(simplifyHan(character)) ?? '');

function spell(syllable: string): readonly string[] {
  const [, initial = '', final = ''] = /^(gw|kw|ng(?=.)|[bpmfdtnlgkhwzcsj])?(.*)$/.exec(syllable)!;
  if (final === '') return [];
  return (INITIALS[initial] ?? [initial]).flatMap((start) => (FINALS[final] ?? [final]).map((end) => start + end));
}

export const hongKongSyllables = (): ReadonlySet<string> => new Set([...new Set(load().values())].flatMap(spell));

let byPinyin: Map<string, readonly string[]> | undefined;

/** How the characters of one pinyin syllable are spelled. */
export function hongKongOfPinyin(): ReadonlyMap<string, readonly string[]> {
  if (byPinyin !== undefined) return byPinyin;
  const found = new Map<string, Set<string>>();
  for (const [character, syllable] of load()) {
    const pinyin = pinyinOf(character);
    if (pinyin !== undefined) found.set(pinyin, (found.get(pinyin) ?? new Set()).add(syllable));
  }
  return (byPinyin = new Map([...found].map(([pinyin, cantonese]) => [pinyin, [...cantonese].flatMap(spell)])));
}
