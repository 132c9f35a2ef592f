import { expect, test } from 'vitest';
import { type DocumentMark, findHolding, standing } from './standing.ts';

const mark = (documentNumber: string, more: Partial<DocumentMark> = {}): DocumentMark => ({ format: 'TD3', documentNumber, isNumberDoubted: false, ...more });
const stands = (...marks: (DocumentMark | undefined)[]): number[] => standing(marks.map((_, index) => index), (index) => marks[index]);

test('the newest capture of each document stands', () => {
  expect(stands(mark('A1'), mark('B2'))).toEqual([0, 1]);
  expect(stands(mark('A1'), mark('B2'), mark('A1'))).toEqual([1, 2]);
  expect(stands(mark('A1'), mark('A1', { format: 'TD1' }))).toEqual([0, 1]);
});

test('a number that is doubted may be the other one, misread', () => {
  expect(stands(mark('A7', { isNumberDoubted: true }), mark('A1'))).toEqual([1]);
  expect(stands(mark('A1'), mark('A7', { isNumberDoubted: true }))).toEqual([1]);
});

test('what has no zone takes nothing away', () => {
  expect(stands(mark('A1'), undefined)).toEqual([0, 1]);
  expect(stands(undefined, mark('A1'))).toEqual([1]);
});

test('the newest document that names somebody says who the traveller is, a visa only where nothing else does', () => {
  const holding = (...said: (readonly ['TD1' | 'TD3' | 'MRV-A', string] | undefined)[]): number | undefined =>
    findHolding(said.map((_, index) => index), (index) => {
      const [format, name] = said[index] ?? [];
      return format && { format, name: name ?? '' };
    });
  expect(holding(['TD3', 'ANNA'], ['TD1', 'ANNA MARIA'])).toBe(1);
  expect(holding(['TD3', 'ANNA'], ['MRV-A', 'ANNA'], ['TD3', ''], undefined)).toBe(0);
  expect(holding(['MRV-A', 'ANNA'], ['TD3', ''])).toBe(0);
  expect(holding(['TD3', ''], undefined)).toBe(0);
  expect(holding(undefined)).toBeUndefined();
});
