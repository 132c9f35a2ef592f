/** How Hong Kong, and Cantonese people elsewhere, spell their syllables in names. Its government never fixed one way: these are the usual ones. */
import { CANTONESE } from './cantonese.ts';
import { simplifyHan } from './han-forms.ts';

const INITIALS: Readonly<Record<string, readonly string[]>> = { b: ['p', 'b'], d: ['t', 'd'], g: ['k', 'g'], gw: ['kw', 'gw', 'qu'], z: ['ch', 'ts', 'j', 'tz'], c: ['ch', 'ts'], j: ['y'], s: ['s', 'sh'], ng: ['ng', ''] };
const FINALS: Readonly<Record<string, readonly string[]>> = {
  aa: ['a', 'ah'], aai: ['ai', 'aai'], aau: ['au', 'aau'], aam: ['am'], aan: ['an'], aang: ['ang'], aap: ['ap'], aat: ['at'], aak: ['ak'], am: ['am', 'um'], an: ['an', 'un'], ap: ['ap', 'up'], at: ['at', 'ut'], au: ['au', 'ow'],
  e: ['e', 'eh'], ei: ['ei', 'ee', 'i', 'ay'], i: ['i', 'ee', 'ze', 'zu'], o: ['o', 'or', 'oh'], oi: ['oi', 'oy'], ou: ['o', 'ou', 'oo', 'u'], oe: ['eu'], oeng: ['eung', 'eong', 'ong'], oek: ['euk', 'eok'], eoi: ['ui', 'oy'], eon: ['un', 'eun'],
  eot: ['ut'], u: ['u', 'oo'], un: ['un', 'oon'], yu: ['u', 'ue', 'yu'], yun: ['uen', 'un', 'yuen'], yut: ['uet', 'yuet'], m: ['ng', 'm'],
};

let bySyllable: Map<string, string> | undefined;

/** The spellings of a character; none for a rare one. */
export function hongKongOf(character: string): readonly string[] {
  bySyllable ??= new Map([...CANTONESE.matchAll(/([a-z]+)([^\sa-z]+)/g)].flatMap(([, syllable = '', characters = '']) => Array.from(characters, (one) => [one, syllable] as const)));
  const [, initial = '', final = ''] = /^(gw|kw|ng(?=.)|[bpmfdtnlgkhwzcsj])?(.*)$/.exec(bySyllable.get(simplifyHan(character)) ?? '')!;
  if (final === '') return [];
  return (INITIALS[initial] ?? [initial]).flatMap((start) => (FINALS[final] ?? [final]).map((end) => start + end));
}
