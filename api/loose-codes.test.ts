import { expect, it } from 'vitest';
import type { PersonId } from '../core/contract/common.ts';
import { openLooseCodes } from './loose-codes.ts';

const [one, other] = ['a', 'b'] as unknown as PersonId[] as [PersonId, PersonId];
const slip = (reference: string) => ({ kind: 'slip' as const, reference });

it('keeps a code for the person at whose desk it was scanned, for ten minutes, and not many', () => {
  let now = 0;
  const codes = openLooseCodes(() => now);
  codes.keep('1', slip('A-0001'), one);
  expect(codes.find('1', one)).toEqual(slip('A-0001'));
  expect(codes.find('1', other)).toBeUndefined();
  now = 600_001;
  expect(codes.find('1', one)).toBeUndefined();
  for (let i = 0; i < 20; i += 1) codes.keep(`n${String(i)}`, slip('A-0002'), one);
  expect(codes.find('n11', one)).toBeUndefined();
  expect(codes.find('n12', one)).toBeDefined();
  codes.clear();
  expect(codes.find('n19', one)).toBeUndefined();
});
