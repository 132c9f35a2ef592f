import { describe, expect, it } from 'vitest';
import { getLayout } from '../../core/document/formats.ts';
import type { PageReading } from '../../core/document/reading.ts';
import { coveredPlaces, distance, scoreReading } from './score.ts';

const truth = { format: 'TD3', lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] };
const read = (lines: readonly string[], accepted = lines.length > 0): PageReading => ({ found: lines.length > 0, raw: [], lines: [...lines], substitutions: [], confidences: [], accepted, doubts: [], image: { width: 9, height: 9 } });
const put = (line: number, position: number, character: string) => truth.lines.map((text, i) => (i === line ? text.slice(0, position) + character + text.slice(position + 1) : text));

describe('scoreReading', () => {
  it('counts an exact reading', () => {
    expect(scoreReading(read(truth.lines), [truth])).toMatchObject({ exact: true, accepted: true, falseRead: false, falseCovered: false, rightCharacters: 88, linesExact: 2 });
  });
  it('tells a false name from a false number', () => {
    expect(scoreReading(read(put(0, 6, 'X')), [truth])).toMatchObject({ exact: false, falseRead: true, falseCovered: false, rightCharacters: 87 });
    expect(scoreReading(read(put(1, 3, 'X')), [truth])).toMatchObject({ falseRead: true, falseCovered: true });
    // Nationality and sex are covered by nothing on a passport; a check digit is itself covered.
    expect(scoreReading(read(put(1, 11, 'X')), [truth])).toMatchObject({ falseRead: true, falseCovered: false });
    expect(scoreReading(read(put(1, 20, 'M')), [truth])).toMatchObject({ falseRead: true, falseCovered: false });
    expect(scoreReading(read(put(1, 9, '9')), [truth])).toMatchObject({ falseRead: true, falseCovered: true });
  });
  it('forgives what is not accepted, and nothing found', () => {
    expect(scoreReading(read(put(1, 3, 'X'), false), [truth])).toMatchObject({ accepted: false, falseRead: false, falseCovered: false });
    expect(scoreReading(read([]), [truth])).toMatchObject({ found: false, accepted: false, rightCharacters: 0, linesExact: 0 });
    expect(scoreReading(undefined, [truth])).toMatchObject({ found: false, exact: false });
  });
  it('calls a missing line false where it holds covered fields', () => {
    expect(scoreReading(read(truth.lines.slice(0, 1)), [truth])).toMatchObject({ falseRead: true, falseCovered: true });
  });
  it('takes either of two documents', () => {
    const other = { format: 'TD2', lines: ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'] };
    expect(scoreReading(read(other.lines), [truth, other])).toMatchObject({ exact: true, characters: 72 });
  });
});

describe('coveredPlaces', () => {
  it('holds all of a passport’s second line but nationality and sex, and only digits beside dates on a visa', () => {
    const open = (format: 'TD3' | 'MRV-A') => {
      const covered = new Set(coveredPlaces(getLayout(format)).filter(({ line }) => line === 1).map(({ position }) => position));
      return Array.from({ length: 44 }, (_, i) => i).filter((position) => !covered.has(position));
    };
    expect(open('TD3')).toEqual([10, 11, 12, 20]);
    expect(open('MRV-A')).toEqual([10, 11, 12, 20, ...Array.from({ length: 16 }, (_, i) => 28 + i)]);
  });
});

it('measures distance between texts', () => {
  expect([distance('', 'AB'), distance('ABC', 'ABC'), distance('ABC', 'AXC'), distance('ABCD', 'BCD')]).toEqual([2, 0, 1, 1]);
});
