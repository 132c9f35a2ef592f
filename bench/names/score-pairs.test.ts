import { expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from '../../core/names/compare.ts';
import { nameKeys } from '../../core/names/name-keys.ts';
import { generatePairs, seeded } from './generate.ts';
import { DEVELOP, HELD_OUT } from './scholarly.ts';

const pairs = [...generatePairs(DEVELOP, 1_500, seeded(11)), ...generatePairs(HELD_OUT, 1_500, seeded(12))];

test('of pairs made by rule nearly all are judged rightly', () => {
  const wrong = pairs.filter(({ name1, name2, isMatch }) => compareNames(prepareName(name1), prepareName(name2)).score >= SAME_NAME !== isMatch);
  expect(wrong.length / pairs.length).toBeLessThan(0.04);
});

test('two spellings of a name share a key of an index', () => {
  const matches = pairs.filter(({ isMatch }) => isMatch);
  const found = matches.filter(({ name1, name2 }) => {
    const keys = new Set(nameKeys(prepareName(name1)));
    return nameKeys(prepareName(name2)).some((key) => keys.has(key));
  });
  expect(found.length / matches.length).toBeGreaterThan(0.98);
});
