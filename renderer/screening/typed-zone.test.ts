import { expect, test } from 'vitest';
import { isWholeZone, looksLikeZone } from './typed-zone.ts';

test('only what is like a zone is taken from the clipboard unasked', () => {
  expect(looksLikeZone('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10')).toBe(true);
  expect(looksLikeZone('meeting at ten\nplease bring the long list of everything with you')).toBe(false);
  expect(looksLikeZone('P<UTO')).toBe(false);
});

test('a zone is whole when its last line is', () => {
  const card = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
  expect(isWholeZone(card.join('\n'))).toBe(true);
  expect(isWholeZone(card.slice(0, 2).join('\n'))).toBe(false);
  expect(isWholeZone(card.join('\n').slice(0, -1))).toBe(false);
});
