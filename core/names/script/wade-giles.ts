/** How Wade and Giles, and post offices after them, spelled a Mandarin syllable; without apostrophes and marks. */

const INITIALS: Readonly<Record<string, readonly string[]>> = {
  b: ['p'], d: ['t'], g: ['k'], j: ['ch'], q: ['ch'], x: ['hs', 's'], zh: ['ch'], z: ['ts', 'tz'], c: ['ts', 'tz'], r: ['j'],
};
const FINALS: readonly (readonly [RegExp, string])[] = [[/ian$/, 'ien'], [/([iuü])e$/, '$1eh'], [/ong$/, 'ung'], [/([dtnlrsczh])uo$/, '$1o'], [/([gk])ui$/, '$1uei']];
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  zhi: ['chih'], chi: ['chih'], shi: ['shih'], ri: ['jih'], zi: ['tzu', 'tze'], ci: ['tzu', 'tze'], si: ['szu', 'ssu', 'sze'], er: ['erh'], you: ['yu'], yi: ['i', 'yi'], yan: ['yen'], ye: ['yeh'], yong: ['yung'],
  ge: ['ko'], ke: ['ko'], he: ['ho'], xiong: ['hsiung'], shuo: ['shuo'], guo: ['kuo'], kuo: ['kuo'], huo: ['huo'], jing: ['ching', 'king'], jie: ['chieh', 'kai'], bei: ['pei'], xi: ['hsi', 'si'], yue: ['yueh'],
};

/** Without the pinyin itself. */
export function wadeGilesOf(pinyin: string): readonly string[] {
  const whole = WHOLE[pinyin];
  if (whole !== undefined) return whole;
  let rest = pinyin;
  for (const [ending, old] of FINALS) rest = rest.replace(ending, old);
  const [, initial = '', final = ''] = /^(zh|[bpmfdtnlgkhjqxzcrs]h?)?(.*)$/.exec(rest)!;
  return (INITIALS[initial] ?? [initial]).map((old) => old + final);
}
