/** A certificate that a post trusts for seals: a State's authority by a person's decision, a signer by its authority's signature. */
import { z } from 'zod';
import { CivilDate, Sha256Hex } from '../../contract/common.ts';

/** Base64 of the largest certificate that is taken in: 16 KB. Those of States have one to two. */
export const CERTIFICATE_LIMIT = 21_848;

export const TrustedCertificate = z.strictObject({
  /** SHA-256 of the certificate as it is encoded (DER). */
  fingerprint: Sha256Hex,
  kind: z.enum(['authority', 'signer']),
  /** Two letters of the State in the subject. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The subject's common name, or its organisation where it has none. */
  name: z.string().max(120),
  /** Serial number, hexadecimal. */
  serial: z.string().max(64),
  validFrom: CivilDate,
  validTo: CivilDate,
  /** X.509, DER in base64. */
  certificate: z.string().max(CERTIFICATE_LIMIT),
});
export type TrustedCertificate = z.infer<typeof TrustedCertificate>;

/** What there is to say against a file: see `readCertificates` of the station. */
export const CertificateProblem = z.enum(['notACertificate', 'tooLarge', 'tooMany', 'noCountry', 'noTrustedIssuer', 'notASigner', 'badSignature']);
export type CertificateProblem = z.infer<typeof CertificateProblem>;
