import { describe, expect, test } from 'vitest';
import type { ZoneContent } from '../document/compose-mrz.ts';
import { F33 } from './F33-arabic-name.ts';
import { F34 } from './F34-kurdish-letters.ts';
import { asPicture, factsOf, factsOfLines, nothingRead, sayOf, withPage } from './testing/facts.ts';

const named = (printed: string, primaryIdentifier: string, secondaryIdentifier: string) => withPage(factsOf({ primaryIdentifier, secondaryIdentifier } satisfies Partial<ZoneContent>), { secondaryIdentifier: printed });

describe.each([F33, F34])('$id', (rule) => {
  test('is not performed without a zone, its name or a page that was looked at', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    const facts = factsOf();
    expect(sayOf(rule, { ...facts, reading: { ...facts.reading, mrz: { ...facts.reading.mrz!, fields: [] } } })).toBe('notPerformed fieldMissing');
    expect(sayOf(rule, facts)).toBe('notPerformed neverAnImage');
    expect(sayOf(rule, asPicture(facts))).toBe('notPerformed pageNotRead');
    expect(factsOfLines([]).reading.mrz).toBeUndefined();
  });
});

describe('F33', () => {
  test.each([
    ['محمد علي حسن', 'HASSAN', 'MOHAMMED ALI'],
    ['محمد علي حسن', 'HASAN', 'MUHAMAD ALY'],
    ['محمد علي حسن', 'AL SALIHI', 'MOHAMMED ALI'],
    ['فاطمة', 'AL RASHID', 'FATIMA'],
  ])('passes %s as %s %s', (printed, primary, secondary) => expect(sayOf(F33, named(printed, primary, secondary))).toBe('passed'));

  test('notes a name that sounds otherwise, for information', () => {
    expect(sayOf(F33, named('محمد علي حسن', 'KARIMOV', 'BORIS'))).toBe('raised info raised');
    expect(sayOf(F33, named('زينب', 'DUBOIS', 'PIERRE'))).toBe('raised info raised');
  });

  test('says nothing without a name in Arabic letters, or without one in the zone', () => {
    expect(sayOf(F33, withPage(factsOf(), { primaryIdentifier: 'Namuna' }))).toBe('notApplicable noArabicName');
    expect(sayOf(F33, named('محمد', '', ''))).toBe('undetermined fieldEmpty');
  });
});

describe('F34', () => {
  test('notes Kurdish letters that became their Arabic neighbours', () => {
    expect(sayOf(F34, named('گۆران', 'ALI', 'KORAN'))).toBe('raised info raised');
    expect(F34.evaluate(named('گۆران', 'ALI', 'KORAN'))).toMatchObject({ params: { letters: 'گ' } });
  });

  test('passes a letter that kept its sound, and applies to no other name', () => {
    expect(sayOf(F34, named('گۆران', 'ALI', 'GORAN'))).toBe('passed');
    expect(sayOf(F34, named('محمد', 'ALI', 'MOHAMMED'))).toBe('notApplicable noKurdishLetters');
    expect(sayOf(F34, named('چیا', 'DUBOIS', 'PIERRE'))).toBe('undetermined namesNotPaired');
  });
});
