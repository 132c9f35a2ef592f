/** Files that an administrator imports → certificates to be trusted for seals, with Node's own parser, in the station's process. */
import { X509Certificate } from 'node:crypto';
import { CERTIFICATE_LIMIT, type CertificateProblem, type TrustedCertificate } from '../../core/document/seal/trusted-certificate.ts';
import type { CertificateStore } from '../../core/document/seal/verify-seal.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { loadCertificates } from './node-seals.ts';

/** A State's bundle has a handful; what is longer is a list of another kind. */
const MOST = 40;
const FILE_LIMIT = 512 * 1024;

/**
 * PEM (one or several) or DER. An authority (CSCA, or a CA of its own) is trusted by the person's decision and has to
 * have signed itself; anything else has to chain to an authority that is known or stands in the same file. One
 * certificate that does not fit refuses the whole file: a person must see why before some of it counts.
 */
export function readCertificates(file: Uint8Array, known: readonly TrustedCertificate[]): Result<TrustedCertificate[], CertificateProblem> {
  if (file.length > FILE_LIMIT) return fail('tooLarge');
  const blocks = toBlocks(file);
  if (blocks.length === 0) return fail('notACertificate');
  if (blocks.length > MOST) return fail('tooMany');
  const read: { certificate: X509Certificate; kind: TrustedCertificate['kind'] }[] = [];
  for (const block of blocks) {
    const certificate = parse(block);
    if (certificate === undefined) return fail('notACertificate');
    if (certificate.raw.length > (CERTIFICATE_LIMIT / 4) * 3) return fail('tooLarge');
    const isRoot = certificate.ca && certificate.checkIssued(certificate);
    if (isRoot && !signedItself(certificate)) return fail('badSignature');
    read.push({ certificate, kind: isRoot ? 'authority' : 'signer' });
  }
  const authorities = [...known.filter(({ kind }) => kind === 'authority').map(toBytes), ...read.filter(({ kind }) => kind === 'authority').map(({ certificate }) => certificate.raw)];
  const others = [...known.filter(({ kind }) => kind === 'signer').map(toBytes), ...read.filter(({ kind }) => kind === 'signer').map(({ certificate }) => certificate.raw)];
  const start = others.length - read.filter(({ kind }) => kind === 'signer').length;
  const problem = loadCertificates(authorities, others).refused.find(({ place }) => place >= start);
  if (problem !== undefined) return fail(problem.reason);
  const trusted: TrustedCertificate[] = [];
  for (const { certificate, kind } of read) {
    const country = /^C=([A-Za-z]{2})$/m.exec(certificate.subject)?.[1]?.toUpperCase();
    if (country === undefined) return fail('noCountry');
    const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    if (trusted.some((each) => each.fingerprint === fingerprint)) continue;
    trusted.push({
      fingerprint,
      kind,
      country,
      name: (/^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? /^O=(.+)$/m.exec(certificate.subject)?.[1] ?? '').slice(0, 120),
      serial: certificate.serialNumber.toLowerCase().slice(0, 64),
      validFrom: dayOf(certificate.validFrom),
      validTo: dayOf(certificate.validTo),
      certificate: certificate.raw.toString('base64'),
    });
  }
  return ok(trusted);
}

/** A signer counts only as long as its authority is trusted: with the authority removed, its signers are unknown again. */
export const trustedStore = (trusted: readonly TrustedCertificate[]): CertificateStore =>
  loadCertificates(trusted.filter(({ kind }) => kind === 'authority').map(toBytes), trusted.filter(({ kind }) => kind === 'signer').map(toBytes)).store;

const toBytes = ({ certificate }: Pick<TrustedCertificate, 'certificate'>): Uint8Array => Buffer.from(certificate, 'base64');
const dayOf = (text: string): string => new Date(text).toISOString().slice(0, 10);

function toBlocks(file: Uint8Array): Uint8Array[] {
  const text = Buffer.from(file).toString('latin1');
  if (!text.includes('-----BEGIN')) return file.length === 0 ? [] : [file];
  return [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}

function parse(block: Uint8Array): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(block);
    // Dates that no calendar has would break every comparison later.
    return [certificate.validFrom, certificate.validTo].some((date) => Number.isNaN(Date.parse(date))) ? undefined : certificate;
  } catch {
    return undefined;
  }
}

function signedItself(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}
