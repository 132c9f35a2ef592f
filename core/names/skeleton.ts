/** The consonants of a word in wide families: two spellings of one name nearly always share them. */
import { SOUNDS } from './sound-costs.ts';
import type { Sound } from './sound.ts';

const FAMILY: Readonly<Record<string, string>> = {
  b: 'b', p: 'b', f: 'f', v: 'f', c: 's', s: 's', z: 's', B: 'b', P: 'b', Q: 's', C: 'j', S: 'j', Z: 'j', j: 'j', g: 'k', G: 'k', k: 'k', K: 'k', q: 'k', X: 'k', x: 'h',
  d: 't', D: 't', t: 't', T: 't', l: 'l', m: 'm', n: 'n', r: 'r',
};

/** As `hsn` for Hussein. The first sound always counts: vowels as `a`, w and y as themselves, h and kh as `h`. */
export function skeletonOf(sound: Sound): string {
  let skeleton = '';
  for (let i = 0; i < sound.codes.length; i += 1) {
    const letter = SOUNDS[sound.codes[i]!]!;
    const family = FAMILY[letter] ?? (i > 0 ? '' : letter === 'h' || letter === 'w' || letter === 'y' ? letter : 'a');
    const kept = i > 0 && letter === 'x' ? 'k' : family;
    if (kept !== '' && skeleton.at(-1) !== kept) skeleton += kept;
  }
  return skeleton;
}

/** As other schools of spelling would have it: Egyptian g and Turkish c for j, s and z for sh, th and dh, h for kh. */
export function skeletonsOf(sound: Sound): ReadonlySet<string> {
  return new Set(['', 'jg', 'jc', 'jK', 'Tt', 'Ts', 'jgTs', 'TsDz', 'SsTsDzjcxh', 'SsTsDzjKxh', 'SC', 'qG'].map((school) => skeletonOf(respell(sound, school))));
}

/** `school`: pairs of sounds, the second in place of the first. */
function respell(sound: Sound, school: string): Sound {
  const codes = sound.codes.slice();
  for (let i = 0; i < school.length; i += 2) for (let j = 0; j < codes.length; j += 1) if (SOUNDS[codes[j]!] === school[i]) codes[j] = SOUNDS.indexOf(school[i + 1]!);
  return { ...sound, codes };
}
