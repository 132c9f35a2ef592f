/** Whether a seal was signed by a signer this post trusts. Keys, signatures and today come in by argument. */
import { z } from 'zod';
import { CivilDate } from '../../contract/common.ts';
import { findTwoLetters } from '../../reference/two-letters.ts';
import { type Seal, SignerReference } from './seal.ts';
import type { SealJson } from './seal-json.ts';

/** A signer's certificate whose chain to a trusted State authority held. */
export interface SignerCertificate {
  reference: SignerReference;
  validFrom: CivilDate;
  /** Last day, its authorities' included. */
  validTo: CivilDate;
  /** Public key (SubjectPublicKeyInfo, DER). */
  key: Uint8Array;
}

export interface CertificateStore {
  /** Trusted certificates of that reference; more than one when a State used a number twice. */
  findSigners(reference: SignerReference): readonly SignerCertificate[];
  /** The certificate (X.509, DER) that a seal brings with it, when a trusted authority issued it. */
  findIssued(certificate: Uint8Array): SignerCertificate | undefined;
}

/** ECDSA with r and s side by side; the hash follows the curve (9303-13 §2.5). `unsupported`: a key this machine cannot use. */
export type VerifySignature = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => 'good' | 'bad' | 'unsupported';

/**
 * `invalid`: changed after it was signed, or not signed by whom it names. `signerUnknown` says nothing about the
 * document: this post's list may lack the signer. `signerExpired`: rightly signed, but outside the days of the
 * certificate. `undetermined`: rightly signed, but today is not known (`clock`) or the key cannot be used here (`key`).
 */
export const SealVerdict = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('valid'), signer: SignerReference, validTo: CivilDate }),
  z.strictObject({ answer: z.literal('invalid') }),
  z.strictObject({ answer: z.literal('signerUnknown'), signer: SignerReference.optional() }),
  z.strictObject({ answer: z.literal('signerExpired'), signer: SignerReference, validFrom: CivilDate, validTo: CivilDate }),
  z.strictObject({ answer: z.literal('undetermined'), reason: z.enum(['clock', 'key']) }),
]);
export type SealVerdict = z.infer<typeof SealVerdict>;
export const SealAnswer = z.enum(['valid', 'invalid', 'signerUnknown', 'signerExpired', 'undetermined']) satisfies z.ZodType<SealVerdict['answer']>;

export interface SealTrust {
  store: CertificateStore;
  verifySignature: VerifySignature;
  /** Absent when the station's clock is not to be trusted. */
  today: CivilDate | undefined;
}

export function verifySeal(seal: Seal, trust: SealTrust): SealVerdict {
  const signers = trust.store.findSigners(seal.signer).filter(({ reference }) => mayIssueFor(reference, seal.issuingState));
  if (signers.length === 0) return { answer: 'signerUnknown', signer: seal.signer };
  return verdictOf(signers, seal.signedBytes, seal.signature, seal.signed, trust);
}

/** A seal in JSON brings its signer's certificate, and no day of signing. */
export function verifySealJson(seal: SealJson, trust: SealTrust): SealVerdict {
  const signer = trust.store.findIssued(seal.certificate);
  return signer === undefined || !mayIssueFor(signer.reference, seal.issuingState) ? { answer: 'signerUnknown' } : verdictOf([signer], seal.signedBytes, seal.signature, undefined, trust);
}

/** One State's trusted signer is a stranger to another State's documents. */
const mayIssueFor = (signer: SignerReference, issuingState: string): boolean => findTwoLetters(issuingState) === signer.country;

function verdictOf(signers: readonly SignerCertificate[], message: Uint8Array, signature: Uint8Array, signed: CivilDate | undefined, trust: SealTrust): SealVerdict {
  let unusable = false;
  for (const { reference, validFrom, validTo, key } of signers) {
    const answer = trust.verifySignature(key, message, signature);
    if (answer === 'unsupported') unusable = true;
    if (answer !== 'good') continue;
    // A day of signing outside the certificate needs no clock to be seen.
    if (signed !== undefined && (signed < validFrom || signed > validTo)) return { answer: 'signerExpired', signer: reference, validFrom, validTo };
    if (trust.today === undefined) return { answer: 'undetermined', reason: 'clock' };
    if (trust.today < validFrom || trust.today > validTo) return { answer: 'signerExpired', signer: reference, validFrom, validTo };
    return { answer: 'valid', signer: reference, validTo };
  }
  return unusable ? { answer: 'undetermined', reason: 'key' } : { answer: 'invalid' };
}
