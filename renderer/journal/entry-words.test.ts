import { expect, test } from 'vitest';
import { EntryType } from '../../core/journal/entries.ts';
import { resources } from '../../texts/languages.ts';

/** Every leaf of the words for entries, by its path. */
const pathsOf = (node: unknown, path: string): string[] => (typeof node === 'string' ? [path] : Object.entries(node as object).flatMap(([name, child]) => pathsOf(child, path === '' ? name : `${path}.${name}`)));

test('every entry of the journal has words, and no words stand for an entry that is not', () => {
  expect(pathsOf((resources.en['journal'] as { entry: unknown }).entry, '').sort()).toEqual([...new Set(EntryType.options.map((type) => type.replace(/\.v\d+$/, '')))].sort());
});
