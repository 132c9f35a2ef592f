/** Names whose words are short syllables of one language: there one letter makes another name, and no slip is forgiven. */
import type { Part } from './part.ts';
import { areOtherSyllables, isPinyin } from './script/chinese-readings.ts';
import { areOtherVietnamese, haveOtherMarks, isVietnameseSyllable, VIETNAMESE_FAMILIES } from './script/vietnamese.ts';

export type Tongue = 'chinese' | 'vietnamese' | undefined;

const CHINESE_FAMILIES = new Set(`
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü lu ding ren shen yao zhong cui tan wang fan jin shi
liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei duan long tao qian gu mao hao gong shao wan kong ouyang sima hsu chang chao chou chiang tsai hsieh kuo teng ho lo
`.trim().split(/\s+/));

/** Of Latin letters; Chinese characters need no telling. */
export function tongueOf(parts: readonly Part[]): Tongue {
  const words = parts.filter(({ kind }) => kind !== 'initial' && kind !== 'generation');
  if (words.length < 2 || words.some(({ plain, sound }) => plain.length > 12 || sound.unvowelled)) return undefined;
  if (words.some(({ plain }) => VIETNAMESE_FAMILIES.has(plain)) && words.every(({ plain }) => isVietnameseSyllable(plain))) return 'vietnamese';
  const [first, last] = [words[0]!.plain, words.at(-1)!.plain];
  return (CHINESE_FAMILIES.has(first) || CHINESE_FAMILIES.has(last)) && words.every(isInPinyin) ? 'chinese' : undefined;
}

const pinyin = new WeakMap<Part, boolean>();

function isInPinyin(part: Part): boolean {
  let known = pinyin.get(part);
  if (known === undefined) pinyin.set(part, (known = isPinyin(part.plain)));
  return known;
}

/** Two parts of names of this tongue that are two names, however near they sound. */
export function areApart(tongue: Tongue, one: Part, other: Part): boolean {
  if (one.kind === 'initial' || other.kind === 'initial' || one.entries.some((entry) => other.entries.includes(entry))) return false;
  if (tongue === 'chinese') return areOtherSyllables(one.plain, other.plain);
  if (tongue !== 'vietnamese') return false;
  return one.plain === other.plain ? haveOtherMarks(one.shown, other.shown) : areOtherVietnamese(one.plain, other.plain);
}
