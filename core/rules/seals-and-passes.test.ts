import { describe, expect, test } from 'vitest';
import type { CodeEvidence } from '../document/code-evidence.ts';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import type { SealVerdict } from '../document/seal/verify-seal.ts';
import { F37 } from './F37-seal-and-zone.ts';
import { F38 } from './F38-seal-signature.ts';
import { F39 } from './F39-boarding-pass.ts';
import type { Facts } from './facts.ts';
import { asPicture, factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound, withPage } from './testing/facts.ts';

const signer = { country: 'IQ', signer: 'AB', certificate: '1F' };
const visa = { format: 'MRV-A', documentCode: 'V', optionalData: '' } as const satisfies Partial<ZoneContent>;
const seal = (zone: string[] | undefined, verdict: SealVerdict = { answer: 'valid', signer, validTo: '2030-01-01' }): CodeEvidence => ({
  kind: 'seal',
  seal: { form: 'binary', issuingState: 'IRQ', signer, issued: '2025-01-01', signed: '2025-01-01', featureSet: 0x5d, documentType: 1, ...(zone && { zone }) },
  verdict,
});
const pass = (surname: string, givenNames: string): CodeEvidence => ({
  kind: 'boardingPass',
  pass: {
    passengerName: `${surname}/${givenNames}`, surname, givenNames, nameTruncated: false,
    legs: [{ bookingReference: 'ABC123', from: 'IST', to: 'BGW', carrier: 'XX', flightNumber: '1', flightDate: { raw: '326' }, compartment: 'Y', seat: '1A', sequenceNumber: '1' }],
  },
});
const onVisa = (codes: CodeEvidence[], facts: Facts = factsOf(visa)): Facts => withPage(facts, {}, { codes });
const zone = composeMrz({ ...sound, ...visa });

describe.each([F37, F38, F39])('$id', (rule) => {
  test('is not performed before the page was searched for codes', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, factsOf())).toBe('notPerformed neverAnImage');
    expect(sayOf(rule, asPicture(factsOf()))).toBe('notPerformed pageNotRead');
    expect(sayOf(rule, withPage(factsOf(), {}, { codesPerformed: false }))).toBe('notPerformed codesNotLookedFor');
  });
});

describe('F37', () => {
  test('passes a seal that says the same, and applies only where one repeats the zone', () => {
    expect(sayOf(F37, onVisa([seal(zone)]))).toBe('passed');
    expect(sayOf(F37, onVisa([]))).toBe('notApplicable noSealedZone');
    expect(sayOf(F37, onVisa([seal(undefined)]))).toBe('notApplicable noSealedZone');
  });

  test('raises each field that differs', () => {
    const facts = onVisa([seal(composeMrz({ ...sound, ...visa, documentNumber: 'B99999999', birthDate: { year: 1988, month: 1, day: 2 } }))]);
    expect(sayOf(F37, facts)).toBe('raised high raised');
    expect(pointedAt(F37, facts)).toEqual(expect.arrayContaining(['A12345678', '900304']));
  });

  test('does not accuse by a misread zone, nor by the seal of another document', () => {
    const misread = factsOfLines([zone[0]!, `B${zone[1]!.slice(1)}`]);
    expect(sayOf(F37, onVisa([seal(zone)], misread))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F37, onVisa([seal(zone)], factsOf()))).toBe('undetermined sealOfAnother');
  });
});

describe('F38', () => {
  test.each<[string, SealVerdict, string]>([
    ['valid', { answer: 'valid', signer, validTo: '2030-01-01' }, 'passed'],
    ['invalid', { answer: 'invalid' }, 'raised high raised'],
    ['an unknown signer', { answer: 'signerUnknown', signer }, 'raised info signerUnknown'],
    ['an expired signer', { answer: 'signerExpired', signer, validFrom: '2010-01-01', validTo: '2012-01-01' }, 'raised info signerExpired'],
    ['no clock', { answer: 'undetermined', reason: 'clock' }, 'undetermined clockUnconfirmed'],
    ['a key that cannot be used', { answer: 'undetermined', reason: 'key' }, 'undetermined keyUnsupported'],
  ])('%s', (_, verdict, said) => expect(sayOf(F38, onVisa([seal(zone, verdict)]))).toBe(said));

  test('a wrong signature outweighs a right one beside it', () => {
    expect(sayOf(F38, onVisa([seal(zone), seal(zone, { answer: 'invalid' })]))).toBe('raised high raised');
    expect(sayOf(F38, onVisa([pass('NAMUNA', 'TAJRIBI')]))).toBe('notApplicable noSeal');
  });
});

describe('F38, a seal that is none', () => {
  const broken = (problem: Extract<CodeEvidence, { kind: 'brokenSeal' }>['problem'], more: object = { format: 'DataMatrix' }): CodeEvidence => ({ kind: 'brokenSeal', problem, ...more });
  test.each([
    ['a signature is missing', [broken('noSignature')], 'raised medium broken'],
    ['a day that is none', [broken('badDate')], 'raised medium broken'],
    ['of a version to come', [broken('unknownVersion')], 'undetermined sealUnreadable'],
    ['of JSON, which may be anything', [broken('badForm')], 'undetermined sealUnreadable'],
    ['sent as text by a reader that may lose bytes', [broken('truncated', {})], 'undetermined sealUnreadable'],
    ['beside a right one', [broken('noSignature'), seal(zone)], 'passed'],
    ['beside a wrong one', [broken('noSignature'), seal(zone, { answer: 'invalid' })], 'raised high raised'],
  ])('%s', (_, codes, said) => expect(sayOf(F38, onVisa(codes))).toBe(said));
});

describe('F39', () => {
  test.each([
    ['NAMUNA', 'TAJRIBI MRS', 'passed'],
    ['NAMUNA', 'KHALID', 'undetermined passNameUnsure'],
    ['OTHER', 'PERSON', 'raised medium nothingAgrees'],
    ['OTHER', 'PERSON NAMUNA', 'raised low raised'],
    ['OTRA', 'P', 'raised low raised'],
  ])('%s/%s: %s', (surname, given, said) => expect(sayOf(F39, onVisa([pass(surname, given)], factsOf()))).toBe(said));

  test('is raised only as far as the pass that has most in common with the holder', () => {
    expect(sayOf(F39, onVisa([pass('OTHER', 'PERSON'), pass('OTHER', 'PERSON NAMUNA')], factsOf()))).toBe('raised low raised');
  });

  test('one pass that is the holder’s is enough; without one it does not apply', () => {
    expect(sayOf(F39, onVisa([pass('OTHER', 'PERSON'), pass('NAMUNA', 'TAJRIBI')], factsOf()))).toBe('passed');
    expect(sayOf(F39, onVisa([], factsOf()))).toBe('notApplicable noBoardingPass');
  });
});
