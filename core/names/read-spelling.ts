/** Latin letters as sounds, whichever language spelled them. */

export const MAX_SOUNDS = 24;

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Digraphs, longest first. Which language spelled the word is not known: C may be ch or sh, the costs allow for it. */
const DIGRAPHS: readonly (readonly [string, string])[] = [
  ['schtsch', 'S'], ['shch', 'S'], ['chtch', 'S'], ['szcz', 'S'], ['tsch', 'C'], ['tsj', 'C'], ['tj', 'C'], ['bh', 'b'], ['jh', 'j'], ['sch', 'S'], ['tch', 'C'], ['dzh', 'j'], ['dsh', 'j'], ['dsch', 'j'],
  ['sh', 'S'], ['ch', 'C'], ['cz', 'C'], ['sz', 'S'], ['zh', 'Z'], ['kh', 'x'], ['gh', 'G'], ['dh', 'D'], ['th', 'T'], ['ph', 'f'], ['dj', 'j'], ['rgj', 'rj'], ['dz', 'c'],
  ['ck', 'k'], ['ks', 'X'], ['qs', 'X'], ['xh', 'j'], ['ts', 'c'], ['tz', 'c'], ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['iy', 'i'], ['ij', 'i'], ['yi', 'i'],
  ['ei', 'E'], ['ey', 'E'], ['ai', 'E'], ['ay', 'E'], ['ae', 'E'], ['ej', 'E'], ['owsk', 'ovsk'], ['awsk', 'avsk'], ['aoui', 'awi'], ['aoua', 'awa'], ['aoue', 'awe'], ['au', 'O'], ['aw', 'O'], ['ow', 'O'], ['ao', 'O'],
];
const BY_FIRST = new Map<string, (readonly [string, string])[]>();
for (const pair of DIGRAPHS.toSorted((a, b) => b[0].length - a[0].length)) BY_FIRST.set(pair[0][0]!, [...(BY_FIRST.get(pair[0][0]!) ?? []), pair]);

/** The sounds of `sound-costs.ts`. */
export function readSpelling(spelling: string): string {
  let sounds = '';
  for (let i = 0; i < spelling.length && sounds.length < MAX_SOUNDS; ) {
    if (!isLetter(spelling.charCodeAt(i))) {
      i += 1;
      continue;
    }
    const digraph = startOf(spelling, i) ?? BY_FIRST.get(spelling[i]!)?.find(([letters]) => spelling.startsWith(letters, i));
    const isSyllable = digraph !== undefined && digraph !== MALAY && isOpen(digraph[0], spelling[i + 2]);
    const sound = digraph === undefined || isSyllable ? single(spelling, i) : digraph[1];
    i += digraph === undefined || isSyllable ? 1 : digraph[0].length;
    if (sounds.at(-1) !== sound) sounds += sound;
    // Serguei, Guennadi, Enrique: the u only keeps the g or q hard.
    if ((sound === 'g' || sound === 'q') && spelling[i] === 'u' && 'ei'.includes(spelling[i + 1] ?? 'x')) i += 1;
  }
  return sounds;
}

type Digraph = readonly [string, string];
const STARTS: readonly Digraph[] = [['mp', 'b'], ['nt', 'd'], ['gk', 'g'], ['sj', 'S'], ['lj', 'l'], ['nj', 'n'], ['gj', 'j'], ['kj', 'K']];
const MALAY: Digraph = ['sy', 'S'];

/** What is one sound in its place only: Greek Mpampis, Ntinos, Gkikas, old Malay Sjarif and Serbian Ljiljana, Macedonian Gjorgji at the start, Malay Syarif and Rasyid before these vowels. */
function startOf(spelling: string, at: number): Digraph | undefined {
  if (spelling[at] === 's' && spelling[at + 1] === 'y') return 'aiou'.includes(spelling[at + 2] ?? 'x') ? MALAY : undefined;
  return at === 0 ? STARTS.find(([letters]) => spelling.startsWith(letters)) : undefined;
}

/** `ay` before a vowel begins the next syllable, `ow` at the end is as often -ov, `ej` sounds like `ey` at the end only, and Hijazi has no Dutch ij. */
function isOpen(digraph: string, next: string | undefined): boolean {
  if (digraph === 'ej') return next !== undefined;
  if (digraph === 'ij') return next !== undefined && 'aeiou'.includes(next);
  return (digraph[1] === 'y' || digraph[1] === 'w') && (next === undefined ? digraph[1] === 'w' : 'aeiouy'.includes(next));
}

function single(spelling: string, at: number): string {
  const letter = spelling[at]!;
  const next = spelling[at + 1] ?? '';
  if (letter === 'c') return next !== '' && 'eiy'.includes(next) ? 'c' : 'K';
  if (letter === 'y') return next !== '' && 'aeou'.includes(next) ? 'y' : 'i';
  if (letter === 'x') return 'X';
  return letter;
}
