import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_LINE_LENGTH, MAX_LINES, splitZone } from './split-zone.ts';
import { anyCharacter } from '../text/testing/characters.ts';

const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

describe('what people type and machines send', () => {
  test.each([
    ['two lines', TD3.join('\n'), TD3],
    ['a swipe reader', `\u0002${TD3.join('\r')}\r\u0003`, TD3],
    ['blank lines and tabs', `\n\n\t${TD1.join('\r\n\r\n')}\n`, TD1],
    ['small letters', TD3.join('\n').toLowerCase(), TD3],
    ['spaces between groups', TD3.map((line) => line.replace(/(.{4})/g, '$1 ')).join('\n'), TD3],
    ['digits of two Arabic scripts', TD3.join('\n').replace(/0/g, '٠').replace(/8/g, '۸'), TD3],
    ['single angle brackets', TD3.join('\n').replaceAll('<', '‹'), TD3],
    ['brackets of other alphabets', TD1.join('\n').replaceAll('<', '〈'), TD1],
    ['full-width characters', TD3.join('\n').replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), TD3],
    ['double brackets for two fillers', TD3.join('\n').replaceAll('<<', '«'), TD3],
    ['double brackets for one filler each', TD3.join('\n').replaceAll('<', '«'), TD3],
    ['marks of direction', `\u202a${TD3[0]}\u202c\n\u200f${TD3[1]}`, TD3],
    ['88 characters in one run', TD3.join(''), TD3],
    ['72 characters in one run', TD2.join(''), TD2],
    ['90 characters in one run', TD1.join(''), TD1],
    ['two lines parted by a space', TD3.join(' '), TD3],
  ])('%s', (_, text, lines) => {
    expect(splitZone(text)).toEqual(lines);
  });

  test('one run with a character too many keeps it on its last line, one too few leaves that line short', () => {
    expect(splitZone(`${TD3.join('')}7`)).toEqual([TD3[0], `${TD3[1]}7`]);
    expect(splitZone(TD3.join('').slice(0, -1))).toEqual([TD3[0], TD3[1]!.slice(0, -1)]);
    expect(splitZone(TD1.join('').slice(0, -2))).toEqual([TD1[0], TD1[1], TD1[2]!.slice(0, -2)]);
  });

  test('a single line stays single', () => {
    expect(splitZone(TD3[0]!)).toEqual([TD3[0]]);
  });

  test('what no zone may hold stays to be seen', () => {
    expect(splitZone('P<UTO*ERIKSSON?É')).toEqual(['P<UTO*ERIKSSON?É']);
    expect(splitZone('P<😀UTO\ud800')).toEqual(['P<\ufffdUTO\ufffd']);
  });

  test('nothing gives nothing', () => {
    expect(splitZone(' \r\n\u0003 ')).toEqual([]);
  });
});

test('any text gives lines that a capture can keep, and splitting them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...'<«‹ \n\rPaZ0٣۴'), anyCharacter), maxLength: 300 }), (text) => {
      const lines = splitZone(text);
      expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
      for (const line of lines) {
        expect(line.length).toBeGreaterThan(0);
        expect(line.length).toBeLessThanOrEqual(MAX_LINE_LENGTH);
        expect(line.isWellFormed()).toBe(true);
      }
      if (lines.length > 1) expect(splitZone(lines.join('\n'))).toEqual(lines);
    }),
  );
});
