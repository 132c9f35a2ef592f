import { describe, expect, it } from 'vitest';
import { composeMrz } from '../../../core/document/compose-mrz.ts';
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import { seeded } from '../random.ts';
import { RATES, type Rates } from '../rates.ts';
import { drawPaper, drawPerson } from './draw-paper.ts';
import { PAPERS } from './papers.ts';
import { bare, digitOf, hasDigit, printZone, rightDigit, withDigit, withDigits, withPart } from './zone.ts';

const FLAWLESS: Rates = { ...RATES, stateWrongDigit: 0, stateDateDiffers: 0, stateShortLine: 0 };
const TODAY = { year: 2026, month: 6, day: 15 };

describe('printed zones', () => {
  it('are what ICAO’s own worked passport shows', () => {
    const zone = printZone('TD3', { code: 'P', issuer: 'UTO', name: 'ERIKSSON<<ANNA<MARIA', number: 'L898902C3', nationality: 'UTO', birth: '740812', sex: 'F', expiry: '120415', option: 'ZE184226B' });
    expect(zone.rows).toEqual(['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']);
  });

  it.each(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const)('agree with the program’s composer for %s, though neither knows the other', (format) => {
    const ours = printZone(format, { code: format.startsWith('MRV') ? 'V' : format === 'TD3' ? 'P' : 'I', issuer: 'IRQ', name: 'NAMUNA<<TAJRIBI', number: 'A1234567', nationality: 'IRQ', birth: '9003<<', sex: 'F', expiry: '310506', option: 'X12' });
    const theirs = composeMrz({ format, documentCode: bare(ours, 'code'), issuingState: 'IRQ', nationality: 'IRQ', primaryIdentifier: 'NAMUNA', secondaryIdentifier: 'TAJRIBI', documentNumber: 'A1234567', birthDate: { year: 1990, month: 3 }, sex: 'F', expiryDate: { year: 2031, month: 5, day: 6 }, optionalData: 'X12' });
    expect(ours.rows).toEqual(theirs);
  });

  it('of every kind of paper are read whole by the program, with every digit right', () => {
    for (const kind of PAPERS) {
      for (let i = 0; i < 5; i += 1) {
        const random = seeded(`${kind.id}/${i}`);
        const { zone } = drawPaper(random, kind, drawPerson(random, kind, TODAY, FLAWLESS), TODAY, FLAWLESS);
        const mrz = parseMrz(zone.rows, '2026-06-15');
        expect([kind.id, mrz?.format, mrz?.problems, mrz?.checks.filter(({ state }) => state === 'failed')]).toEqual([kind.id, kind.format, [], []]);
      }
    }
  });

  it('keep their digits when a part is overprinted, until somebody sets them right', () => {
    const zone = printZone('TD3', { number: 'A12345678', birth: '900101', expiry: '310506' });
    const changed = withPart(zone, 'number', 'A12345688');
    expect(bare(changed, 'number')).toBe('A12345688');
    expect(digitOf(changed, 'number')).not.toBe(rightDigit(changed, 'number'));
    const own = withDigits(changed, ['number']);
    expect(digitOf(own, 'number')).toBe(rightDigit(own, 'number'));
    expect(digitOf(own, 'composite')).not.toBe(rightDigit(own, 'composite'));
    // The last digit is blind to most of a birth date whose own digit was set right.
    for (const birth of ['930101', '900131', '900102']) {
      const blind = withDigits(withPart(zone, 'birth', birth), ['birth']);
      expect(digitOf(blind, 'composite')).toBe(rightDigit(blind, 'composite'));
    }
    expect(digitOf(withDigit(zone, 'composite', '9'), 'composite')).toBe('9');
    expect(hasDigit(printZone('MRV-A', {}), 'composite')).toBe(false);
  });
});
