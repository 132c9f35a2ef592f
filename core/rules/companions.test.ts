import { describe, expect, test } from 'vitest';
import type { ZoneContent } from '../document/compose-mrz.ts';
import type { Mrz } from '../document/reading.ts';
import { F58 } from './F58-visa-and-passport.ts';
import { F59 } from './F59-other-side.ts';
import type { Facts } from './facts.ts';
import { asPicture, factsOf, nothingRead, sayOf, withPage } from './testing/facts.ts';

const zoneOf = (change: Partial<ZoneContent> = {}): Mrz => factsOf(change).reading.mrz!;
const beside = (facts: Facts, ...companions: Mrz[]): Facts => ({ ...facts, companions });
const other = { primaryIdentifier: 'Khalid', secondaryIdentifier: 'Omar', birthDate: { year: 1975, month: 9, day: 12 } } as const;

describe('F58', () => {
  const visa = { format: 'MRV-A', documentCode: 'V', optionalData: '', documentNumber: 'V00000001' } as const satisfies Partial<ZoneContent>;
  const withVisa = (change: Partial<ZoneContent>): Facts => beside(factsOf(), zoneOf({ ...visa, ...change }));

  test.each<[string, Partial<ZoneContent>, string]>([
    ['of the same holder', {}, 'passed'],
    ['that is numbered by the passport', { documentNumber: 'A12345678', optionalData: 'X' }, 'passed'],
    ['that names the passport', { optionalData: 'A12345678' }, 'passed'],
    ['that names another passport', { optionalData: 'B98765432' }, 'raised low number'],
    ['of somebody else', other, 'raised medium raised'],
    ['of another name', { primaryIdentifier: 'Khalid', secondaryIdentifier: 'Omar' }, 'raised medium name'],
    ['of another birth date', { birthDate: other.birthDate }, 'raised medium birthDate'],
    ['of another spelling', { primaryIdentifier: 'Namouna' }, 'passed'],
    ['of another nationality', { nationality: 'SYR' }, 'raised medium nationality'],
    ['of another nationality, for this passport', { nationality: 'SYR', documentNumber: 'A12345678' }, 'raised low nationality'],
    ['without a birth date', { birthDate: {} }, 'undetermined fieldEmpty'],
  ])('a visa %s', (_, change, said) => expect(sayOf(F58, withVisa(change))).toBe(said));

  test('looks from the visa to the passport as well', () => {
    expect(sayOf(F58, beside(factsOf(visa), zoneOf()))).toBe('passed');
    expect(sayOf(F58, beside(factsOf(visa), zoneOf(other)))).toBe('raised medium raised');
    expect(sayOf(F58, beside(factsOf(visa)))).toBe('notApplicable noPassportBeside');
  });

  test('one document that goes with it is enough', () => {
    expect(sayOf(F58, beside(factsOf(), zoneOf({ ...visa, ...other }), zoneOf(visa)))).toBe('passed');
    expect(sayOf(F58, beside(factsOf(), zoneOf({ ...visa, ...other }), zoneOf({ ...visa, optionalData: 'B98765432' })))).toBe('raised low number');
    expect(sayOf(F58, beside(factsOf(), zoneOf({ ...visa, ...other }), zoneOf({ ...visa, birthDate: {} })))).toBe('undetermined fieldEmpty');
  });

  test('does not accuse by a misread date', () => {
    const read = zoneOf({ ...visa, birthDate: other.birthDate });
    const misread: Mrz = { ...read, checks: read.checks.map((check) => (check.name === 'birthDate' ? { ...check, state: 'failed' } : check)) };
    expect(sayOf(F58, beside(factsOf(), misread))).toBe('undetermined singleDigitFailed');
  });

  test('needs the other document', () => {
    expect(sayOf(F58, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(F58, factsOf())).toBe('notPerformed noOtherDocument');
    expect(sayOf(F58, beside(factsOf(), zoneOf()))).toBe('notApplicable noVisaBeside');
    expect(sayOf(F58, beside(factsOf({ format: 'TD1', documentCode: 'ID' }), zoneOf(visa)))).toBe('notApplicable notAPassport');
  });
});

describe('F59', () => {
  const card = { format: 'TD1', documentCode: 'ID' } as const satisfies Partial<ZoneContent>;
  const scanned = (change: Partial<Facts> = {}): Facts => ({ ...asPicture(factsOf(card)), ...change });

  test('asks for the front of a card', () => {
    expect(sayOf(F59, scanned({ pagesWithoutZone: 0 }))).toBe('raised low raised');
    expect(sayOf(F59, scanned({ pagesWithoutZone: 1 }))).toBe('passed');
    expect(sayOf(F59, scanned())).toBe('notPerformed sidesNotCounted');
    expect(sayOf(F59, { ...withPage(factsOf(card), { primaryIdentifier: 'Namuna' }), pagesWithoutZone: 0 })).toBe('passed');
  });

  test('notes a card of somebody else beside it', () => {
    expect(sayOf(F59, scanned({ companions: [zoneOf({ ...card, ...other })] }))).toBe('raised low otherPerson');
    expect(sayOf(F59, scanned({ companions: [zoneOf({ ...card, birthDate: other.birthDate })] }))).toBe('undetermined sameHolderLikely');
    expect(sayOf(F59, scanned({ companions: [zoneOf(card), zoneOf(other)], pagesWithoutZone: 1 }))).toBe('passed');
  });

  test('does not apply to other formats, nor where no picture was taken', () => {
    expect(sayOf(F59, asPicture(factsOf()))).toBe('notApplicable oneSided');
    expect(sayOf(F59, factsOf(card))).toBe('notPerformed neverAnImage');
    expect(sayOf(F59, nothingRead())).toBe('notPerformed noZone');
  });
});
