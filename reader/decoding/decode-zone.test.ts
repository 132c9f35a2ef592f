import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyChanges } from '../../core/document/apply-changes.ts';
import { composeMrz, type ZoneContent } from '../../core/document/compose-mrz.ts';
import { getLayout, layouts } from '../../core/document/formats.ts';
import { knownCodes } from '../../core/reference/states.ts';
import { ALPHABET } from '../recognise.ts';
import { bestOf, type Cell, normalised } from './cell.ts';
import { decodeZone, MOST_MARGIN } from './decode-zone.ts';
import { cellOf, put, sureCells, withCell } from './testing/cells.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

const shape = fc.oneof(fc.constantFrom(...layouts.map(({ lineCount, lineLength }) => new Array<number>(lineCount).fill(lineLength))), fc.array(fc.nat({ max: 46 }), { maxLength: 4 }));
/** Cells told by a seed, so that a failing case is short to print: from all but even to all but sure. */
const cells = fc.record({ shape, seed: fc.nat(), spread: fc.constantFrom(0.1, 1, 4, 30) }).map(({ shape, seed, spread }) => {
  let state = seed;
  const chance = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const cell = (): Cell => normalised(Float32Array.from(ALPHABET, () => spread * Math.log(chance() + 1e-6)));
  return shape.map((length) => Array.from({ length }, cell));
});

const word = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 9 });
const run = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: most });
const date = fc.record({ year: fc.integer({ min: 1930, max: 2029 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const content: fc.Arbitrary<ZoneContent> = fc.constantFrom(...layouts).chain(({ format }) =>
  fc.record({
    format: fc.constant(format),
    documentCode: fc.constant(format === 'TD3' ? 'P' : format.startsWith('MRV') ? 'V' : 'I'),
    issuingState: fc.constantFrom(...knownCodes()),
    nationality: fc.constantFrom(...knownCodes()),
    primaryIdentifier: word,
    secondaryIdentifier: word,
    documentNumber: run(getLayout(format).longNumbers ? 14 : 9),
    birthDate: date,
    sex: fc.constantFrom('F' as const, 'M' as const, 'unspecified' as const),
    expiryDate: date,
  }),
);

describe('any cells', () => {
  it('are decoded without a throw; raw is the best of each cell, and every difference is listed within the cap', () => {
    fc.assert(
      fc.property(cells, (seen) => {
        const { raw, lines, substitutions, confidences, accepted, doubts } = decodeZone(seen);
        expect(raw).toEqual(seen.map((line) => line.map((each) => ALPHABET[bestOf(each)]).join('')));
        expect(applyChanges(raw, substitutions)).toEqual(lines);
        for (const { line, position, from, to, margin } of substitutions) {
          expect(raw[line]![position]).toBe(from);
          expect(to).not.toBe(from);
          expect(margin).toBeLessThanOrEqual(MOST_MARGIN + 0.001);
        }
        expect(new Set(substitutions.map(({ line, position }) => `${line}.${position}`)).size).toBe(substitutions.length);
        expect(confidences.map((line) => line.length)).toEqual(raw.map((line) => line.length));
        expect(accepted).toBe(seen.length > 0 && doubts.length === 0);
        for (const { line, position } of doubts) expect(position === undefined || raw[line]![position] !== undefined).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a clean zone', () => {
  it('decodes to itself, in every format', () => {
    fc.assert(
      fc.property(content, (of) => {
        const lines = composeMrz(of);
        expect(decodeZone(sureCells(lines))).toMatchObject({ raw: lines, lines, substitutions: [], accepted: true, doubts: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a wrong check digit, in every format and place, and is accepted: it is what the document says', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.integer({ min: 1, max: 9 }), (of, which, by) => {
        const lines = composeMrz(of);
        const digits = getLayout(of.format).checks.filter(({ line, position }) => /\d/.test(lines[line]![position]!));
        const place = digits[which % digits.length]!;
        const wrong = put(lines, place, String((Number(lines[place.line]![place.position]) + by) % 10));
        expect(decodeZone(sureCells(wrong))).toMatchObject({ raw: wrong, lines: wrong, substitutions: [], accepted: true });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a digit for the document\'s second letter', { line: 0, position: 1 }, '1'],
    ['a digit in a name', { line: 0, position: 8 }, '1'],
    ['a letter in a date', { line: 1, position: 15 }, 'O'],
    ['a State that no list knows', { line: 1, position: 12 }, 'Q'],
    ['a filler for a check digit', { line: 1, position: 43 }, '<'],
  ])('keeps %s that was read surely', (_what, place, character) => {
    const odd = put(PASSPORT, place, character);
    expect(decodeZone(sureCells(odd))).toMatchObject({ lines: odd, substitutions: [] });
  });
});

describe('a character that was not read surely', () => {
  test('gives way to a look-alike of the kind that belongs there, and is listed with its margin', () => {
    const seen = withCell(withCell(sureCells(PASSPORT), { line: 0, position: 11 }, { 0: 0.9, O: 0.1 }), { line: 1, position: 14 }, { A: 0.7, 4: 0.3 });
    const { raw, lines, substitutions, accepted } = decodeZone(seen);
    expect(raw).toEqual([PASSPORT[0]!.replace('SSON', 'SS0N'), PASSPORT[1]!.replace('O7408', 'O7A08')]);
    expect(lines).toEqual(PASSPORT);
    expect(substitutions).toEqual([
      { line: 0, position: 11, from: '0', to: 'O', margin: expect.closeTo(Math.log(9) / 0.85, 2) },
      { line: 1, position: 14, from: 'A', to: '4', margin: expect.closeTo(Math.log(7 / 3) / 0.7, 2) },
    ]);
    expect(accepted).toBe(true);
  });

  test('is settled by the check digits that cover it, where it was all but even', () => {
    const seen = withCell(sureCells(PASSPORT), { line: 1, position: 1 }, { B: 0.6, 8: 0.4 });
    expect(decodeZone(seen)).toMatchObject({ lines: PASSPORT, substitutions: [{ line: 1, position: 1, from: 'B', to: '8' }], accepted: true });
  });

  test('is not settled by them where it was read better than that, nor accepted', () => {
    const seen = withCell(sureCells(PASSPORT), { line: 1, position: 1 }, { B: 0.95, 8: 0.05 });
    const { lines, substitutions, doubts } = decodeZone(seen);
    expect(lines[1]![1]).toBe('B');
    expect(substitutions).toEqual([]);
    expect(doubts).toEqual([{ code: 'character', line: 1, position: 1 }, { code: 'checkDigit', line: 1, position: 9 }, { code: 'checkDigit', line: 1, position: 43 }]);
  });

  test('is never chosen to fit where it is the check digit itself', () => {
    const wrong = put(PASSPORT, { line: 1, position: 9 }, '8');
    const { lines, accepted } = decodeZone(withCell(sureCells(wrong), { line: 1, position: 9 }, { 8: 0.6, 6: 0.4 }));
    expect(lines).toEqual(wrong);
    expect(accepted).toBe(false);
  });

  test('is left where two of them would do as well', () => {
    // 0 for O in two places whose weights are equal.
    const even = { B: 0.5, 8: 0.45 };
    const lines = put(put(PASSPORT, { line: 1, position: 1 }, 'B'), { line: 1, position: 4 }, 'B');
    const seen = withCell(withCell(sureCells(lines), { line: 1, position: 1 }, even), { line: 1, position: 4 }, even);
    expect(decodeZone(seen)).toMatchObject({ substitutions: [], accepted: false });
  });

  test('makes a listed State of one that no list knows', () => {
    const seen = withCell(sureCells(PASSPORT), { line: 1, position: 12 }, { Q: 0.7, O: 0.3 });
    expect(decodeZone(seen)).toMatchObject({ lines: PASSPORT, substitutions: [{ line: 1, position: 12, from: 'Q', to: 'O' }] });
  });

  test('keeps a listed State for another listed one', () => {
    const austria = put(put(PASSPORT, { line: 1, position: 11 }, 'U'), { line: 1, position: 10 }, 'A').map((line, i) => (i === 1 ? line.replace('AUO', 'AUS') : line));
    const { lines, doubts } = decodeZone(withCell(sureCells(austria), { line: 1, position: 12 }, { S: 0.55, T: 0.45 }));
    expect(lines).toEqual(austria);
    expect(doubts).toEqual([{ code: 'character', line: 1, position: 12 }]);
  });

  test('in a name is named, and the reading is not accepted: no check digit covers it', () => {
    const seen = withCell(sureCells(CARD), { line: 2, position: 3 }, { K: 0.8, X: 0.2 });
    expect(decodeZone(seen)).toMatchObject({ lines: CARD, accepted: false, doubts: [{ code: 'character', line: 2, position: 3 }] });
  });

  test('in a number is borne out by its check digits', () => {
    const seen = withCell(sureCells(CARD), { line: 0, position: 5 }, { D: 0.8, O: 0.2 });
    expect(decodeZone(seen)).toMatchObject({ lines: CARD, accepted: true });
  });

  test('in a number is not borne out against one that weighs the same', () => {
    // 0 and A, K, U count alike modulo ten.
    const lines = ['I<UTOA000000007<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', CARD[2]!];
    expect(decodeZone(withCell(sureCells(lines), { line: 0, position: 5 }, { A: 0.8, K: 0.2 })).accepted).toBe(false);
  });
});

test('a line that may begin elsewhere is not accepted, however sure its characters', () => {
  expect(decodeZone(sureCells(PASSPORT), [1])).toMatchObject({ lines: PASSPORT, accepted: false, doubts: [{ code: 'line', line: 1 }] });
});

test('a layout that is not of ICAO is left alone', () => {
  // As on old French cards: a number of twelve, given names where dates would stand.
  const french = ['IDFRANAMUNA<<<<<<<<<<<<<<<<<<<952042', '0304952100126TAJRIBI<<<<<<<9003042F3'];
  const seen = withCell(sureCells(french), { line: 1, position: 14 }, { A: 0.6, 4: 0.4 });
  expect(decodeZone(seen)).toMatchObject({ raw: french, lines: french, substitutions: [], accepted: false });
  expect(decodeZone(sureCells(french))).toMatchObject({ lines: french, accepted: true });
});

test('nothing is nothing', () => {
  expect(decodeZone([])).toEqual({ raw: [], lines: [], substitutions: [], confidences: [], accepted: false, doubts: [] });
  expect(cellOf({ A: 1 })).toHaveLength(ALPHABET.length);
});
