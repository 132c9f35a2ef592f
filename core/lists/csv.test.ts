import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvParser } from './csv.ts';

function parse(text: string, cuts: readonly number[] = []) {
  const parser = createCsvParser();
  const out = [];
  let at = 0;
  for (const cut of [...cuts.map((share) => Math.floor(share * text.length)).sort((a, b) => a - b), text.length]) {
    out.push(...parser.push(text.slice(at, cut)));
    at = cut;
  }
  return [...out, ...parser.end()];
}

describe('comma-separated values', () => {
  it('reads quotes, line breaks within them, CRLF and a last line without its end', () => {
    expect(parse('a,b\r\n"x, ""y""\nz",2\n\n,\nlast,""')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x, "y"\nz', '2'] },
      { line: 5, fields: ['', ''] },
      { line: 6, fields: ['last', ''] },
    ]);
  });
  it('takes semicolons where the first line has them and no comma', () => {
    expect(parse('a;b\n1,5;2\n')).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1,5', '2'] }]);
  });
  it('says on which line a quote stands wrong, and goes on behind it', () => {
    expect(parse('a,b\nx"y,1\n"x"y,1\nz,2\n')).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, code: 'quote' }, { line: 3, code: 'quote' }, { line: 4, fields: ['z', '2'] }]);
  });
  it('never lets an open quote swallow the file', () => {
    expect(parse(`a,b\n"x,1\n${'y,2\n'.repeat(100_000)}`)).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, code: 'unclosed' }]);
    expect(parse('a,b\n"x,1\n')).toEqual([{ line: 1, fields: ['a', 'b'] }, { line: 2, code: 'unclosed' }]);
  });

  it('finds the separator behind empty lines', () => {
    expect(parse('\r\n\na;b\n1,5;2\n')).toEqual([{ line: 3, fields: ['a', 'b'] }, { line: 4, fields: ['1,5', '2'] }]);
  });
  it('leaves out a line that is too long and reads on behind it, however it is cut', () => {
    const text = `a,b\n"x\ny",${'z'.repeat(70_000)}\nu,1\n`;
    const expected = [{ line: 1, fields: ['a', 'b'] }, { line: 2, code: 'tooLong' }, { line: 4, fields: ['u', '1'] }];
    expect(parse(text)).toEqual(expected);
    expect(parse(text, [0.3, 0.95])).toEqual(expected);
    expect(parse(text, [0.96, 0.999])).toEqual(expected);
  });
  it('takes no time over a first line of quotes alone', () => {
    const parser = createCsvParser();
    expect(parser.push('"'.repeat(60_001))).toEqual([]);
    expect(parser.end()).toEqual([{ line: 1, code: 'unclosed' }]);
  }, 5_000);

  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ب', ';', ' '), maxLength: 6 });
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  it('gives back what was written, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (rows, cuts) => {
        const text = ['h1,h2', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        expect(parse(text, cuts).slice(1).map((record) => ('fields' in record ? record.fields : record))).toEqual(rows);
      }),
    );
  });
  it('reads any text the same in any cut, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';'), maxLength: 40 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (text, cuts) => {
        expect(parse(text, cuts)).toEqual(parse(text));
      }),
    );
  });
});
