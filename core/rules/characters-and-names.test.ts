import { describe, expect, test } from 'vitest';
import { composeMrz } from '../document/compose-mrz.ts';
import type { Point } from '../document/reading.ts';
import { F07 } from './F07-characters-and-lines.ts';
import { F08 } from './F08-digit-in-name.ts';
import { F09 } from './F09-fillers-in-name.ts';
import { F11 } from './F11-single-name.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound } from './testing/facts.ts';
import type { Facts } from './facts.ts';

const [first, second] = composeMrz(sound) as [string, string];
const named = (name: string): Facts => factsOfLines([`P<IRQ${name.padEnd(39, '<').slice(0, 39)}`, second]);

describe('F07', () => {
  test('passes a sound zone and judges nothing where there is none', () => {
    expect(sayOf(F07, factsOf())).toBe('passed');
    expect(sayOf(F07, nothingRead())).toBe('notPerformed noZone');
  });

  test('points at a character that no zone may hold', () => {
    const facts = factsOfLines([first.replace('NAMUNA', 'NA?UNA'), second]);
    expect(sayOf(F07, facts)).toBe('raised low raised');
    expect(pointedAt(F07, facts)).toEqual(['?']);
    expect(F07.evaluate(facts)).toMatchObject({ params: { line: 1, position: 8, character: '?' } });
  });

  test('says how long a line should be', () => {
    const facts = factsOfLines([first, second.slice(0, -1)]);
    expect(sayOf(F07, facts)).toBe('raised low lineLength');
    expect(F07.evaluate(facts)).toMatchObject({ params: { line: 2, captured: 43, expected: 44 } });
  });

  test('says how many lines there should be, before anything else', () => {
    const facts = factsOfLines([first.replace('NAMUNA', 'NA?UNA')]);
    expect(sayOf(F07, facts)).toBe('raised low lineCount');
    expect(F07.evaluate(facts)).toMatchObject({ params: { captured: 1, expected: 2 } });
  });
});

describe('F07, a line that is short by a few', () => {
  const short = (by: number, reading: Partial<Facts['reading']> = {}): Facts => {
    const facts = factsOfLines([first.slice(0, -by), second]);
    return { ...facts, reading: { ...facts.reading, source: 'image', accepted: true, ...reading } };
  };
  const box = (left: number, right: number) => ({ image: { width: 1000, height: 700 }, zone: [{ x: left, y: 600 }, { x: right, y: 600 }, { x: right, y: 660 }, { x: left, y: 660 }] as [Point, Point, Point, Point] });

  test.each([
    ['read surely', short(2), 'medium shortLine'],
    ['read surely, well within the picture', short(4, box(100, 900)), 'medium shortLine'],
    ['at the edge of the picture', short(2, box(100, 998)), 'low lineLength'],
    ['read unsurely', short(2, { accepted: false }), 'low lineLength'],
    ['typed', short(2, { source: 'text' }), 'low lineLength'],
    ['by more than a slip', short(5), 'low lineLength'],
  ])('%s', (_, facts, said) => expect(sayOf(F07, facts)).toBe(`raised ${said}`));

  test('not while the other line is off as well', () => {
    const facts = short(2);
    expect(sayOf(F07, { ...facts, reading: { ...factsOfLines([first.slice(0, -2), `${second}<`]).reading, source: 'image', accepted: true } })).toBe('raised low lineLength');
  });
});

describe('F08', () => {
  test('passes letters', () => expect(sayOf(F08, factsOf())).toBe('passed'));

  test('points at the digits', () => {
    expect(sayOf(F08, named('NAM0NA<<TAJR11BI'))).toBe('raised medium raised');
    expect(pointedAt(F08, named('NAM0NA<<TAJR11BI'))).toEqual(['0', '11']);
  });

  test('needs a name and a zone', () => {
    expect(sayOf(F08, factsOfLines([second]))).toBe('notPerformed fieldMissing');
    expect(sayOf(F08, nothingRead())).toBe('notPerformed noZone');
  });
});

describe('F09', () => {
  test.each(['NAMUNA<<TAJRIBI', 'NAMUNA', 'AL<NAMUNA<<TAJRIBI<BIN<MITHAL', 'NAMUNA<TAJRIBI'])('passes %s', (name) => {
    expect(sayOf(F09, named(name))).toBe('passed');
  });

  test.each([
    ['<NAMUNA<<TAJRIBI', ['<'], 'low raised'],
    ['<<NAMUNA<<TAJRIBI', ['<<'], 'low raised'],
    ['<<<NAMUNA<<TAJRIBI', ['<<<'], 'low raised'],
    ['NAMUNA<<TAJRIBI<<MITHAL', ['<<'], 'low raised'],
    ['NAMUNA<<TAJRIBI<<<<<<MITHAL', ['<<<<<<'], 'medium gap'],
    ['NAMUNA<<<TAJRIBI', ['<<<'], 'medium gap'],
  ])('raises %s', (name, fillers, said) => {
    expect(sayOf(F09, named(name))).toBe(`raised ${said}`);
    expect(pointedAt(F09, named(name))).toEqual(fillers);
  });

  test('says nothing of an empty name, a missing one, or no zone', () => {
    expect(sayOf(F09, named(''))).toBe('notApplicable fieldEmpty');
    expect(sayOf(F09, factsOfLines([second]))).toBe('notPerformed fieldMissing');
    expect(sayOf(F09, nothingRead())).toBe('notPerformed noZone');
  });
});

describe('F11', () => {
  test('passes two names, and notes one for information only', () => {
    expect(sayOf(F11, factsOf())).toBe('passed');
    expect(sayOf(F11, factsOf({ secondaryIdentifier: '' }))).toBe('raised info raised');
  });

  test('cannot tell where the first name fills the field, or where all are fillers', () => {
    expect(sayOf(F11, named('A'.repeat(39)))).toBe('undetermined nameCut');
    expect(sayOf(F11, named(''))).toBe('undetermined fieldEmpty');
  });

  test('needs a name and a zone', () => {
    expect(sayOf(F11, factsOfLines([second]))).toBe('notPerformed fieldMissing');
    expect(sayOf(F11, nothingRead())).toBe('notPerformed noZone');
  });
});
