import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownCodes } from '../reference/states.ts';
import { daysInMonth } from './civil-date.ts';
import { composeMrz, type ComposedDate, type ZoneContent } from './compose-mrz.ts';
import { composeName } from './compose-name.ts';
import { getLayout } from './formats.ts';
import { parseMrz } from './parse-mrz.ts';
import type { CheckDigitName, MrzFormat } from './reading.ts';
import { specimens, TODAY } from './testing/specimens.ts';

const erika = { issuingState: 'UTO', nationality: 'UTO', primaryIdentifier: 'Eriksson', secondaryIdentifier: 'Anna Maria', birthDate: { year: 1974, month: 8, day: 12 }, sex: 'F', expiryDate: { year: 2012, month: 4, day: 15 } } as const;

describe("ICAO's specimens come out character by character", () => {
  test.each<[keyof typeof specimens, ZoneContent]>([
    ['TD1', { ...erika, format: 'TD1', documentCode: 'I', documentNumber: 'D23145890' }],
    ['TD2', { ...erika, format: 'TD2', documentCode: 'I', documentNumber: 'D23145890' }],
    ['TD3', { ...erika, format: 'TD3', documentCode: 'P', documentNumber: 'L898902C3', optionalData: 'ZE184226B' }],
    ['TD1 with a long number', { ...erika, format: 'TD1', documentCode: 'I', documentNumber: 'D23145890734', primaryIdentifier: 'Stevenson', secondaryIdentifier: 'Peter John', sex: 'M', birthDate: { year: 1934, month: 7, day: 12 }, expiryDate: { year: 1995, month: 7, day: 12 } }],
    ['MRV-A', { ...erika, format: 'MRV-A', documentCode: 'V', nationality: 'XXX', documentNumber: 'L8988901C', optionalData: '6ZE184226B', birthDate: { year: 1940, month: 9, day: 7 }, expiryDate: { year: 1996, month: 12, day: 10 } }],
  ])('%s', (name, content) => {
    expect(composeMrz(content)).toEqual(specimens[name]);
  });

  test('what does not fit is a mistake of the caller', () => {
    expect(() => composeMrz({ ...erika, format: 'TD3', documentCode: 'P', documentNumber: 'D23145890734' })).toThrow('documentNumber does not fit');
    expect(() => composeMrz({ ...erika, format: 'TD2', documentCode: 'I', documentNumber: 'D23145890734', optionalData: 'ABC' })).toThrow('optionalData does not fit');
    expect(() => composeMrz({ ...erika, format: 'TD3', documentCode: 'P', documentNumber: 'D2', issuingState: 'UTOP' })).toThrow('issuingState does not fit');
  });
});

describe('names', () => {
  test.each([
    ["O'Connor", 'Enya Siobhan', 'OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<'],
    ['Müller-Ångström', 'Zoë', 'MULLER<ANGSTROM<<ZOE<<<<<<<<<<<<<<<<<<<'],
    ['Arkfreith', '', 'ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'],
    ['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    ['Bennelong Wooloomooloo Warrandyte Warnambool', 'Dingo Potoroo', 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D'],
    // The cut of the primary identifier falls on a filler.
    ['A'.repeat(35) + ' BC', 'D', 'A'.repeat(34) + '<B<<D'],
  ])('%s, %s', (primary, secondary, field) => {
    expect(composeName(primary, secondary, 39)).toBe(field);
  });

  const word = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 14 });
  const words = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' '));

  test('a name that does not fit fills its field, ends in a letter and keeps its secondary identifier', () => {
    fc.assert(
      fc.property(words(6), words(4), fc.constantFrom(30, 31, 39), (primary, secondary, length) => {
        const field = composeName(primary, secondary, length);
        expect(field).toHaveLength(length);
        if (primary.length + 2 + secondary.length > length) expect(field).toMatch(/^[A-Z<]*<<[A-Z<]*[A-Z]$/);
        else expect(field.replace(/<+$/, '')).toBe(`${primary}<<${secondary}`.replaceAll(' ', '<'));
      }),
    );
  });
});

const FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;
const alphanumeric = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), minLength, maxLength });
const name = fc.array(fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const date = (from: number, to: number): fc.Arbitrary<ComposedDate> =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.nat(30), fc.constantFrom('full', 'full', 'full', 'month', 'year', 'none')).map(([year, month, day, known]) => {
    if (known === 'none') return {};
    if (known === 'year') return { year };
    return known === 'month' ? { year, month } : { year, month, day: 1 + (day % daysInMonth(year, month)) };
  });
const codes = knownCodes();
const firstLetter: Record<MrzFormat, string[]> = { TD1: ['I', 'A', 'C', 'ID'], TD2: ['I', 'A', 'C'], TD3: ['P', 'PP', 'PR'], 'MRV-A': ['V'], 'MRV-B': ['V', 'VX'] };

const traveller: fc.Arbitrary<ZoneContent> = fc.constantFrom(...FORMATS).chain((format) => {
  const isCard = format === 'TD1' || format === 'TD2';
  const longest = format === 'TD1' ? 22 : format === 'TD2' ? 14 : 9;
  return fc
    .record({
      format: fc.constant(format),
      documentCode: fc.constantFrom(...firstLetter[format]),
      issuingState: fc.constantFrom(...codes),
      nationality: fc.constantFrom(...codes),
      primaryIdentifier: name,
      secondaryIdentifier: fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: fc.constant('') }),
      documentNumber: alphanumeric(1, longest),
      birthDate: date(1927, 2026),
      sex: fc.constantFrom('F' as const, 'M' as const, 'unspecified' as const),
      expiryDate: date(1977, 2075),
      optionalData2: format === 'TD1' ? alphanumeric(0, 11) : fc.constant(''),
    })
    .chain((content) => {
      const optional = getLayout(format).fields.find((field) => field.name === 'optionalData')!;
      const taken = isCard && content.documentNumber.length > 9 ? content.documentNumber.length - 9 + 2 : 0;
      return alphanumeric(0, optional.end - optional.start - taken).map((optionalData) => ({ ...content, optionalData }));
    });
});

describe('a traveller written and read again', () => {
  test('is the same traveller, with every check digit right', () => {
    fc.assert(
      fc.property(traveller, (content) => {
        const lines = composeMrz(content);
        const mrz = parseMrz(lines, TODAY)!;
        expect(mrz.format).toBe(content.format);
        expect(mrz.problems).toEqual([]);
        expect(mrz.checks.filter(({ state }) => state === 'failed')).toEqual([]);
        expect(mrz).toMatchObject({
          documentCode: content.documentCode,
          issuingState: content.issuingState,
          nationality: content.nationality,
          documentNumber: content.documentNumber,
          longDocumentNumber: content.documentNumber.length > 9,
          sex: content.sex,
          optionalData: content.optionalData,
          optionalData2: content.optionalData2,
        });
        if (mrz.nameTruncated) expect(`${content.primaryIdentifier}  ${content.secondaryIdentifier}`.trim().length).toBeGreaterThanOrEqual(lines[0]!.length === 30 ? 30 : lines[0]!.length - 5);
        else expect([mrz.primaryIdentifier, mrz.secondaryIdentifier]).toEqual([content.primaryIdentifier, content.secondaryIdentifier]);
        const { year, month, day } = content.expiryDate;
        expect(mrz.expiryDate).toMatchObject({ ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) });
        expect(mrz.expiryDate.quality).toBe(day !== undefined ? 'full' : year === undefined ? 'unknown' : 'partial');
      }),
      { numRuns: 500 },
    );
  });

  test('with one covered character changed is noticed unless the two differ by ten or twenty', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
    const value = (character: string): number => (character === '<' ? 0 : parseInt(character, 36));
    let changes = 0;
    let noticed = 0;
    fc.assert(
      fc.property(traveller, fc.nat(), fc.constantFrom(...letters), (content, at, to) => {
        const layout = getLayout(content.format);
        const places = layout.checks.flatMap(({ name: check, over }) => (check === 'composite' ? [] : over.flatMap(({ line, start, end }) => Array.from({ length: end - start }, (_, i) => ({ line, position: start + i, check })))));
        const { line, position, check } = places[at % places.length]! as { line: number; position: number; check: CheckDigitName };
        const lines = composeMrz(content);
        const from = lines[line]!.charAt(position);
        // A long number that gets a filler stops being one, so its digit is not compared any more.
        if (from === to || (content.documentNumber.length > 9 && check === 'documentNumber')) return;
        // An empty personal number has a filler for its digit, which goes with no character at all.
        if (check === 'optionalData' && content.optionalData === '') return;
        lines[line] = lines[line]!.slice(0, position) + to + lines[line]!.slice(position + 1);
        const mrz = parseMrz(lines, TODAY);
        if (mrz === undefined || mrz.format !== content.format) return;
        const isSeen = mrz.checks.some(({ name: failed, state }) => failed === check && state === 'failed');
        changes += 1;
        if (isSeen) noticed += 1;
        expect(isSeen).toBe((value(from) - value(to)) % 10 !== 0);
      }),
      { numRuns: 1_000 },
    );
    // Of the 36 other characters some three or four share the last digit of the value.
    expect(noticed / changes).toBeGreaterThan(0.85);
    expect(noticed / changes).toBeLessThan(0.97);
  });
});
