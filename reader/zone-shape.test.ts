import { describe, expect, it } from 'vitest';
import { agreeingChecks, fitOfZone, isWritten, lineCountsOf } from './zone-shape.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

describe('fitOfZone', () => {
  it('is 1 for every format of ICAO', () => {
    expect(fitOfZone(PASSPORT)).toBe(1);
    expect(fitOfZone(['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'])).toBe(1);
    expect(fitOfZone(['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'])).toBe(1);
  });
  it('falls with each letter where a digit belongs, and the other way round', () => {
    const one = fitOfZone([PASSPORT[0]!, PASSPORT[1]!.replace('740812', '74O812')]);
    const two = fitOfZone([PASSPORT[0]!.replace('ERIK', 'ER1K'), PASSPORT[1]!.replace('740812', '74O812')]);
    expect(one).toBeLessThan(1);
    expect(two).toBeLessThan(one);
    expect(two).toBeGreaterThan(0.9);
  });
  it('is 0 when the document code, the length or the number of lines is no format’s', () => {
    expect(fitOfZone([PASSPORT[0]!.replace('P', 'X'), PASSPORT[1]!])).toBe(0);
    expect(fitOfZone(PASSPORT.map((line) => line.slice(1)))).toBe(0);
    expect(fitOfZone([PASSPORT[0]!])).toBe(0);
  });
  it('knows how many lines a length has', () => {
    expect([30, 36, 44, 40].map(lineCountsOf)).toEqual([[3], [2], [2], []]);
  });
});

describe('agreeingChecks', () => {
  it('counts the digits that agree', () => {
    expect(agreeingChecks(PASSPORT)).toBe(5);
    expect(agreeingChecks([PASSPORT[0]!, PASSPORT[1]!.replace('740812', '740813')])).toBe(3);
    expect(agreeingChecks(['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'])).toBe(4);
  });
  it('takes nothing for agreeing where nothing stands', () => {
    expect(agreeingChecks(['<'.repeat(44), '0'.repeat(44)])).toBe(0);
    expect(agreeingChecks([PASSPORT[0]!])).toBe(0);
  });
});

describe('isWritten', () => {
  it('tells a zone from a pattern', () => {
    expect(isWritten(PASSPORT)).toBe(true);
    expect(isWritten(['V'.repeat(36), '5'.repeat(36)])).toBe(false);
    expect(isWritten(['V<'.repeat(18), '5'.repeat(36)])).toBe(false);
    expect(isWritten(['PASSPORTPASSPORT'.repeat(3).slice(0, 44), '0123456789'.repeat(5).slice(0, 44)])).toBe(false);
  });
});
