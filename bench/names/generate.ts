/** Pairs made by rule: one person's name as two clerks write it, with parts left out; and a person with one part another. */
import type { NamePair } from './read-pairs.ts';
import { romanise, SCHOOLS, type School } from './romanise.ts';
import type { NameStock } from './scholarly.ts';

interface Person {
  given: string;
  father: string;
  grandfather: string | undefined;
  clan: string | undefined;
}

/** Half of them matches. `random` gives numbers from 0 to below 1; the same seed gives the same pairs. */
export function generatePairs(stock: NameStock, count: number, random: () => number): NamePair[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const other = (all: readonly string[], than: readonly (string | undefined)[]): string => {
    for (;;) {
      const found = pick(all);
      if (!than.includes(found)) return found;
    }
  };

  function person(): Person {
    const given = pick(random() < 0.8 ? stock.men : stock.women);
    const father = other(stock.men, [given]);
    return { given, father, grandfather: random() < 0.6 ? other(stock.men, [given, father]) : undefined, clan: random() < 0.75 ? pick(stock.clans) : undefined };
  }

  function withoutMiddle(one: Person): Person {
    const left = { ...one };
    if (left.grandfather !== undefined && random() < 0.6) left.grandfather = undefined;
    else if (left.clan !== undefined && random() < 0.5) left.father = '';
    else if (left.clan !== undefined && left.grandfather !== undefined) left.clan = undefined;
    return left;
  }

  function swapped(one: Person): Person {
    const all = [one.given, one.father, one.grandfather, one.clan];
    const what = random();
    if (what < 0.45 && one.clan !== undefined) return { ...one, clan: other(stock.clans, all) };
    if (what < 0.85) return { ...one, father: other(stock.men, all) };
    return { ...one, given: other(stock.men.includes(one.given) ? stock.men : stock.women, all) };
  }

  function write({ given, father, grandfather, clan }: Person, school: School): string {
    const say = (word: string): string => romanise(word, school, random);
    const sons = [given, father, grandfather].filter((word) => word !== undefined && word !== '').map((word) => say(word!));
    const article = pick(school === 'egyptian' || school === 'french' ? ['El ', 'El-', 'Al-', ''] : school === 'turkish' || school === 'persian' ? ['', 'El ', 'al-'] : ['al-', 'Al-', 'Al ', 'Al', '']);
    const family = clan === undefined ? undefined : article + (article === 'Al' ? say(clan).toLowerCase() : say(clan));
    const bin = random() < 0.1 && sons.length > 1 ? [sons[0]!, 'bin', ...sons.slice(1)] : sons;
    const order = random();
    if (family === undefined) return bin.join(' ');
    return order < 0.1 ? `${family}, ${bin.join(' ')}` : order < 0.15 ? `${family} ${bin.join(' ')}`.toUpperCase() : [...bin, family].join(' ');
  }

  return Array.from({ length: count }, (_, line): NamePair => {
    const one = person();
    const isMatch = random() < 0.5;
    const another = isMatch ? (random() < 0.6 ? withoutMiddle(one) : one) : random() < 0.3 ? withoutMiddle(swapped(one)) : swapped(one);
    const isSame = (['given', 'father', 'grandfather', 'clan'] as const).every((part) => one[part] === another[part] || another[part] === undefined || another[part] === '');
    return { line: line + 1, name1: write(one, pick(SCHOOLS)), name2: write(another, pick(SCHOOLS)), isMatch: isSame };
  });
}

/** Numbers from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
