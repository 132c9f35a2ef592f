/**
 * Seals with Node's own cryptography. It belongs into the station's process, not the reader's: what decodes a
 * stranger's picture has no say in whether a signature holds.
 */
import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import type { SignerReference } from '../../core/document/seal/seal.ts';
import type { CertificateStore, SignerCertificate, VerifySignature } from '../../core/document/seal/verify-seal.ts';

export interface LoadedCertificates {
  store: CertificateStore;
  /** What was given and is not trusted, by its place in the list. */
  refused: { place: number; reason: 'notACertificate' | 'noTrustedIssuer' | 'notASigner' }[];
}

/**
 * `authorities`: certificates (X.509, DER or PEM) the post trusts by decision. `certificates`: signers and sub-authorities
 * whose chain has to end at one of those.
 */
export function loadCertificates(authorities: readonly Uint8Array[], certificates: readonly Uint8Array[]): LoadedCertificates {
  const trusted: Trusted[] = authorities.flatMap((bytes) => {
    const certificate = parse(bytes);
    return certificate?.ca === true ? [{ certificate, ...daysOf(certificate) }] : [];
  });
  const refused: LoadedCertificates['refused'] = [];
  const signers = new Map<string, SignerCertificate[]>();
  const waiting = certificates.map((bytes, place) => ({ place, certificate: parse(bytes) }));
  // A sub-authority may stand behind the signers it issued: go round until nothing new is trusted.
  for (let found = true; found; ) {
    found = false;
    for (const item of waiting.filter(({ certificate }) => certificate?.ca === true)) {
      const issued = issuedBy(item.certificate!, trusted);
      if (issued === undefined) continue;
      trusted.push({ certificate: item.certificate!, ...issued });
      waiting.splice(waiting.indexOf(item), 1);
      found = true;
    }
  }
  for (const { place, certificate } of waiting) {
    if (certificate === undefined) {
      refused.push({ place, reason: 'notACertificate' });
      continue;
    }
    const days = issuedBy(certificate, trusted);
    const signer = days && toSigner(certificate, days, /^[A-Z0-9]{2}$/);
    if (signer === undefined) {
      refused.push({ place, reason: days === undefined ? 'noTrustedIssuer' : 'notASigner' });
      continue;
    }
    const key = keyOf(signer.reference);
    signers.set(key, [...(signers.get(key) ?? []), signer]);
  }
  const store: CertificateStore = {
    findSigners: (reference) => signers.get(keyOf(reference)) ?? [],
    findIssued(bytes) {
      const certificate = parse(bytes);
      const days = certificate && issuedBy(certificate, trusted);
      return certificate && days && toSigner(certificate, days, /^.{1,64}$/);
    },
  };
  return { store, refused };
}

/** Electron's cryptography lacks the brainpool curves: there such a key is `unsupported`, not a bad signature. */
export const verifySignature: VerifySignature = (key, message, signature) => {
  let publicKey: KeyObject;
  let bits: number | undefined;
  try {
    publicKey = createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' });
    bits = CURVES[publicKey.asymmetricKeyDetails?.namedCurve ?? ''];
  } catch {
    return 'unsupported';
  }
  if (bits === undefined) return 'unsupported';
  if (signature.length !== 2 * Math.ceil(bits / 8)) return 'bad';
  return verify(hashOf(bits), message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature) ? 'good' : 'bad';
};

type Days = Pick<SignerCertificate, 'validFrom' | 'validTo'>;
interface Trusted extends Days {
  certificate: X509Certificate;
}

/** Bits of the curves that 9303-12 §4.4 allows. */
const CURVES: Readonly<Record<string, number>> = {
  secp224r1: 224, prime256v1: 256, secp384r1: 384, secp521r1: 521,
  brainpoolP224r1: 224, brainpoolP256r1: 256, brainpoolP320r1: 320, brainpoolP384r1: 384, brainpoolP512r1: 512,
};
const hashOf = (bits: number) => (bits <= 224 ? 'sha224' : bits <= 256 ? 'sha256' : bits <= 384 ? 'sha384' : 'sha512');

function parse(bytes: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes);
  } catch {
    return undefined;
  }
}

/** The days on which the certificate and everything above it are valid, or `undefined` when nobody trusted issued it. */
function issuedBy(certificate: X509Certificate, trusted: readonly Trusted[]): Days | undefined {
  for (const authority of trusted) {
    if (!certificate.checkIssued(authority.certificate) || !signedBy(certificate, authority.certificate)) continue;
    const { validFrom, validTo } = daysOf(certificate);
    return { validFrom: validFrom > authority.validFrom ? validFrom : authority.validFrom, validTo: validTo < authority.validTo ? validTo : authority.validTo };
  }
  return undefined;
}

function signedBy(certificate: X509Certificate, authority: X509Certificate): boolean {
  try {
    return certificate.verify(authority.publicKey);
  } catch {
    return false;
  }
}

const daysOf = (certificate: X509Certificate): Days => ({ validFrom: dayOf(certificate.validFrom), validTo: dayOf(certificate.validTo) });
const dayOf = (text: string) => new Date(text).toISOString().slice(0, 10);

/** 9303-13: the subject holds the State's two letters and, as common name, the signer's two characters. */
function toSigner(certificate: X509Certificate, days: Days, name: RegExp): SignerCertificate | undefined {
  if (certificate.ca) return undefined;
  const country = /^C=([A-Za-z]{2})$/m.exec(certificate.subject)?.[1]?.toUpperCase();
  const signer = /^CN=(.+)$/m.exec(certificate.subject)?.[1]?.toUpperCase();
  if (country === undefined || signer === undefined || !name.test(signer)) return undefined;
  const key = derOf(certificate);
  return key && { reference: { country, signer, certificate: certificate.serialNumber.toUpperCase().replace(/^0+(?=.)/, '') }, ...days, key };
}

/** `undefined` when this machine's cryptography cannot even load the key. */
function derOf(certificate: X509Certificate): Uint8Array | undefined {
  try {
    return new Uint8Array(certificate.publicKey.export({ format: 'der', type: 'spki' }));
  } catch {
    return undefined;
  }
}

const keyOf = ({ country, signer, certificate }: SignerReference) => `${country}${signer} ${certificate}`;
