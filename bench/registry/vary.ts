/**
 * How an officer has a registered person: spelt otherwise, cut, turned round, mistyped or in another script, and with a
 * birth date that is often not the registered one. Shares nothing with the program's own matching of names.
 */
import type { BirthDate } from '../../db/registry/person.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';

export interface Question {
  name: string;
  birth: BirthDate;
  /** What was done to the name and date, for the breakdown. */
  how: string;
}

type Parts = string[];
type Change = (chance: Chance, parts: Parts) => Parts;

/** Free Latin spellings of one sound; each is tried with a good chance wherever it stands. */
const RESPELLINGS: readonly [RegExp, readonly string[]][] = [
  [/^Mohamm[ae]d/, ['Muhammad', 'Mohamed', 'Mohamad', 'Muhamed', 'Mohammad']],
  [/ou/g, ['u', 'oo']], [/oo/g, ['u', 'ou']], [/ee/g, ['i', 'ie']], [/ai/g, ['ay', 'ei']], [/ei/g, ['ai', 'i']], [/aw/g, ['ao', 'au']],
  [/q/g, ['k', 'gh']], [/Q/g, ['K', 'Gh']], [/dh/g, ['d', 'z', 'th']], [/kh/g, ['x', 'ch']], [/th/g, ['t', 's']], [/sh/g, ['ch', 'sch']], [/j/g, ['dj', 'g']], [/w/g, ['v', 'u']],
  [/([bdfklmnrstz])\1/g, ['$1']], [/i(?=[a-z])/g, ['e', 'y']], [/u/g, ['o', 'ou']], [/a(?=[bdfklmnrstz])/g, ['e', 'a']], [/a$/g, ['ah', 'eh']], [/y/g, ['i']],
];

const respell: Change = (chance, parts) =>
  parts.map((part) => {
    let text = part;
    for (const [what, ways] of RESPELLINGS) if (chance.is(0.35)) text = text.replace(what, chance.of(ways));
    return text.replace(/^Al-/, () => chance.of(['Al-', 'Al ', 'El ', 'Al', 'AL-', '']));
  });

/** A man is often known by his own, his father's and his clan's name; a passport may leave out either. */
const drop: Change = (chance, parts) => {
  const dropped = parts.length - (chance.is(0.75) ? 2 : 1);
  return parts.length < 3 ? parts : parts.filter((_, at) => at !== dropped);
};

/** The family's name first, as the zone has it. */
const turn: Change = (_, parts) => [parts.at(-1)!, ...parts.slice(0, -1)];

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const slip: Change = (chance, parts) => {
  const at = chance.below(parts.length);
  const word = parts[at]!;
  if (word.length < 4) return parts;
  const place = 1 + chance.below(word.length - 2);
  const row = KEYS.find((keys) => keys.includes(word[place]!.toLowerCase()));
  const near = row === undefined ? word[place]! : row[Math.max(0, row.indexOf(word[place]!.toLowerCase()) - 1)]!;
  const wrong = chance.of([word.slice(0, place) + word.slice(place + 1), word.slice(0, place) + word[place]! + word.slice(place), word.slice(0, place) + near + word.slice(place + 1), word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2)]);
  return parts.with(at, wrong);
};

/** Arabic-script spellings that offices do not tell apart. */
const respellNative: Change = (chance, parts) =>
  parts.map((part) => {
    let text = part;
    for (const [from, to] of [['ة', 'ه'], ['ى', 'ي'], ['ا', 'أ'], ['ک', 'ك'], ['ی', 'ي'], ['ئ', 'ي']] as const) if (chance.is(0.3)) text = text.replace(from, to);
    return chance.is(0.2) ? text.replace(/^عبدال/, 'عبد ال') : text;
  });

const CHANGES: readonly [name: string, share: number, change: Change][] = [['as registered', 0.15, (_, parts) => parts], ['respelt', 0.4, respell], ['part dropped', 0.2, drop], ['turned round', 0.12, turn], ['mistyped', 0.13, slip]];

export function ask(chance: Chance, person: Person): Question {
  // In the script that stands in the record, or, for one in seven, in the other.
  const isOther = chance.is(0.15);
  const script = (person.name === '') !== isOther ? 1 : 0;
  const { given, family } = person.line;
  let parts: Parts = [...given, ...(family ? [family] : [])].map((pair) => pair[script]);
  const done = new Set<string>();
  for (let times = chance.is(0.25) ? 2 : 1; times > 0; times -= 1) {
    const [name, , change] = pickShare(chance, CHANGES);
    parts = script === 1 && change === respell ? respellNative(chance, parts) : change(chance, parts);
    done.add(name);
  }
  const [birthHow, , date] = pickShare(chance, BIRTHS);
  const crossed = (script === 0 ? person.name : person.native) === '';
  return { name: parts.join(' '), birth: date(chance, person.birth), how: [...done, ...(crossed ? ['in the other script'] : []), birthHow].join(', ') };
}

const BIRTHS: readonly [name: string, share: number, date: (chance: Chance, birth: BirthDate) => BirthDate][] = [
  ['birth date as registered', 0.7, (_, birth) => birth],
  ['1 January of its year', 0.1, (_, { year }) => ({ year, month: 1, day: 1 })],
  ['1 January of a year beside it', 0.06, (chance, { year }) => ({ year: year + (chance.is(0.5) ? 1 : -1), month: 1, day: 1 })],
  ['birth date unknown', 0.05, () => ({ year: 0, month: 0, day: 0 })],
  ['day and month changed over', 0.05, (_, { year, month, day }) => (day <= 12 ? { year, month: day, day: month } : { year, month, day })],
  ['a slip in the day', 0.04, (chance, { year, month, day }) => ({ year, month, day: (day % 10) + 10 * chance.below(3) || 1 })],
];

function pickShare<T>(chance: Chance, choices: readonly [string, number, T][]): readonly [string, number, T] {
  let at = chance.next();
  for (const choice of choices) if ((at -= choice[1]) < 0) return choice;
  return choices[0]!;
}
