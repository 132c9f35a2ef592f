/** A visible digital seal as it stands in its barcode (ICAO Doc 9303-13 §2), before anybody has checked its signature. */
import { z } from 'zod';
import { CivilDate } from '../../contract/common.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Who signed: the two letters of a State, two characters of the signer, and the number of its certificate. */
export const SignerReference = z.strictObject({
  country: z.string().length(2),
  /** Two characters; in a seal of JSON the common name of its certificate. */
  signer: z.string().min(1).max(64),
  /** Hexadecimal, capital letters, leading zeros off: the serial number of the signer's certificate. */
  certificate: z.string().min(1).max(40),
});
export type SignerReference = z.infer<typeof SignerReference>;

export const SealFeature = z.strictObject({ tag: z.int().min(0).max(254), value: bytes });
export type SealFeature = z.infer<typeof SealFeature>;

export const Seal = z.strictObject({
  /** The standard's version; its byte is one less. */
  version: z.union([z.literal(3), z.literal(4)]),
  /** Issuing State in three letters, fillers off. */
  issuingState: z.string().min(1).max(3),
  signer: SignerReference,
  issued: CivilDate,
  signed: CivilDate,
  /** Which set of features the tags belong to, and what kind of document it is: numbers of 9303-13 and of the States. */
  featureSet: z.int().min(0).max(255),
  documentType: z.int().min(0).max(255),
  features: z.array(SealFeature),
  /** r and s, each as long as the curve's order. */
  signature: bytes,
  /** What was signed, byte by byte: header and features. */
  signedBytes: bytes,
});
export type Seal = z.infer<typeof Seal>;

export const SealProblem = z.enum(['notASeal', 'unknownVersion', 'truncated', 'tooLong', 'badText', 'badReference', 'badDate', 'badLength', 'noSignature', 'trailingBytes']);
export type SealProblem = z.infer<typeof SealProblem>;
