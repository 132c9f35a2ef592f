import { describe, expect, test } from 'vitest';
import { composeMrz, type ComposedDate, type ZoneContent } from '../document/compose-mrz.ts';
import { F14 } from './F14-retired-code.ts';
import { F20 } from './F20-second-letter.ts';
import { F26 } from './F26-unusual-validity.ts';
import { F27 } from './F27-issue-date.ts';
import { F28 } from './F28-number-pattern.ts';
import { F29 } from './F29-retired-series.ts';
import type { Facts } from './facts.ts';
import { asPicture, factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound, withHistory, withPage } from './testing/facts.ts';

const day = (text: string): ComposedDate => ({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) });
const issued = (issueDate: string, change: Partial<ZoneContent> = {}, setting: Parameters<typeof factsOf>[1] = {}): Facts => withPage(factsOf(change, setting), { issueDate });
const [first, second] = composeMrz(sound) as [string, string];
const withLine = (text: string): Facts => factsOfLines([first, text]);
const withDigit = (at: number): string => second.slice(0, at) + (second[at] === '0' ? '1' : '0') + second.slice(at + 1);

describe.each([F26, F27, F28, F29])('$id', (rule) => {
  test('is not performed without a zone', () => expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone'));
});

describe.each([F27, F29])('$id', (rule) => {
  test('is not performed where the page does not say when it was issued', () => {
    expect(sayOf(rule, factsOf())).toBe('notPerformed neverAnImage');
    expect(sayOf(rule, asPicture(factsOf()))).toBe('notPerformed pageNotRead');
    expect(sayOf(rule, withPage(factsOf(), {}))).toBe('notPerformed notPrinted');
    expect(sayOf(rule, withPage(factsOf(), { issueDate: '06/05/2040' }, { confidence: 0.4 }))).toBe('notPerformed notPrinted');
    const facts = issued('06/05/2023');
    expect(sayOf(rule, { ...facts, page: { ...facts.page!, printed: { issued: [{ date: '2023-02-31', calendar: 'gregorian', tolerance: 0 }] } } })).toBe('notPerformed notPrinted');
  });
});

describe('F14', () => {
  test('notes a code that was not in force when the document was issued', () => {
    expect(sayOf(F14, issued('01/02/2004', { issuingState: 'MNE', nationality: 'MNE' }))).toBe('raised low notYet');
    expect(sayOf(F14, issued('01/02/2019', { issuingState: 'ANT', nationality: 'ANT' }))).toBe('raised low noMore');
    expect(sayOf(F14, issued('01/02/2011', { issuingState: 'ANT', nationality: 'ANT' }))).toBe('raised low raised');
    expect(sayOf(F14, issued('01/02/2019'))).toBe('passed');
  });

  test('an unconfirmed period stays silent', () => {
    expect(sayOf(F14, issued('01/02/2005', { issuingState: 'SSD', nationality: 'SSD' }))).toBe('raised low notYet silently');
    expect(sayOf(F14, issued('01/02/2019', { issuingState: 'SSD', nationality: 'SSD' }))).toBe('passed');
  });
});

describe('F20', () => {
  test('the printed day of issue says which rule held', () => {
    const change = { documentCode: 'P', expiryDate: day('2036-02-01') };
    expect(sayOf(F20, issued('01/02/2028', change, { today: '2030-01-01' }))).toBe('raised low issuedWithout');
    expect(sayOf(F20, issued('01/02/2027', change, { today: '2030-01-01' }))).toBe('passed');
    const other = { documentCode: 'PN', issuingState: 'KWT', nationality: 'KWT' };
    expect(sayOf(F20, issued('01/02/2025', other))).toBe('passed');
    expect(sayOf(F20, issued('01/02/2026', other))).toBe('raised info raised');
  });
});

describe('F26', () => {
  test.each<[string, string, Partial<ZoneContent>, string]>([
    ['eight years', '06/05/2023', {}, 'passed'],
    ['eight years less a day', '07/05/2023', {}, 'passed'],
    ['three years', '06/05/2028', {}, 'raised low raised'],
    ['nine years', '06/05/2022', {}, 'raised low raised'],
    ['ten years and four months', '01/01/2021', {}, 'raised medium farTooLong'],
    ['fifteen years', '06/05/2016', {}, 'raised medium farTooLong'],
    ['fifteen years of a State of unconfirmed spans', '06/05/2016', { issuingState: 'SYR', nationality: 'SYR' }, 'raised medium farTooLong silently'],
    ['a child of nine, four years', '06/05/2024', { birthDate: day('2015-01-01'), expiryDate: day('2028-05-06') }, 'passed'],
    ['a child of nine, eight years', '06/05/2023', { birthDate: day('2014-01-01') }, 'raised low raised'],
    ['at fifteen either is usual', '06/05/2024', { birthDate: day('2009-01-01'), expiryDate: day('2028-05-06') }, 'passed'],
    ['the diplomatic five years', '06/05/2026', { documentCode: 'PD' }, 'passed'],
    ['the service five years, by its series', '06/05/2026', { documentNumber: 'E12345678' }, 'passed'],
    ['ten years, which nobody has confirmed, speak for the document', '06/05/2021', {}, 'passed'],
    ['a State of unconfirmed spans', '06/05/2027', { issuingState: 'SYR', nationality: 'SYR' }, 'raised low raised silently'],
    ['two years for a Syrian', '06/05/2029', { issuingState: 'SYR', nationality: 'SYR' }, 'notApplicable noCountryData'],
    ['a State of which nothing is known', '06/05/2023', { issuingState: 'FIN', nationality: 'FIN' }, 'notApplicable noCountryData'],
    ['an emergency passport', '06/05/2030', { documentCode: 'PE' }, 'notApplicable noCountryData'],
    ['no expiry', '06/05/2023', { expiryDate: {} }, 'notApplicable noExpiry'],
    ['half an expiry', '06/05/2023', { expiryDate: { year: 2031 } }, 'undetermined dateIncomplete'],
    ['no such day', '06/05/2023', { expiryDate: { year: 2031, month: 2, day: 30 } }, 'undetermined dateImpossible'],
  ])('%s', (_, date, change, said) => expect(sayOf(F26, issued(date, change))).toBe(said));

  test('without a day of issue only what is too long from today on', () => {
    expect(sayOf(F26, factsOf({ expiryDate: day('2040-01-01') }))).toBe('raised low tooLong');
    expect(sayOf(F26, factsOf({ expiryDate: day('2035-12-01') }))).toBe('notPerformed neverAnImage');
    expect(sayOf(F26, asPicture(factsOf()))).toBe('notPerformed pageNotRead');
    expect(sayOf(F26, factsOf({}, { today: undefined }))).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F26, withLine(withDigit(27)))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F26, factsOfLines([first]))).toBe('notPerformed fieldMissing');
  });
});

describe('F27', () => {
  test.each<[string, string, Partial<ZoneContent>, string]>([
    ['a day that fits', '06/05/2023', {}, 'passed'],
    ['after it expires', '07/05/2031', {}, 'raised medium afterExpiry'],
    ['before the birth', '01/01/1980', {}, 'raised medium beforeBirth'],
    ['after today', '01/01/2029', {}, 'raised medium inFuture'],
    ['a day that may be read two ways, of which one fits', '12/11/2026', {}, 'passed'],
  ])('%s', (_, date, change, said) => expect(sayOf(F27, issued(date, change))).toBe(said));

  test('an office that its State did not hold is counted and not shown', () => {
    const facts = withPage(factsOf({ issuingState: 'SYR', nationality: 'SYR' }), { issueDate: '01/02/2016', authority: 'Deir Ezzor' });
    expect(sayOf(F27, facts)).toBe('raised medium closedOffice silently');
    expect(sayOf(F27, withPage(factsOf({ issuingState: 'SYR', nationality: 'SYR' }), { issueDate: '01/02/2012', authority: 'Deir Ezzor' }))).toBe('passed');
    expect(sayOf(F27, withPage(factsOf(), { issueDate: '01/02/2016', authority: 'Deir Ezzor' }))).toBe('passed');
  });

  test('does not accuse by a misread zone, nor without a day to compare with', () => {
    expect(sayOf(F27, withPage(withLine(withDigit(27)), { issueDate: '07/05/2031' }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F27, withPage(withLine(withDigit(19)), { issueDate: '01/01/1980' }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F27, issued('06/05/2023', { birthDate: {}, expiryDate: {} }, { today: undefined }))).toBe('undetermined clockUnconfirmed');
  });
});

describe('F28', () => {
  test.each<[string, Partial<ZoneContent>, string]>([
    ['an Iranian number', { issuingState: 'IRN', documentNumber: 'K12345678' }, 'passed'],
    ['none', { issuingState: 'IRN', documentNumber: '12345678' }, 'raised low raised silently'],
    ['an Iraqi card', { format: 'TD1', documentCode: 'ID', documentNumber: 'AB1234567' }, 'passed'],
    ['none', { format: 'TD1', documentCode: 'ID', documentNumber: '123456789' }, 'raised low raised silently'],
    ['an unconfirmed pattern that fits', {}, 'notApplicable noCountryData'],
    ['an unconfirmed pattern that does not', { documentNumber: 'AB1' }, 'raised low raised silently'],
    ['a State without a row', { issuingState: 'FIN' }, 'notApplicable noCountryData'],
    ['no number', { documentNumber: '' }, 'notApplicable fieldEmpty'],
  ])('%s', (_, change, said) => expect(sayOf(F28, factsOf(change))).toBe(said));

  test('cannot judge what was misread or not captured', () => {
    const [one, two] = composeMrz({ ...sound, issuingState: 'IRN', documentNumber: '12345678' }) as [string, string];
    expect(sayOf(F28, factsOfLines([one, two.slice(0, -1)]))).toBe('undetermined lineLength');
    expect(sayOf(F28, factsOfLines([one, `${two.slice(0, 9)}${two[9] === '0' ? '1' : '0'}${two.slice(10)}`]))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F28, factsOfLines([one]))).toBe('notPerformed fieldMissing');
  });

  test('speaks up where none of very many documents of the State is numbered so', () => {
    const among = (documents: number, alike: number, single: number) => withHistory(factsOf({ documentNumber: 'QX123456' }), { numbers: { documents, alike, single } });
    expect(sayOf(F28, among(1200, 0, 1))).toBe('raised medium unheardOf');
    expect(F28.evaluate(among(1200, 0, 1))).toMatchObject({ params: { documents: 1200 } });
    expect(pointedAt(F28, among(1200, 0, 1))).toEqual(['QX123456<']);
    // Too few; a new series has begun; a State whose numbers are of many shapes. Then the lists are asked.
    for (const facts of [among(499, 0, 0), among(1200, 1, 0), among(1200, 0, 3)]) expect(sayOf(F28, facts)).toBe('raised low raised silently');
    const [one, two] = composeMrz({ ...sound, documentNumber: 'QX123456' }) as [string, string];
    const misread = withHistory(factsOfLines([one, `${two.slice(0, 9)}${two[9] === '4' ? '2' : '4'}${two.slice(10)}`]), { numbers: { documents: 1200, alike: 0, single: 0 } });
    expect(sayOf(F28, misread)).toBe('notApplicable noCountryData');
  });
});

describe('F29', () => {
  test.each<[string, string, Partial<ZoneContent>, string]>([
    ['series A', '06/05/2023', {}, 'passed'],
    ['series A before there was one', '06/05/2006', {}, 'raised low tooEarly'],
    ['series G after 2009 is lawful', '06/05/2014', { documentNumber: 'G12345678' }, 'passed'],
    ['series N after 2003', '06/05/2008', { documentNumber: 'N12345678' }, 'raised low raised'],
    ['series S long after, by common knowledge only', '06/05/2018', { documentNumber: 'S12345678' }, 'raised low raised silently'],
    ['a series without a row', '06/05/2018', { documentNumber: 'X12345678' }, 'notApplicable noCountryData'],
    ['another State', '06/05/2006', { issuingState: 'IRN' }, 'notApplicable noCountryData'],
    ['a card', '06/05/2006', { format: 'TD1', documentCode: 'ID' }, 'notApplicable notAPassport'],
  ])('%s', (_, date, change, said) => expect(sayOf(F29, issued(date, change))).toBe(said));

  test('cannot judge a misread number, nor one that was not captured', () => {
    expect(sayOf(F29, withPage(withLine(withDigit(9)), { issueDate: '06/05/2006' }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F29, factsOfLines([first]))).toBe('notPerformed fieldMissing');
  });
});
