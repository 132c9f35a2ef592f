import { expect, test } from 'vitest';
import { foldDigits } from './digits.ts';

test('digits of both Arabic scripts become 0 to 9 and nothing else changes', () => {
  expect(foldDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  expect(foldDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  expect(foldDigits('A١ ۲b٪٫')).toBe('A1 2b٪٫');
});
