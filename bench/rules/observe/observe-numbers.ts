/** What a post has read of a State's numbers by the time this traveller comes. */
import type { Facts } from '../../../core/rules/facts.ts';
import { type Random, seeded } from '../random.ts';
import type { Rates } from '../rates.ts';
import { type PaperKind, PAPERS } from '../world/papers.ts';
import type { Paper } from '../world/world.ts';
import { bare } from '../world/zone.ts';

/** Documents that a post looks back on, of all States. */
const REMEMBERED = 30_000;
/** Of one State and kind, the latest. */
const LATEST = 800;
/** Posts differ in what they have read; more of them would change no figure. */
const POSTS = 12;

type Numbers = NonNullable<NonNullable<Facts['history']>['numbers']>;

export function observeNumbers({ zone }: Paper, random: Random, rates: Rates): Numbers {
  const [code, issuer] = [bare(zone, 'code').charAt(0), bare(zone, 'issuer')];
  const own = bare(zone, 'number');
  const others = [...new Set(numbersAt(random.between(1, POSTS), { code, issuer, format: zone.format }, rates))].filter((number) => number !== own);
  const counts = Map.groupBy(others, formOf);
  return { documents: others.length, alike: counts.get(formOf(own))?.length ?? 0, single: [...counts.values()].filter(({ length }) => length === 1).length };
}

/** Where letters stand and where digits. */
const formOf = (number: string): string => [...number].map((character) => (/\d/.test(character) ? '0' : /[A-Z]/.test(character) ? 'X' : character)).join('');

interface Family {
  code: string;
  issuer: string;
  format: string;
}

const read = new Map<string, readonly string[]>();

function numbersAt(post: number, { code, issuer, format }: Family, rates: Rates): readonly string[] {
  const key = [post, code, issuer, format, rates.zoneMisread].join(' ');
  const known = read.get(key) ?? drawNumbers(seeded(key), { code, issuer, format }, rates);
  read.set(key, known);
  return known;
}

function drawNumbers(random: Random, { code, issuer, format }: Family, rates: Rates): string[] {
  const passports = PAPERS.map((kind) => [kind.weight, kind] as const).filter(([, kind]) => kind.format === 'TD3');
  const kinds = PAPERS.filter((kind) => kind.issuer === issuer && kind.format === format && kind.code(random).startsWith(code)).map((kind) => [kind.weight, kind] as const);
  const isVisa = code === 'V';
  const total = PAPERS.reduce((sum, { weight }) => sum + weight, 0);
  // One traveller in thirty shows a visa, as in the world.
  const share = isVisa ? 1 / 30 : kinds.reduce((sum, [weight]) => sum + weight, 0) / total;
  const number = (): string => (isVisa ? (random.chance(0.7) ? random.characters(8) : ofKind(random, passports)) : ofKind(random, kinds));
  return Array.from({ length: share === 0 ? 0 : Math.min(LATEST, Math.round(share * REMEMBERED)) }, () => misreadNow(random, number(), rates));
}

const ofKind = (random: Random, kinds: readonly (readonly [number, PaperKind])[]): string => random.weighted(kinds).number(random);

/** One character in ten of a zone is the number's, and there most look-alikes are a letter for a digit or a digit for a letter. */
const misreadNow = (random: Random, number: string, rates: Rates): string => (random.chance(rates.zoneMisread / 10) ? (/0/.test(number) ? number.replace('0', 'O') : number.replace('O', '0')) : number);
