import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { DocumentReading } from '../../core/document/reading.ts';
import { gridOf, isEvidence, moveFrom, neighbour, openDoubts, rangesOf } from './mrz-grid.ts';

// The specimen of ICAO 9303-4.
const LINES = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const reading: DocumentReading = { source: 'text', found: true, raw: LINES, substitutions: [], mrz: parseMrz(LINES, '2026-01-01')! };

describe('the zone as a grid', () => {
  it('has every character at its place, with its field', () => {
    const grid = gridOf({ reading, corrections: [] });
    expect(grid.map((line) => line.map(({ character }) => character).join(''))).toEqual(LINES);
    expect(grid[1]?.[13]).toMatchObject({ character: '7', field: 'birthDate', certainty: 'sure', check: undefined });
  });
  it('puts captured and expected digit together', () => {
    const wrong = [LINES[0]!, LINES[1]!.replace('7408122F', '7408123F')];
    const grid = gridOf({ reading: { ...reading, raw: wrong, mrz: parseMrz(wrong, '2026-01-01')! }, corrections: [] });
    expect(grid[1]?.[19]?.check).toMatchObject({ name: 'birthDate', captured: '3', expected: '2', state: 'failed' });
    expect(grid[1]?.[9]?.check).toMatchObject({ name: 'documentNumber', state: 'passed' });
  });
  it('weighs certainty in three steps and takes what has none for certain', () => {
    const confidences = [LINES[0]!.split('').map((_, at) => [1, 0.89, 0.59][at] ?? 1)];
    const grid = gridOf({ reading: { ...reading, confidences }, corrections: [] });
    expect(grid[0]?.slice(0, 4).map(({ certainty }) => certainty)).toEqual(['sure', 'doubtful', 'poor', 'sure']);
    expect(grid[1]?.[0]?.certainty).toBe('sure');
  });
  it('remembers what the last correction replaced and what the reader put in', () => {
    const correction = { line: 1, position: 0, by: 'A', at: '2026-01-01T00:00:00+03:00' };
    const grid = gridOf({
      reading: { ...reading, substitutions: [{ line: 1, position: 1, from: 'B', to: '8' }] },
      corrections: [{ ...correction, from: 'I', to: '1' }, { ...correction, from: '1', to: 'L' }],
    });
    expect(grid[1]?.[0]?.correctedFrom).toBe('1');
    expect(grid[1]?.[1]?.readAs).toBe('B');
  });
  it('shows lines that were read but not understood', () => {
    expect(gridOf({ reading: { source: 'image', found: false, raw: ['AB', 'C'], substitutions: [] }, corrections: [] }).map((line) => line.length)).toEqual([2, 1]);
  });
});

describe('evidence', () => {
  it('by place marks that range only, by field the whole field', () => {
    const grid = gridOf({ reading, corrections: [] }).flat();
    const marked = (evidence: Parameters<typeof isEvidence>[1]) => grid.filter((cell) => isEvidence(cell, evidence)).map(({ line, position }) => [line, position]);
    expect(marked([{ line: 1, start: 19, end: 20 }])).toEqual([[1, 19]]);
    expect(marked([{ field: 'sex' }])).toEqual([[1, 20]]);
    // Rules name both: the place is the narrower one.
    expect(marked([{ field: 'birthDate', line: 1, start: 19, end: 20 }])).toEqual([[1, 19]]);
    expect(marked([])).toEqual([]);
  });
  it('covers the same characters on the picture as in the grid', () => {
    const grid = gridOf({ reading, corrections: [] }).flat();
    for (const evidence of [[{ field: 'name' as const }], [{ line: 0 }], [{ line: 1, start: 3 }], [{ field: 'expiryDate' as const, line: 1, start: 21, end: 27 }]]) {
      const ranges = rangesOf(reading, evidence);
      for (const cell of grid) {
        expect(ranges.some((range) => range.line === cell.line && cell.position >= range.start && cell.position < range.end)).toBe(isEvidence(cell, evidence));
      }
    }
  });
});

it('a field and its check digit are one range', () => {
  expect(rangesOf(reading, [{ line: 1, start: 19, end: 20 }, { field: 'birthDate' }])).toEqual([{ line: 1, start: 13, end: 20 }]);
});

describe('what the reader is not sure of', () => {
  const correction = { line: 0, position: 7, from: 'I', to: 'L', by: 'Omar Example', at: '2026-01-01T08:00:00+03:00' as never };
  const wrong = [LINES[0]!, LINES[1]!.replace('7408122F', '7408123F')];
  const doubted: DocumentReading = { ...reading, source: 'image', accepted: false, doubts: [{ code: 'character', line: 0, position: 7 }, { code: 'checkDigit', line: 1, position: 19 }, { code: 'line', line: 1 }] };

  it('is marked at its place until a person corrects the character, or the digit fits', () => {
    const failing = { ...doubted, raw: wrong, mrz: parseMrz(wrong, '2026-01-01')! };
    expect(openDoubts({ reading: failing, corrections: [] })).toEqual(doubted.doubts);
    expect(gridOf({ reading: failing, corrections: [] }).flat().filter(({ isDoubted }) => isDoubted).map(({ line, position }) => [line, position])).toEqual([[0, 7], [1, 19]]);
    expect(openDoubts({ reading: doubted, corrections: [correction] })).toEqual([{ code: 'line', line: 1 }]);
  });
  it('is nothing for text, and for entries of older programs', () => {
    expect(openDoubts({ reading, corrections: [] })).toEqual([]);
  });
  it('says what was read before, as long as the character that the reader chose stands', () => {
    const chosen = { ...reading, substitutions: [{ line: 0, position: 9, from: '5', to: 'S', margin: 0.7 }] };
    const at = (lines: readonly string[]) => gridOf({ reading: { ...chosen, mrz: parseMrz(lines, '2026-01-01')! }, corrections: [] })[0]![9]!;
    expect(LINES[0]![9]).toBe('S');
    expect(at(LINES).readAs).toBe('5');
    expect(at([LINES[0]!.replace('RIKS', 'RIKX'), LINES[1]!]).readAs).toBeUndefined();
  });
});

describe('moving by keys', () => {
  const grid = [Array(30), Array(28), Array(30)];
  it('never leaves the grid', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('left', 'right', 'up', 'down', 'lineStart', 'lineEnd'), { maxLength: 80 }), (moves) => {
        let at = { line: 0, position: 0 };
        for (const move of moves) at = moveFrom(grid, at, move as 'left');
        expect(grid[at.line]?.length).toBeGreaterThan(at.position);
        expect(Math.min(at.line, at.position)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('stays on a shorter line when going down', () => expect(moveFrom(grid, { line: 0, position: 29 }, 'down')).toEqual({ line: 1, position: 27 }));
  it('runs on to the next line and back, and ends at the ends', () => {
    expect(neighbour(grid, { line: 0, position: 29 }, 1)).toEqual({ line: 1, position: 0 });
    expect(neighbour(grid, { line: 1, position: 0 }, -1)).toEqual({ line: 0, position: 29 });
    expect(neighbour(grid, { line: 2, position: 29 }, 1)).toBeUndefined();
    expect(neighbour(grid, { line: 0, position: 0 }, -1)).toBeUndefined();
  });
});
