import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDigits } from './digits.ts';

test('both Arabic-script digit rows become 0 to 9', () => {
  expect(foldDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  expect(foldDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  expect(foldDigits('رقم ٤۵6')).toBe('رقم 456');
});

test('a number typed in any row of digits is the same number', () => {
  const rows = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (number, picks) => {
      const typed = [...String(number)].map((digit) => rows[picks.next().value as number]?.[Number(digit)]).join('');
      expect(foldDigits(typed)).toBe(String(number));
    }),
  );
});
