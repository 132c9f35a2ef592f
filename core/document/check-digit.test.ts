import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit } from './check-digit.ts';
import { anyText } from '../text/testing/characters.ts';

test.each([
  ['520727', '3'],
  ['AB2134<<<', '5'],
  ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
  ['D23145890734', '9'],
  ['<<<<<<<<<', '0'],
  ['', '0'],
])('%s gives %s', (text, digit) => {
  expect(checkDigit(text)).toBe(digit);
});

test('a changed digit is always noticed, a changed letter unless it differs by ten or twenty', () => {
  const zoneText = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), minLength: 1, maxLength: 40 });
  const value = (character: string): number => parseInt(character, 36);
  fc.assert(
    fc.property(zoneText, fc.nat(), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), (text, at, other) => {
      const position = at % text.length;
      const changed = text.slice(0, position) + other + text.slice(position + 1);
      const isHidden = (value(text[position]!) - value(other)) % 10 === 0;
      expect(checkDigit(changed) === checkDigit(text)).toBe(isHidden);
    }),
  );
});

test('any text gives one digit', () => {
  fc.assert(fc.property(anyText(40), (text) => /^[0-9]$/.test(checkDigit(text))));
});
