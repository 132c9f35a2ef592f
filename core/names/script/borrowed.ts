/**
 * Foreign names in katakana, Chinese characters or Hangul: イワン, 安德烈, 마르틴. Each script bends them to its own
 * syllables, so only their consonants are compared, in wide families.
 */

/** Between the words of a foreign name, in Chinese and Japanese; and katakana that hardly any Japanese name has. */
const FOREIGN = /[\u3041-\u30fa\u3400-\u9fff][·・･‧•＝=][\u3041-\u30fa\u3400-\u9fff]|[ァィェォヴー]/u;
const HANGUL_WORDS = /^[\uac00-\ud7a3]{2,}(?: [\uac00-\ud7a3]{2,})+$/;

/** Is this whole name a foreign one? A Korean name has a family name of one syllable, or of few pairs of them. */
export const isBorrowed = (whole: string, doubleFamilies: ReadonlySet<string>): boolean => FOREIGN.test(whole) || (HANGUL_WORDS.test(whole) && !doubleFamilies.has(whole.slice(0, 2)));

/** A a first vowel, B labials, H breathed, J soft g, K, N and M, R with l, S, T with ch and zh, V with w. Longer spellings first. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^y?[aeiou]/, 'A'], [/ng?(?=[bp])|m/g, 'M'],   [/dt/g, 't'], [/(.)\1+/g, '$1'], [/chr/g, 'KR'], [/s(?:chtsch|zcz|hch)|schtsch/g, 'S'], [/sch|sh|sz/g, 'S'], [/tsch|tch|ch|cz|dzh|zh|dj|j|ts|tz/g, 'T'], [/ph/g, 'B'], [/kh/g, 'H'], [/gh|ck/g, 'K'], [/x/g, 'KS'],
  [/c(?=[eiy])|s|z/g, 'S'], [/g(?=[eiy])/g, 'J'], [/[bpf]/g, 'B'], [/[ckgq]/g, 'K'], [/[td]h?/g, 'T'], [/[lr]/g, 'R'], [/ng?/g, 'N'], [/[vw]/g, 'V'], [/h/g, 'H'], [/[^A-Z]/g, ''],
];
/** Pinyin has letters of its own for some: 尔 is an r or l, x an s, j and q a t. */
const IN_PINYIN: readonly (readonly [RegExp, string])[] = [[/er/g, 'R'], [/zh|ch|j|q/g, 'T'], [/x/g, 'S'], [/z|c/g, 'S'], [/ng(?![bp])/g, 'N'], [/y/g, '']];

const apply = (word: string, rules: typeof FAMILIES): string => rules.reduce((read, [from, to]) => read.replace(from, to), word);

/** The consonants of a word in plain Latin letters. */
export const consonantsOf = (latin: string, isPinyin: boolean): string => apply(isPinyin ? apply(latin, IN_PINYIN) : latin, FAMILIES);

const DROP: Readonly<Record<string, number>> = { A: 0.9, H: 0.2, R: 0.4, V: 0.5, K: 0.6 };
const NEAR: Readonly<Record<string, number>> = { AV: 0.2, VA: 0.2, AH: 0.2, HA: 0.2, BV: 0.1, VB: 0.1, BH: 0.5, HB: 0.5, JK: 0.2, KJ: 0.2, JT: 0.2, TJ: 0.2, HK: 0.4, KH: 0.4, ST: 0.6, TS: 0.6, MN: 0.5, NM: 0.5 };
/** Of few consonants each tells more. */
const LIKE = 0.8;
const SHORT_LIKE = 0.93;
const FEW = 3;

/** Are these consonants of one name? Some scripts leave an r or h out, or hear a v as a b. */
export function haveLikeConsonants(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  let row = [0];
  for (const letter of other) row.push(row.at(-1)! + (DROP[letter] ?? 1));
  for (const letter of one) {
    const next = [row[0]! + (DROP[letter] ?? 1)];
    for (let j = 0; j < other.length; j += 1) {
      const change = row[j]! + (letter === other[j] ? 0 : (NEAR[letter + other[j]!] ?? 1));
      next.push(Math.min(change, row[j + 1]! + (DROP[letter] ?? 1), next[j]! + (DROP[other[j]!] ?? 1)));
    }
    row = next;
  }
  const length = Math.max(one.length, other.length);
  return 1 - row.at(-1)! / length >= (length <= FEW ? SHORT_LIKE : LIKE);
}
