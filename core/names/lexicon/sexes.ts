/**
 * A man's given name and a woman's that differ by an ending are two people's: Fernando and Fernanda, Martin and Martina,
 * François and Françoise, Karim and Karima. A family name's own form for women is `family-forms.ts`.
 */
import type { Part } from '../part.ts';
import { toSound } from '../sound.ts';
import { FRENCH_MEN, MEN_WITH_A, PAIRS } from './sexes-table.ts';
import { findEntries, type Entry } from './lexicon.ts';

/** One spelling for what languages spell alike: Aleksander, Alexandre; Krystian, Christian. */
const plainest = (word: string): string =>
  word.replace(/ks/g, 'x').replace(/ph/g, 'f').replace(/ch(?=r)/g, 'k').replace(/c(?![eiyhz])|q(?!u)/g, 'k').replace(/th/g, 't').replace(/iy(?=a)|[yj]/g, 'i').replace(/w/g, 'v').replace(/(.)\1+/g, '$1').replace(/dr?er?$/, (end) => (end === 'der' || end === 'dre' ? 'dr' : end));

const plainestForms = new Map<string, string>();

function plainestOf(word: string): string {
  const known = plainestForms.get(word);
  if (known !== undefined) return known;
  if (plainestForms.size >= KEPT) plainestForms.clear();
  const form = plainest(word);
  plainestForms.set(word, form);
  return form;
}

const KEPT = 50_000;

let tables: { withA: ReadonlySet<string>; french: ReadonlySet<string>; women: ReadonlyMap<string, ReadonlySet<string>> } | undefined;

function load() {
  if (tables !== undefined) return tables;
  const women = new Map<string, Set<string>>();
  for (const line of PAIRS.trim().split('\n')) {
    const [men = '', others = ''] = line.split(':');
    for (const man of men.trim().split(' ')) women.set(plainest(man), new Set([...(women.get(plainest(man)) ?? []), ...others.trim().split(' ').map(plainest)]));
  }
  const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(plainest));
  return (tables = { withA: set(MEN_WITH_A), french: set(FRENCH_MEN), women });
}

/** Symmetric. `one` and `other` are names in any script. */
export function areOfTwoSexes(one: Part, other: Part): boolean {
  const [a, b] = [one.plain, other.plain];
  // Most pairs that are compared do not even begin alike.
  if (one.skeleton.charCodeAt(0) !== other.skeleton.charCodeAt(0) || a.length < 2 || b.length < 2 || a === b) return false;
  return isWomansOf(one, other) || isWomansOf(other, one);
}

/** A woman's name ends so, and hardly ever does the man's beside it. */
const WOMAN_ENDS = /(?:[ae]h?|ces|ni|[\u0647\u0629])$/u;

function isWomansOf(woman: Part, man: Part): boolean {
  if (!WOMAN_ENDS.test(woman.plain)) return false;
  if (woman.sound.unvowelled || man.sound.unvowelled || woman.plain[0] !== man.plain[0]) return isWomansKnown(woman, man);
  return isWomansSpelled(woman, man) || isWomansKnown(woman, man);
}

function isWomansSpelled({ plain: woman, shown }: Part, { plain: man, entries }: Part): boolean {
  if (endsInOAndA(man, woman)) return !entries.some(({ kind }) => kind === 'given');
  // István and his wife, Istvánné.
  if (man.length > 3 && woman === `${man}ne`) return true;
  // André and Andrée; of Michele only the accent or a second l tells the Frenchwoman from the Italian.
  if (woman === `${man}e` && WITH_E.has(man)) return true;
  if (man === 'michel') return woman === 'michelle' || /^mich(?:è|e\u0300)le$/iu.test(shown);
  const [w, m] = [plainestOf(woman), plainestOf(man)];
  const { withA, french, women } = load();
  if (women.get(m)?.has(w) === true) return true;
  if (w.endsWith('e')) return french.has(m) && w === `${m}e`;
  if (!w.endsWith('a') || m.endsWith('a')) return false;
  if (m.length > 3 && /[^aeiou]ek$/.test(m) && w === `${m.slice(0, -2)}ka`) return true;
  const stem = stemOf(w.slice(0, -1), withA);
  return stem !== undefined && stem === stemOf(m, withA);
}

const WITH_E = new Set(['andre', 'rene', 'aime', 'desire', 'jose', 'honore', 'zoe', 'noe', 'amedee', 'dorothe']);

/** Ukrainian Shevchenko is Belarusian Shauchenka, Javanese Sutrisno is Sutrisna, Tajik Mirzo is Mirza. */
const endsInOAndA = (man: string, woman: string): boolean => man.endsWith('o') && woman.length === man.length && woman === `${man.slice(0, -1)}a` && man.length > 2 && !/(?:enko|chko|^s(?:oe?|u).{4,}o|santoso)$/.test(man) && !CENTRAL_ASIAN.has(man);
const CENTRAL_ASIAN = new Set('mirzo mustafo abdullo zebo safo muso iso yahyo zakariyo murtazo rizo dono lobo khujo khoja'.split(' '));

const ENDING = /(?:i|ii|o|us)$/;

/** Without the ending that says whose it is, where the rest is in the table. */
function stemOf(word: string, stems: ReadonlySet<string>): string | undefined {
  if (stems.has(word)) return word;
  const stem = word.replace(ENDING, '');
  return stems.has(stem) ? stem : undefined;
}

/** Arabic and Persian: a name from the lexicon with -a, -ah, -eh, -iya is a woman's. French writes Amine for Amin, so -e is not. */
function isWomansKnown(woman: Part, man: Part): boolean {
  if (man.entries.length === 0 || man.lead !== '' || woman.lead !== '' || WOMAN_ENDS.test(man.plain)) return false;
  // Hamza and Musa end so themselves; a name that is known with its ending is what it is.
  if (woman.isSure && woman.entries.some((entry) => man.entries.includes(entry))) return false;
  return menIn(woman).some((entry) => man.entries.includes(entry));
}

const kept = new WeakMap<Part, readonly Entry[]>();

/** The men's names that a woman's name was made of. */
function menIn(woman: Part): readonly Entry[] {
  let found = kept.get(woman);
  if (found === undefined) kept.set(woman, (found = findMen(woman)));
  return found;
}

function findMen({ plain }: Part): readonly Entry[] {
  const stem = plain.replace(/(?:ah|eh|a|[\u0647\u0629])$/u, '');
  if (stem === plain || stem.length < 3 || !/(?:[^aeiouh]|[aeiou]h)$/.test(stem) && !/[iy]$/.test(stem)) return [];
  const man = stem.replace(/(?:iyy|iy|yy)$/, 'i');
  return findEntries('', man, toSound(man)).entries.filter(({ kind, label }) => kind === 'given' && label.length > 2);
}
