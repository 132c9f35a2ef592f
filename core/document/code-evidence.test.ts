import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../journal/canonical.ts';
import { CodeEvidence, isMeant, toEvidence } from './code-evidence.ts';
import { toPageFacts, toShownCode } from './page-facts.ts';
import { parseMrz } from './parse-mrz.ts';
import { encodeC40 } from './seal/c40.ts';
import { composeSigned, sealed } from './seal/compose-seal.ts';
import type { SealTrust } from './seal/verify-seal.ts';
import { specimens, TODAY } from './testing/specimens.ts';

const NOBODY: SealTrust = { store: { findSigners: () => [], findIssued: () => undefined }, verifySignature: () => 'bad', today: TODAY };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const UNIQUE = '1WW6325BTK 0235123456001';
const REPEATED = '2351234567890 1TK TK 123456789012    23PCY';
const size = (text: string): string => text.length.toString(16).toUpperCase().padStart(2, '0');
const CONDITIONAL = `>6${size(UNIQUE)}${UNIQUE}${size(REPEATED)}${REPEATED}XX9 PRIVATE`;
const PASS = `M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 1${size(CONDITIONAL)}${CONDITIONAL}`;
const SEAL = sealed(
  composeSigned({
    version: 4, issuingState: 'UTO', signer: { country: 'UT', signer: 'TS', certificate: '1A2B' }, issued: '2026-01-02', signed: '2026-01-03', featureSet: 0x5d, documentType: 1,
    features: [{ tag: 1, value: encodeC40(specimens['MRV-A'][0] + specimens['MRV-A'][1].slice(0, 28)) }],
  }),
  new Uint8Array(64).fill(7),
);

describe('toEvidence', () => {
  it('keeps of a boarding pass what an officer needs, and nothing of the airline’s own', () => {
    const evidence = toEvidence({ format: 'PDF417', text: PASS, bytes: bytesOf(PASS) }, NOBODY);
    expect(evidence).toMatchObject({ kind: 'boardingPass', format: 'PDF417', pass: { surname: 'SPECIMEN', legs: [{ from: 'EBL', flightNumber: '803', seat: '014C', bookingReference: 'UTO123' }] } });
    expect(JSON.stringify(evidence)).not.toMatch(/123456789012|PRIVATE/);
  });

  it('reads the same from a reader that sends text', () => {
    const text = `]L2${PASS}\r\n`;
    expect(toEvidence({ text, bytes: bytesOf(text) }, NOBODY)).toMatchObject({ kind: 'boardingPass' });
    expect(toEvidence({ text: 'A-0417', bytes: bytesOf('A-0417') }, NOBODY)).toEqual({ kind: 'slip', reference: 'A-0417' });
    expect(isMeant(toEvidence({ text: 'M1 HOUSE', bytes: bytesOf('M1 HOUSE') }, NOBODY))).toBe(false);
  });

  it('says of a seal who signed it, and repeats its zone for comparison', () => {
    const evidence = toEvidence({ format: 'DataMatrix', text: '', bytes: SEAL }, NOBODY);
    expect(evidence).toMatchObject({ kind: 'seal', seal: { form: 'binary', issuingState: 'UTO', signed: '2026-01-03' }, verdict: { answer: 'signerUnknown', signer: { certificate: '1A2B' } } });
    const mrz = parseMrz([...specimens['MRV-A']], TODAY);
    expect(toShownCode(evidence, mrz, TODAY).differences).toEqual([]);
    const other = parseMrz([specimens['MRV-A'][0], specimens['MRV-A'][1].replace(/^./, 'X')], TODAY);
    expect(toShownCode(evidence, other, TODAY).differences).toEqual(['documentNumber']);
    expect(toShownCode(evidence, undefined, TODAY).differences).toBeUndefined();
  });

  it('answers any code with something that the journal takes', () => {
    const check = (text: string, bytes: Uint8Array): void => {
      const evidence = toEvidence({ format: 'QRCode', text, bytes }, NOBODY);
      expect(CodeEvidence.parse(evidence)).toEqual(evidence);
      canonicalBytes(evidence);
    };
    fc.assert(fc.property(fc.string(), fc.uint8Array({ maxLength: 90 }), (text, bytes) => check(text, bytes)));
    fc.assert(fc.property(fc.nat(SEAL.length - 1), fc.nat(255), fc.nat(SEAL.length), (at, value, length) => check('', SEAL.with(at, value).subarray(0, Math.max(1, length)))), { numRuns: 600 });
    fc.assert(fc.property(fc.nat(PASS.length - 1), fc.integer({ min: 32, max: 126 }), (at, character) => {
      const text = PASS.slice(0, at) + String.fromCharCode(character) + PASS.slice(at + 1);
      check(text, bytesOf(text));
    }), { numRuns: 400 });
  });
});

describe('toPageFacts', () => {
  it('compares nothing without a zone, and says what was not finished', () => {
    expect(toPageFacts({ codesPerformed: false, codes: [], visual: { performed: false, reason: 'notFinished' } }, undefined, TODAY)).toEqual({ visual: [], codesPerformed: false, codes: [], printed: {} });
    const mrz = parseMrz([...specimens.TD3], TODAY);
    const { visual } = toPageFacts({ codesPerformed: true, codes: [], visual: { performed: false, reason: 'notFinished' } }, mrz, TODAY);
    expect(new Set(visual.map((field) => (field.answer === 'notPerformed' ? field.reason : field.answer)))).toEqual(new Set(['notFinished']));
  });
});
