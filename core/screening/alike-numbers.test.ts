import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areNumbersAlike } from './alike-numbers.ts';

test.each([
  ['A1234567', 'A1234568', 'the next of a series'],
  ['A1234599', 'A1234601', 'near it, over a round number'],
  ['A1234567', 'B1234567', 'another first letter'],
  ['A1234567', 'A9234567', 'one digit'],
])('%s and %s are alike: %s', (one, other) => {
  expect(areNumbersAlike(one, other)).toBe(true);
  expect(areNumbersAlike(other, one)).toBe(true);
});

test.each([
  ['A1234567', 'A1234567', 'the same number is no other one'],
  ['A1234567', 'A1235577', 'far in the series'],
  ['A1234567', 'A123456', 'another length'],
  ['A1234567', 'B1234568', 'another series'],
  ['ABCDEFGH', 'ABCDEFXY', 'letters have no series'],
  ['', '', 'nothing'],
])('%s and %s are not: %s', (one, other) => {
  expect(areNumbersAlike(one, other)).toBe(false);
});

test('both ways the same, for anything', () => {
  const number = fc.stringMatching(/^[A-C]{0,2}\d{0,4}$/);
  fc.assert(fc.property(number, number, (one, other) => areNumbersAlike(one, other) === areNumbersAlike(other, one)));
});
