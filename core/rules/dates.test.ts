import { describe, expect, test } from 'vitest';
import { checkDigit } from '../document/check-digit.ts';
import { composeMrz, type ComposedDate } from '../document/compose-mrz.ts';
import { F21 } from './F21-impossible-date.ts';
import { F22 } from './F22-expired.ts';
import { F23 } from './F23-short-validity.ts';
import { F24 } from './F24-unknown-birth-day.ts';
import { F25 } from './F25-implausible-age.ts';
import type { Facts } from './facts.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound } from './testing/facts.ts';

const TODAY = '2026-11-22';
const [first, second] = composeMrz(sound) as [string, string];
const day = (text: string): ComposedDate => ({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) });
const expires = (text: string, today: string | undefined = TODAY): Facts => factsOf({ expiryDate: day(text) }, { today });
const unconfirmed = factsOf({}, { today: undefined });

describe.each([F21, F22, F23, F24, F25])('$id', (rule) => {
  test('is not performed without a zone or the line with its dates', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, factsOfLines([first]))).toBe('notPerformed fieldMissing');
  });
});

describe('F21', () => {
  test('passes days that there are, known or not, with and without a clock', () => {
    expect(sayOf(F21, factsOf())).toBe('passed');
    expect(sayOf(F21, factsOf({ birthDate: { year: 1985 }, expiryDate: {} }))).toBe('passed');
    expect(sayOf(F21, unconfirmed)).toBe('passed');
  });

  test('raises a day that no calendar has', () => {
    const facts = factsOf({ birthDate: { year: 1990, month: 13, day: 1 } });
    expect(sayOf(F21, facts)).toBe('raised medium raised');
    expect(pointedAt(F21, facts)).toEqual(['901301']);
    expect(sayOf(F21, expires('2030-02-30'))).toBe('raised medium raised');
  });

  test('only notes zeros for an unknown day or month', () => {
    expect(sayOf(F21, factsOf({ birthDate: { year: 1990, month: 0, day: 0 } }))).toBe('raised info zeros');
    expect(sayOf(F21, factsOf({ birthDate: { year: 1990, month: 5, day: 0 } }))).toBe('raised info zeros');
    expect(sayOf(F21, factsOf({ birthDate: { year: 1990, month: 0, day: 0 }, expiryDate: { year: 2030, month: 2, day: 30 } }))).toBe('raised medium raised');
  });

  test('leaves a misread letter to the check digit', () => {
    expect(sayOf(F21, factsOfLines([first, second.replace('900304', '9OO3O4').replace(/^(.{19})./, '$18')]))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F21, factsOfLines([first, second.replace('900304', '9003X1').replace(/^(.{19})./, `$1${checkDigit('9003X1')}`)]))).toBe('raised medium raised');
  });

  test('cannot judge a line of the wrong length', () => {
    expect(sayOf(F21, factsOfLines([first, second.replace('900304', '9013045')]))).toBe('undetermined lineLength');
  });
});

describe('F22', () => {
  test('counts the last day as valid', () => {
    expect(sayOf(F22, expires('2026-11-22'))).toBe('passed');
    expect(sayOf(F22, expires('2026-11-21'))).toBe('raised info raised');
    expect(F22.evaluate(expires('2026-11-12'))).toMatchObject({ params: { days: 10 } });
  });

  test('is silent about holders under protection', () => {
    expect(sayOf(F22, factsOf({ nationality: 'XXB', expiryDate: day('2015-01-01') }))).toBe('notApplicable protectionHolder');
  });

  test('cannot judge while the clock is unconfirmed, nor half a date, nor none', () => {
    expect(sayOf(F22, unconfirmed)).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F22, factsOf({ expiryDate: { year: 2020 } }))).toBe('undetermined dateIncomplete');
    expect(sayOf(F22, factsOf({ expiryDate: { year: 2030, month: 2, day: 30 } }))).toBe('undetermined dateImpossible');
    expect(sayOf(F22, factsOf({ expiryDate: {} }))).toBe('notApplicable noExpiry');
  });
});

describe('F23', () => {
  test('counts six calendar months', () => {
    expect(sayOf(F23, expires('2027-05-22'))).toBe('passed');
    expect(sayOf(F23, expires('2027-05-21'))).toBe('raised info raised');
    expect(sayOf(F23, expires('2026-11-22'))).toBe('raised info raised');
    expect(F23.evaluate(expires('2026-12-02'))).toMatchObject({ params: { days: 10 } });
  });

  test('leaves what has expired to the other rule', () => expect(sayOf(F23, expires('2026-11-21'))).toBe('notApplicable expired'));

  test('cannot judge while the clock is unconfirmed, nor half a date, nor none', () => {
    expect(sayOf(F23, unconfirmed)).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F23, factsOf({ expiryDate: { year: 2030, month: 3 } }))).toBe('undetermined dateIncomplete');
    expect(sayOf(F23, factsOf({ expiryDate: { year: 2030, month: 2, day: 30 } }))).toBe('undetermined dateImpossible');
    expect(sayOf(F23, factsOf({ expiryDate: {} }))).toBe('notApplicable noExpiry');
  });
});

describe('F24', () => {
  test.each<[string, ComposedDate, string]>([
    ['a known day', day('1990-03-04'), 'passed'],
    ['1 January', day('1990-01-01'), 'raised info registrationDay'],
    ['1 July', day('1990-07-01'), 'raised info registrationDay'],
    ['no day', { year: 1990, month: 3 }, 'raised info raised'],
    ['no month', { year: 1990 }, 'raised info raised'],
    ['nothing', {}, 'raised info raised'],
    ['no such day', { year: 1990, month: 2, day: 30 }, 'undetermined dateImpossible'],
  ])('%s', (_, birthDate, said) => {
    expect(sayOf(F24, factsOf({ birthDate }))).toBe(said);
    expect(sayOf(F24, factsOf({ birthDate }, { today: undefined }))).toBe(said);
  });

  test('is never more than information, and silent about holders under protection', () => {
    expect(F24.severity).toBe('info');
    expect(sayOf(F24, factsOf({ nationality: 'XXA', birthDate: day('1990-01-01') }))).toBe('notApplicable protectionHolder');
  });
});

describe('F25', () => {
  test('passes ages that people have', () => {
    expect(sayOf(F25, factsOf())).toBe('passed');
    expect(sayOf(F25, factsOf({ birthDate: day('2026-11-22') }))).toBe('passed');
    expect(sayOf(F25, factsOf({ birthDate: { year: 1985 } }))).toBe('passed');
  });

  test('cannot tell a very old holder from a year to come', () => {
    expect(sayOf(F25, factsOf({ birthDate: day('1927-01-01') }))).toBe('undetermined centuryWindow');
  });

  test.each([
    [1900, 'raised low raised'],
    [2040, 'raised low unborn'],
  ])('raises a birth in %s, as a date with its century may say', (year, said) => {
    const facts = factsOf();
    const mrz = { ...facts.reading.mrz!, birthDate: { raw: '000101', quality: 'full' as const, year, month: 1, day: 1 } };
    expect(sayOf(F25, { ...facts, reading: { ...facts.reading, mrz } })).toBe(said);
  });

  test('cannot judge without a clock or a year', () => {
    expect(sayOf(F25, unconfirmed)).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F25, factsOf({ birthDate: {} }))).toBe('undetermined dateUnknown');
    expect(sayOf(F25, factsOf({ birthDate: { year: 1990, month: 13, day: 1 } }))).toBe('undetermined dateImpossible');
  });
});
