import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeZone, tidyZone } from './typed-zone.ts';

test('what keyboards and word processors add is taken away', () => {
  expect(tidyZone(' p<uto eriksson«anna \r\n\r\n L٨٩٨۹02C\u200f36UTO ')).toEqual(['P<UTOERIKSSON<<ANNA', 'L898902C36UTO']);
});
test('tidying twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aZ09<«‹ \n\r٣۷\u200f-ß'), maxLength: 120 }), (text) => {
    expect(tidyZone(tidyZone(text).join('\n'))).toEqual(tidyZone(text));
  }));
});
test('only what is like a zone is taken from the clipboard unasked', () => {
  expect(looksLikeZone('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10')).toBe(true);
  expect(looksLikeZone('meeting at ten\nplease bring the long list of everything with you')).toBe(false);
  expect(looksLikeZone('P<UTO')).toBe(false);
});
