import { describe, expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { F10 } from './F10-cut-name.ts';
import { F30 } from './F30-number-on-page.ts';
import { F31 } from './F31-data-on-page.ts';
import { F32 } from './F32-name-on-page.ts';
import { F35 } from './F35-national-number.ts';
import type { Facts } from './facts.ts';
import { asPicture, factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound, withPage } from './testing/facts.ts';

const long = { primaryIdentifier: 'Nilavadhanananda', secondaryIdentifier: 'Chayapa Dejthamrong Krasuang' };
const [first, second] = composeMrz(sound) as [string, string];
/** A zone in which one character of a line is another. */
const altered = (line: 0 | 1, at: number, character: string): Facts => factsOfLines([first, second].map((text, i) => (i === line ? text.slice(0, at) + character + text.slice(at + 1) : text)));
const NUMBER_DIGIT = 9;
const BIRTH_DIGIT = 19;

describe.each([F30, F31, F32])('$id', (rule) => {
  test('is not performed without a zone, for text, before the page was looked at, and where nothing was read', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, factsOf())).toBe('notPerformed neverAnImage');
    expect(sayOf(rule, asPicture(factsOf()))).toBe('notPerformed pageNotRead');
    expect(sayOf(rule, withPage(factsOf(), {}))).toBe('notPerformed notPrinted');
  });
});

describe.each([F10, F30, F32, F35])('$id', (rule) => {
  test('is not performed without its field', () => {
    const facts = factsOf();
    const mrz = facts.reading.mrz!;
    expect(sayOf(rule, { ...facts, reading: { ...facts.reading, mrz: { ...mrz, fields: mrz.fields.filter(({ name }) => name === 'sex') } } })).toBe('notPerformed fieldMissing');
  });
});

describe('F10', () => {
  test('passes a name with room to spare, and notes one that fills its field', () => {
    expect(sayOf(F10, factsOf())).toBe('passed');
    expect(sayOf(F10, factsOf(long))).toBe('raised info raised');
    expect(sayOf(F10, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(F10, factsOf({ primaryIdentifier: '', secondaryIdentifier: '' }))).toBe('undetermined fieldEmpty');
  });

  test('the page shows whether a name that fills its field is whole', () => {
    const exact = { primaryIdentifier: 'Nilavadhanananda', secondaryIdentifier: 'Chayapa Dejthamrong K' };
    expect(composeMrz({ ...sound, ...exact })[0]).toMatch(/K$/);
    expect(sayOf(F10, withPage(factsOf(exact), exact))).toBe('passed');
    expect(sayOf(F10, withPage(factsOf(long), long))).toBe('raised info raised');
  });

  test('notes a name that was cut although it would have fitted', () => {
    expect(sayOf(F10, withPage(factsOf(), { primaryIdentifier: 'Namuna', secondaryIdentifier: 'Tajribi Ahmed' }))).toBe('raised info cutEarly');
    expect(sayOf(F10, withPage(factsOf(), { primaryIdentifier: 'Namuna', secondaryIdentifier: 'Tajribi Nilavadhananandachayapadejthamrong' }))).toBe('passed');
    expect(sayOf(F10, withPage(factsOf(), { secondaryIdentifier: 'Tajribi Ahmed' }))).toBe('passed');
  });
});

describe('F30', () => {
  test.each([
    ['A12345678', 'passed'],
    ['A 1234 5678', 'passed'],
    ['A98745678', 'raised high raised'],
    ['A12345679', 'raised medium oneCharacter'],
    ['N A12345678', 'undetermined numberWithAddition'],
    ['12345678', 'undetermined numberWithAddition'],
    ['A1234S678', 'undetermined printUnsure'],
  ])('the page prints %s: %s', (documentNumber, said) => expect(sayOf(F30, withPage(factsOf(), { documentNumber }))).toBe(said));

  test('says both numbers and points at the zone’s', () => {
    const facts = withPage(factsOf(), { documentNumber: 'B99945678' });
    expect(F30.evaluate(facts)).toMatchObject({ params: { captured: 'A12345678', printed: 'B99945678' } });
    expect(pointedAt(F30, facts)).toEqual(['A12345678']);
  });

  test('does not accuse by an unsure reading, a misread zone or a line of the wrong length', () => {
    expect(sayOf(F30, withPage(factsOf(), { documentNumber: 'B99945678' }, { confidence: 0.5 }))).toBe('undetermined printUnsure');
    expect(sayOf(F30, withPage(altered(1, NUMBER_DIGIT, '0'), { documentNumber: 'B99945678' }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F30, withPage(factsOfLines([first, second.slice(0, -1)]), { documentNumber: 'B99945678' }))).toBe('undetermined lineLength');
  });
});

describe('F31', () => {
  test.each([
    ['the same dates and sex', { birthDate: '04/03/1990', expiryDate: '06 MAY 2031', sex: 'F' }, 'passed'],
    ['day and month the other way round', { birthDate: '03/04/1990' }, 'passed'],
    ['another birth date', { birthDate: '14/05/1986' }, 'raised high birthDate'],
    ['another expiry date', { expiryDate: '01/01/2036' }, 'raised high expiryDate'],
    ['another year only', { birthDate: '04/03/1996' }, 'raised medium birthDate'],
    ['two dates, each of another year', { birthDate: '04/03/1996', expiryDate: '06/05/2036' }, 'raised high birthDate'],
    ['another sex', { birthDate: '04/03/1990', sex: 'M' }, 'raised medium sex'],
    ['another nationality', { nationality: 'SYR' }, 'raised medium nationality'],
    ['a word of nationality alone', { nationality: 'SYRIAN' }, 'notPerformed notPrinted'],
    ['no date', { birthDate: 'illegible' }, 'undetermined printUnsure'],
  ])('%s', (_, texts, said) => expect(sayOf(F31, withPage(factsOf(), texts))).toBe(said));

  test('does not accuse by a misread zone', () => {
    expect(sayOf(F31, withPage(altered(1, BIRTH_DIGIT, '0'), { birthDate: '14/05/1986' }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F31, withPage(factsOfLines([first, `${second}<`]), { birthDate: '14/05/1986' }))).toBe('undetermined lineLength');
  });

  test('a sex that the zone does not say is no difference', () => {
    expect(sayOf(F31, withPage(factsOf({ sex: 'unspecified' }), { sex: 'M' }))).toBe('notPerformed notPrinted');
  });
});

describe('F32', () => {
  test.each([
    ['the same', { primaryIdentifier: 'Namuna', secondaryIdentifier: 'Tajribi' }, 'passed'],
    ['the parts the other way round', { primaryIdentifier: 'Tajribi', secondaryIdentifier: 'Namuna' }, 'passed'],
    ['a name that the zone leaves out', { primaryIdentifier: 'Namuna', secondaryIdentifier: 'Tajribi Ahmed' }, 'passed'],
    ['half of the print', { secondaryIdentifier: 'Taj' }, 'undetermined printUnsure'],
    ['another spelling', { primaryIdentifier: 'Namouna', secondaryIdentifier: 'Tajriby' }, 'raised low spelling'],
    ['a letter of another shape', { primaryIdentifier: 'Nakuna', secondaryIdentifier: 'Tajribi' }, 'raised low spelling'],
    ['another name', { primaryIdentifier: 'Khalid', secondaryIdentifier: 'Omar' }, 'raised medium raised'],
    ['another given name', { secondaryIdentifier: 'Khalid' }, 'raised medium raised'],
    ['another script', { primaryIdentifier: 'نمونة', secondaryIdentifier: 'تجريبي' }, 'notPerformed otherScript'],
    ['look-alikes', { primaryIdentifier: 'NAMVNA' }, 'undetermined printUnsure'],
  ])('%s', (_, texts, said) => expect(sayOf(F32, withPage(factsOf(), texts))).toBe(said));

  test('knows how the zone writes marked letters', () => {
    expect(sayOf(F32, withPage(factsOf({ primaryIdentifier: 'Mueller', secondaryIdentifier: 'Soeren' }), { primaryIdentifier: 'Müller', secondaryIdentifier: 'Sören' }))).toBe('passed');
  });
});

describe('F35', () => {
  const card: Partial<ZoneContent> = { format: 'TD1', documentCode: 'ID' };
  const cardOf = (optionalData: string, change: Partial<ZoneContent> = {}) => factsOf({ ...card, optionalData, ...change });

  test('asks of the National Card for twelve digits', () => {
    expect(sayOf(F35, cardOf('199012345678'))).toBe('passed');
    expect(sayOf(F35, cardOf('19901234567'))).toBe('raised medium raised');
    expect(pointedAt(F35, cardOf('ABC'))).toEqual(['ABC<<<<<<<<<<<<']);
    expect(sayOf(F35, cardOf('1990I234567O'))).toBe('undetermined misreadLikely');
  });

  test('does not apply where the field is empty, and where nothing is known or printed', () => {
    expect(sayOf(F35, cardOf(''))).toBe('notApplicable fieldEmpty');
    expect(sayOf(F35, cardOf('', { documentNumber: 'AB1234567890' }))).toBe('notApplicable fieldEmpty');
    expect(sayOf(F35, cardOf('123', { issuingState: 'JOR', nationality: 'JOR' }))).toBe('notApplicable noCountryData');
    expect(sayOf(F35, factsOf())).toBe('notApplicable noCountryData');
    expect(sayOf(F35, nothingRead())).toBe('notPerformed noZone');
  });

  test('compares it with the print, on any document', () => {
    expect(sayOf(F35, withPage(cardOf('199012345678'), { personalNumber: '1990 1234 5678' }))).toBe('passed');
    expect(sayOf(F35, withPage(factsOf(), { personalNumber: '199012995678' }))).toBe('raised medium differs');
    expect(sayOf(F35, withPage(factsOf(), { personalNumber: '199012345679' }))).toBe('raised low differs');
    expect(sayOf(F35, withPage(factsOf(), { personalNumber: '4711' }))).toBe('notApplicable noCountryData');
    expect(sayOf(F35, withPage(altered(1, 42, '0'), { personalNumber: '199012995678' }))).toMatch(/singleDigitFailed/);
  });

  test('cannot judge a line of the wrong length, nor a card whose composite digit is wrong', () => {
    const [one, two, three] = composeMrz({ ...sound, ...card, optionalData: '19901234567' }) as [string, string, string];
    expect(sayOf(F35, factsOfLines([one.slice(0, -1), two, three]))).toBe('undetermined lineLength');
    expect(sayOf(F35, factsOfLines([one, `${two.slice(0, -1)}${two.endsWith('0') ? '1' : '0'}`, three]))).toBe('undetermined misreadLikely');
  });
});
