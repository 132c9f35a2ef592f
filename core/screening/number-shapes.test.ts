import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countShapes, numberTrace, shapeOfNumber } from './number-shapes.ts';

test('a shape knows letters from digits, and no more', () => {
  expect(shapeOfNumber('A12345678')).toBe('A99999999');
  expect(shapeOfNumber('QX123<56')).toBe('AA999<99');
});

test('documents of another State, format or kind are kept apart', () => {
  const passport = { issuingState: 'UTO', format: 'TD3', documentCode: 'P', documentNumber: 'A1' } as const;
  expect(numberTrace(passport)).toBe('n UTO TD3 P');
  expect(numberTrace({ ...passport, documentCode: 'PD' })).toBe(numberTrace(passport));
  const others = [{ issuingState: 'XXX' }, { format: 'TD1' as const }, { documentCode: 'V' }].map((change) => numberTrace({ ...passport, ...change }));
  expect(new Set([numberTrace(passport), ...others]).size).toBe(4);
  expect(numberTrace({ ...passport, documentNumber: '' })).toBeUndefined();
  expect(numberTrace({ ...passport, issuingState: '' })).toBeUndefined();
});

describe('countShapes', () => {
  test('counts documents, not crossings, and never the document itself', () => {
    expect(countShapes('B7654321', ['A1234567', 'A1234567', 'A7654321', 'B7654321', 'AB123456', '12345678'])).toEqual({ documents: 4, alike: 2, single: 2 });
    expect(countShapes('B7654321', [])).toEqual({ documents: 0, alike: 0, single: 0 });
  });

  test('whatever the numbers are', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.array(fc.string({ maxLength: 9 })), (own, numbers) => {
        const { documents, alike, single } = countShapes(own, numbers);
        const others = new Set(numbers.filter((number) => number !== own));
        expect(documents).toBe(others.size);
        expect(alike).toBe([...others].filter((number) => shapeOfNumber(number) === shapeOfNumber(own)).length);
        expect(single).toBeLessThanOrEqual(documents);
      }),
    ));
});
