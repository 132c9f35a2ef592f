import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSigned, sealed } from './compose-seal.ts';
import { readSeal } from './read-seal.ts';
import { Seal } from './seal.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 1, maxLength: 40 }).map((text) => text.replace(/^0+(?=.)/, ''));
const date = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const letters = (length: number) => fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: length, maxLength: length });
const anySeal = fc
  .record({
    version: fc.constantFrom<(3 | 4)[]>(3, 4),
    issuingState: fc.constantFrom('UTO', 'D', 'IRQ'),
    country: letters(2),
    signer: letters(2),
    certificate: hex,
    issued: date,
    signed: date,
    featureSet: fc.nat(255),
    documentType: fc.nat(255),
    features: fc.array(fc.record({ tag: fc.nat(254), value: fc.uint8Array({ maxLength: 300 }) }), { maxLength: 5 }),
  })
  .map(({ country, signer, certificate, ...rest }) => ({ ...rest, signer: { country, signer, certificate: rest.version === 3 ? certificate.slice(0, 5) : certificate } }));

describe('readSeal', () => {
  it('reads what was composed, and what was signed to the byte', () => {
    fc.assert(
      fc.property(anySeal, fc.uint8Array({ minLength: 56, maxLength: 140 }), (seal, signature) => {
        const signedBytes = composeSigned(seal);
        const read = readSeal(sealed(signedBytes, signature));
        expect(read).toEqual({ ok: true, value: { ...seal, signature, signedBytes } });
        expect(Seal.safeParse(read.ok ? read.value : undefined).success).toBe(true);
      }),
    );
  });

  it('reads one form of each seal only: composing again gives the same bytes', () => {
    fc.assert(
      fc.property(anySeal, fc.nat(400), fc.nat(255), (seal, at, value) => {
        const bytes = sealed(composeSigned(seal), new Uint8Array(64).fill(7));
        bytes[at % bytes.length] = value;
        const read = readSeal(bytes);
        if (!read.ok) return;
        expect(sealed(read.value.signedBytes, read.value.signature)).toEqual(bytes);
        // Version 3 pads the certificate to five; a longer zero run in version 4 is a legal second spelling.
        if (read.value.version === 3) expect(composeSigned(read.value)).toEqual(read.value.signedBytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers any bytes without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (tail) => void readSeal(Uint8Array.of(0xdc, 3, ...tail))), { numRuns: 3000 });
  });

  const seal = { version: 4 as const, issuingState: 'UTO', signer: { country: 'UT', signer: 'TS', certificate: '1A2B' }, issued: '2026-01-02', signed: '2026-01-03', featureSet: 0x5d, documentType: 1, features: [] };
  const whole = sealed(composeSigned(seal), new Uint8Array(64));
  it.each([
    ['no seal at all', Uint8Array.of(1, 2, 3), 'notASeal'],
    ['a version not known', whole.with(1, 9), 'unknownVersion'],
    ['a cut header', whole.subarray(0, 12), 'truncated'],
    ['a cut signature', whole.subarray(0, whole.length - 1), 'truncated'],
    ['no signature', whole.subarray(0, whole.length - 66), 'noSignature'],
    ['more after the signature', Uint8Array.of(...whole, 0), 'trailingBytes'],
    ['far too much', new Uint8Array(5000).with(0, 0xdc), 'tooLong'],
  ])('refuses %s', (_, bytes, error) => {
    expect(readSeal(bytes)).toEqual({ ok: false, error });
  });
});
