import { expect, test } from 'vitest';
import { looksLikeZone } from './typed-zone.ts';

test('only what is like a zone is taken from the clipboard unasked', () => {
  expect(looksLikeZone('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10')).toBe(true);
  expect(looksLikeZone('meeting at ten\nplease bring the long list of everything with you')).toBe(false);
  expect(looksLikeZone('P<UTO')).toBe(false);
});
