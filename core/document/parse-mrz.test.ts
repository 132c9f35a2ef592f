import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { specimens, TODAY } from './testing/specimens.ts';
import { parseMrz } from './parse-mrz.ts';
import { Mrz, type MrzFormat } from './reading.ts';
import { anyUnit } from '../text/testing/characters.ts';

const parse = (lines: readonly string[]): Mrz => parseMrz(lines, TODAY)!;
const replaceAt = (text: string, position: number, to: string): string => text.slice(0, position) + to + text.slice(position + 1);

describe("ICAO's specimens", () => {
  test.each(Object.entries(specimens))('%s: every check digit is right and nothing is a problem', (name, lines) => {
    const mrz = parse(lines);
    expect(Mrz.parse(mrz)).toEqual(mrz);
    expect(mrz.checks.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(mrz.problems).toEqual([]);
    expect(name.startsWith(mrz.format)).toBe(true);
  });

  test('TD3, field by field', () => {
    expect(parse(specimens['TD3'])).toMatchObject({
      documentCode: 'P',
      issuingState: 'UTO',
      primaryIdentifier: 'ERIKSSON',
      secondaryIdentifier: 'ANNA MARIA',
      nameTruncated: false,
      documentNumber: 'L898902C3',
      longDocumentNumber: false,
      nationality: 'UTO',
      birthDate: { raw: '740812', quality: 'full', year: 1974, month: 8, day: 12 },
      sex: 'F',
      expiryDate: { raw: '120415', quality: 'full', year: 2012, month: 4, day: 15 },
      optionalData: 'ZE184226B',
      optionalData2: '',
    });
    expect(parse(specimens['TD3']).checks.map(({ name, captured }) => [name, captured])).toEqual([
      ['documentNumber', '6'],
      ['birthDate', '2'],
      ['expiryDate', '9'],
      ['optionalData', '1'],
      ['composite', '0'],
    ]);
  });

  test('every field is where its range says', () => {
    for (const lines of Object.values(specimens)) {
      for (const { line, start, end, raw } of parse(lines).fields) expect(lines[line]!.slice(start, end)).toBe(raw);
    }
  });

  test('visas have no composite check digit', () => {
    expect(parse(specimens['MRV-A']).checks).toHaveLength(3);
    expect(parse(specimens['MRV-B']).checks).toHaveLength(3);
    expect(parse(specimens['MRV-A']).optionalData).toBe('6ZE184226B');
  });
});

describe('long document numbers', () => {
  test('run on into the optional data', () => {
    const mrz = parse(specimens['TD1 with a long number']);
    expect(mrz).toMatchObject({ documentNumber: 'D23145890734', longDocumentNumber: true, optionalData: '' });
    expect(mrz.checks[0]).toEqual({ name: 'documentNumber', line: 0, position: 18, captured: '9', expected: '9', state: 'passed' });
  });

  test('a digit that counts the filler too is right, any other is not', () => {
    expect(parse(['I<PRT000024759<ZZ72<<<<<<<<<<<', '8010100F2006017PRT<<<<<<<<<<<8', 'CARLOS<MONTEIRO<<AMELIA<VANESS']).checks.map(({ state }) => state)).not.toContain('failed');
    expect(parse(['I<PRT000024759<ZZ71<<<<<<<<<<<', '8010100F2006017PRT<<<<<<<<<<<8', 'CARLOS<MONTEIRO<<AMELIA<VANESS']).checks[0]).toMatchObject({ captured: '1', expected: '0', state: 'failed' });
  });

  test('are left alone where the form is not carried through, and on passports', () => {
    expect(parse(['I<UTOD23145890<<<<<<<<<<<<<<<<', ...specimens['TD1'].slice(1)])).toMatchObject({ documentNumber: 'D23145890', longDocumentNumber: false });
    expect(parse([specimens['TD3'][0]!, 'D23145890<UTO7408122F12041597349<<<<<<<<<<<8'])).toMatchObject({ documentNumber: 'D23145890', longDocumentNumber: false });
  });
});

describe('what is empty or not known', () => {
  test.each(['<', '0'])('an empty personal number may have %s for its digit', (digit) => {
    expect(parse([specimens['TD3'][0]!, `L898902C36UTO7408122F1204159<<<<<<<<<<<<<<${digit}8`]).checks[3]).toMatchObject({ name: 'optionalData', state: 'unused', captured: digit, expected: '0' });
  });

  test('an empty personal number with another digit has a wrong one', () => {
    expect(parse([specimens['TD3'][0]!, 'L898902C36UTO7408122F1204159<<<<<<<<<<<<<<48']).checks[3]).toMatchObject({ state: 'failed' });
  });

  test('dates with fillers, sex not said, Germany as D', () => {
    const mrz = parse(['P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X0006H1D<<85<<<<7<<<<<<<0<<<<<<<<<<<<<<<4']);
    expect(mrz).toMatchObject({ issuingState: 'D', nationality: 'D', sex: 'unspecified', birthDate: { quality: 'partial', year: 1985 }, expiryDate: { quality: 'unknown' } });
  });
});

describe('near misses', () => {
  const [first, second] = specimens['TD3'] as [string, string];
  test.each([
    ['a character short', [first, second.slice(0, -1)], [{ code: 'lineLength', line: 1 }]],
    ['two characters long', [`${first}<<`, second], [{ code: 'lineLength', line: 0 }]],
    ['second line missing', [first], [{ code: 'lineCount', line: 0 }]],
    ['first line missing', [second], [{ code: 'lineCount', line: 0 }]],
    ['a line of noise above', ['REPUBLIC', first, second], [{ code: 'lineCount', line: 2 }]],
    ['a line of noise below', [first, second, 'XYZ'], [{ code: 'lineCount', line: 2 }]],
    ['an illegal character', [replaceAt(first, 7, '?'), second], [{ code: 'illegalCharacter', line: 0, position: 7 }]],
    ['half a line', [first, second.slice(0, 30)], [{ code: 'lineLength', line: 1 }]],
  ])('TD3, %s', (_, lines, problems) => {
    const mrz = parse(lines);
    expect(mrz.format).toBe('TD3');
    expect(mrz.problems).toEqual(problems);
    expect(Mrz.parse(mrz)).toEqual(mrz);
  });

  test('fields of a missing line are empty, those of the other are read', () => {
    expect(parse([second])).toMatchObject({ documentNumber: 'L898902C3', primaryIdentifier: '', documentCode: '' });
    expect(parse([first])).toMatchObject({ documentNumber: '', primaryIdentifier: 'ERIKSSON', birthDate: { raw: '', quality: 'unknown' }, checks: [] });
    expect(parse([second]).fields.map(({ name }) => name)).not.toContain('name');
  });

  test('below a line of noise the fields keep the line they stand on', () => {
    expect(parse(['REPUBLIC', first, second]).fields.find(({ name }) => name === 'documentNumber')).toMatchObject({ line: 2, raw: 'L898902C3' });
  });

  test.each([0, 1, 2])('a TD1 of two lines, the other gone (%s)', (gone) => {
    const mrz = parse(specimens['TD1'].filter((_, line) => line !== gone));
    expect(mrz.format).toBe('TD1');
    expect(mrz.problems.map(({ code }) => code)).toContain('lineCount');
  });

  test('a first letter misread takes no visa for a passport', () => {
    expect(parse(specimens['MRV-A'].map((line) => line.replace(/^V/, 'Y'))).format).toBe('MRV-A');
    expect(parse(specimens['TD3'].map((line) => line.replace(/^P/, 'F'))).format).toBe('TD3');
  });

  test.each([
    ['nothing', []],
    ['empty lines', ['', '']],
    ['prose', ['THE QUICK BROWN FOX JUMPS OVER THE LAZY DOGS', 'AND RUNS AWAY FROM THEM INTO THE DARK FOREST']],
    ['a line of digits', ['01234567890123456789012345678901234567890123']],
    ['one filler line', ['<'.repeat(200)]],
  ])('%s is no zone', (_, lines) => {
    expect(parseMrz(lines, TODAY)).toBeUndefined();
  });
});

test('any lines give a zone of the declared shape or none, with and without a clock', () => {
  const unit = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...'ABCDEIPV0123456789<<<<<') }, { weight: 1, arbitrary: anyUnit });
  const line = fc.oneof(fc.string({ unit, maxLength: 50 }), fc.constantFrom(...Object.values(specimens).flat()));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom(TODAY, undefined), (lines, today) => {
      const mrz = parseMrz(lines, today);
      if (mrz !== undefined) Mrz.parse(mrz);
    }),
    { numRuns: 400 },
  );
});

test('a specimen with a few characters changed is still read as what it is', () => {
  const entries = Object.entries(specimens);
  fc.assert(
    fc.property(fc.nat(entries.length - 1), fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 43 }), fc.constantFrom(...'ABO0I18B<')), { maxLength: 3 }), (index, changes) => {
      const [name, lines] = entries[index]!;
      const changed: string[] = [...lines];
      for (const [line, position, to] of changes) {
        const text = changed[line % lines.length]!;
        changed[line % lines.length] = replaceAt(text, position % text.length || 1, to);
      }
      expect(parse(changed).format).toBe(name.split(' ')[0] as MrzFormat);
    }),
  );
});
