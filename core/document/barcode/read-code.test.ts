import { describe, expect, it } from 'vitest';
import { type CodeReading, readCode, withoutAim } from './read-code.ts';

const code = (text: string, bytes = new TextEncoder().encode(text)): CodeReading => ({ format: 'QRCode', text, bytes });
const PASS = 'M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100';

describe('readCode', () => {
  it('tells a boarding pass, with or without the scanner’s identifier', () => {
    for (const prefix of ['', ']L2', ']z0', ']Q1', ']d1']) {
      expect(readCode(code(prefix + PASS), '2026-11-22')).toMatchObject({ kind: 'boardingPass', pass: { surname: 'SPECIMEN' } });
    }
  });
  it('says what is wrong with a broken one', () => {
    expect(readCode(code(PASS.slice(0, 40)), '2026-11-22')).toEqual({ kind: 'brokenBoardingPass', problem: 'tooShort' });
  });
  it('tells our slip by its reference', () => {
    expect(readCode(code('A-0042'), undefined)).toEqual({ kind: 'slip', reference: 'A-0042' });
    expect(readCode(code('A-42 https://example.org'), undefined)).toEqual({ kind: 'unknown' });
  });
  it('tells a seal by its bytes', () => {
    expect(readCode(code('Ü', Uint8Array.of(0xdc, 3, 1, 2)), undefined)).toEqual({ kind: 'seal' });
    expect(readCode(code('Ü', Uint8Array.of(0xdc, 9, 1, 2)), undefined)).toEqual({ kind: 'unknown' });
    expect(readCode(code('{"data":{},"sig":{}}'), undefined)).toEqual({ kind: 'sealJson' });
  });
  it('leaves a square bracket in a text alone', () => {
    expect(withoutAim('a]L2b')).toBe('a]L2b');
    expect(withoutAim(']L2]L2b')).toBe('b');
  });
});
