import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { seeded } from './chance.ts';
import { people } from './people.ts';
import { quantile } from './quantile.ts';
import { ask } from './vary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every file that one draws in when it runs; what is imported for its types alone is not there then. */
function drawnIn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
  for (const [, from] of text.matchAll(/from '(\.[^']+)'/g)) drawnIn(resolve(dirname(file), from!), seen);
  return seen;
}

test('questions are made without a line of the program that answers them', () => {
  const files = [...drawnIn(join(ROOT, 'bench/registry/vary.ts')), ...drawnIn(join(ROOT, 'bench/registry/people.ts'))].map((file) => relative(ROOT, file));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => !file.startsWith('bench/registry/'))).toEqual([]);
});

test('everybody has a household, and no household is empty', () => {
  const all = [...people(6_000, 1_000)];
  expect(all).toHaveLength(6_000);
  expect(new Set(all.map(({ household }) => household)).size).toBe(1_000);
  expect(all.every(({ name, native }) => name !== '' || native !== '')).toBe(true);
});

test('children carry the names of their father and his father', () => {
  const byHousehold = Map.groupBy(people(600, 100), ({ household }) => household);
  for (const [father, , ...children] of byHousehold.values()) {
    for (const { line } of children) expect([...line.given.slice(1), line.family]).toEqual([...father!.line.given.slice(0, 2), father!.line.family]);
  }
});

test('the same seed asks the same, and most questions differ from the record', () => {
  const all = [...people(600, 100)];
  const asked = (seed: number) => {
    const chance = seeded(seed);
    return all.map((person) => ask(chance, person));
  };
  expect(asked(3)).toEqual(asked(3));
  const changed = asked(3).filter(({ name }, at) => name !== all[at]!.name && name !== all[at]!.native).length;
  expect(changed / all.length).toBeGreaterThan(0.7);
});

test('a question never empties a name', () => {
  const chance = seeded(4);
  for (const person of people(3_000, 500)) expect(ask(chance, person).name.split(' ').filter((part) => /\p{L}{2}/u.test(part)).length).toBeGreaterThan(1);
});

test('names are borne as names are: a few by very many', () => {
  const given = [...people(6_000, 1_000)].map(({ line }) => line.given[0]![0]);
  const counts = [...Map.groupBy(given, (name) => name).values()].map((list) => list.length).sort((a, b) => b - a);
  expect(counts[0]! / given.length).toBeGreaterThan(0.04);
  expect(counts.length).toBeGreaterThan(150);
});

test('a quantile is one of the values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([3, 1, 2], 0.95)).toBe(3);
});
