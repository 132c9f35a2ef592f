import { describe, expect, it } from 'vitest';
import { type Measured, quantile, toFigures, toTable } from './figures.ts';
import { isPeerExact, zoneLines } from './peer.ts';

const measured = (change: Partial<Measured['score']>, ms: number): Measured => ({
  file: 'x',
  ms,
  score: { found: true, exact: true, accepted: true, falseRead: false, falseCovered: false, characters: 88, rightCharacters: 88, linesExact: 2, ...change },
});

describe('toFigures', () => {
  it('counts, and takes what was not found as wrong characters', () => {
    const figures = toFigures([measured({}, 10), measured({ exact: false, falseRead: true, rightCharacters: 87 }, 30), measured({ found: false, exact: false, accepted: false, rightCharacters: 0 }, 20)]);
    expect(figures).toEqual({ images: 3, found: 2, exact: 1, accepted: 2, characterAccuracy: 0.66288, falseReads: 1, falseCovered: 0, msMedian: 20, msP90: 30 });
  });
});

it('takes quantiles from the values themselves', () => {
  expect([quantile([], 0.5), quantile([7], 0.9), quantile([3, 1, 2, 4], 0.5), quantile([3, 1, 2, 4], 0.9)]).toEqual([NaN, 7, 2, 4]);
});

it('sets a table in columns', () => {
  expect(toTable(['a', 'pages'], [['long name', 5]])).toBe('a          pages\nlong name      5');
});

describe('what counts as read by stock Tesseract', () => {
  const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
  it('forgives spaces, « and the text around', () => {
    const text = `PASSPORT\n\nP<UTO ERIKSSON«ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${lines[1]!}\nSignature of bearer here, please do write\n`;
    expect(zoneLines(text)).toHaveLength(2);
    expect(isPeerExact(zoneLines(text), { format: 'TD3', lines })).toBe(true);
  });
  it('forgives no wrong character, and no line in another place', () => {
    expect(isPeerExact([lines[0]!, lines[1]!.replace('0', 'O')], { format: 'TD3', lines })).toBe(false);
    expect(isPeerExact(lines.toReversed(), { format: 'TD3', lines })).toBe(false);
  });
});
