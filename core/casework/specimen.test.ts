import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from './specimen.ts';

const line = (changes: object = {}): string => JSON.stringify({ file: 'uto-2015.jpg', issuingState: 'UTO', family: 'Passport, series 2015', source: 'Invented register', ...changes });

describe('parseManifest', () => {
  it('reads one specimen a line, with or without years and notes', () => {
    const text = `\uFEFF# our library\r\n\r\n${line()}\r\n${line({ file: 'B.PNG', from: 2001, to: 2010, notes: 'worn' })}\r\n`;
    expect(parseManifest(text, ['UTO-2015.jpg', 'b.png'])).toEqual({
      entries: [
        { line: 3, file: 'UTO-2015.jpg', card: { issuingState: 'UTO', family: 'Passport, series 2015', source: 'Invented register' } },
        { line: 4, file: 'b.png', card: { issuingState: 'UTO', family: 'Passport, series 2015', source: 'Invented register', from: 2001, to: 2010, notes: 'worn' } },
      ],
      problems: [],
    });
  });

  it.each([
    ['no JSON', '{', { problem: 'notJson' }],
    ['a code in small letters', line({ issuingState: 'uto' }), { problem: 'wrongField', field: 'issuingState' }],
    ['a field of its own', line({ colour: 'red' }), { problem: 'wrongField', field: 'colour' }],
    ['years the wrong way round', line({ from: 2010, to: 2001 }), { problem: 'wrongField', field: 'to' }],
    ['a picture that was not chosen', line({ file: 'other.jpg' }), { problem: 'noPicture', field: 'other.jpg' }],
    ['no object', '7', { problem: 'wrongField' }],
  ])('names %s', (_, text, problem) => {
    expect(parseManifest(text, ['uto-2015.jpg'])).toEqual({ entries: [], problems: [{ line: 1, ...problem }] });
  });

  it('takes a picture once', () => {
    expect(parseManifest(`${line()}\n${line()}`, ['uto-2015.jpg']).problems).toEqual([{ line: 2, problem: 'twice', field: 'uto-2015.jpg' }]);
  });

  it('answers each line of any text with a specimen or a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(line()))), (lines) => {
        const text = lines.join('\n');
        const { entries, problems } = parseManifest(text, ['uto-2015.jpg']);
        const meant = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((each) => each.trim() !== '' && !each.trim().startsWith('#')).length;
        expect(entries.length + problems.length).toBe(meant);
      }),
    );
  });
});
