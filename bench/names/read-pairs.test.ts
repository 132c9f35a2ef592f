import { expect, test } from 'vitest';
import { readPairs } from './read-pairs.ts';

test('quoted fields, columns in any order, both line ends, a mark of byte order', () => {
  expect(readPairs('\ufeffis_match,name1,name2\r\n1,"Merkur, ""Angela""",Angela\r\nfalse,"two\nlines",محمد\r\n\r\nTRUE,a,b')).toEqual({
    ok: true,
    value: [
      { line: 2, name1: 'Merkur, "Angela"', name2: 'Angela', isMatch: true },
      { line: 3, name1: 'two\nlines', name2: 'محمد', isMatch: false },
      { line: 6, name1: 'a', name2: 'b', isMatch: true },
    ],
  });
});

test.each([
  ['', 1, 'noHeading'],
  ['name1,name2\na,b', 1, 'missingColumn'],
  ['name1,name2,is_match\na,b,1\na,b', 3, 'columns'],
  ['name1,name2,is_match\na,b,yes', 2, 'isMatch'],
  ['name1,name2,is_match\n"a,b,1', 2, 'quote'],
  ['name1,name2,is_match\n"a"x,b,1', 2, 'quote'],
  ['name1,name2,is_match\n', 1, 'noRows'],
])('%j is refused with its line', (text, line, problem) => {
  expect(readPairs(text)).toMatchObject({ ok: false, error: { line, problem } });
});
