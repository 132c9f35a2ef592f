import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrustedCertificate } from '../../core/document/seal/trusted-certificate.ts';
import { readCertificates, trustedStore } from './read-certificates.ts';
import { issueCertificate } from './testing/certificates.ts';

const root = issueCertificate({ name: 'Utopia CSCA', authority: true });
const middle = issueCertificate({ name: 'Utopia VDS CA', authority: true, serial: '02' }, root);
const signer = issueCertificate({ name: 'TS', serial: '1a2b', validTo: '2030-12-31' }, middle);
const stranger = issueCertificate({ name: 'Elsewhere CSCA', country: 'ZZ', authority: true });
const pem = (...certificates: { certificate: Uint8Array }[]): Uint8Array =>
  Buffer.from(certificates.map(({ certificate }) => `a note\n-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`).join(''));
const read = (file: Uint8Array, known: readonly TrustedCertificate[] = []) => {
  const result = readCertificates(file, known);
  return result.ok ? result.value : result.error;
};
const trusted = (file: Uint8Array): TrustedCertificate[] => {
  const result = readCertificates(file, []);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('readCertificates', () => {
  it('reads an authority from DER and from PEM alike', () => {
    const [authority] = trusted(root.certificate);
    expect(authority).toMatchObject({ kind: 'authority', country: 'UT', name: 'Utopia CSCA', validFrom: '2020-01-01', validTo: '2035-12-31' });
    expect(TrustedCertificate.parse(authority)).toEqual(authority);
    expect(trusted(pem(root, root))).toEqual([authority]);
  });

  it('takes a signer under an authority that is known, through one in between', () => {
    const known = trusted(root.certificate);
    expect(read(signer.certificate, known)).toBe('noTrustedIssuer');
    expect(read(pem(signer, middle), known)).toMatchObject([{ kind: 'signer', name: 'TS' }, { kind: 'signer', name: 'Utopia VDS CA' }]);
    expect(read(pem(signer, middle, root))).toHaveLength(3);
  });

  it('refuses a file with one certificate that does not fit, and says why', () => {
    expect(read(pem(root, issueCertificate({ name: 'TS' })))).toBe('noTrustedIssuer');
    expect(read(pem(root, issueCertificate({ name: 'Passport office' }, root)))).toBe('notASigner');
    expect(read(Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'))).toBe('notACertificate');
    expect(read(new Uint8Array())).toBe('notACertificate');
    expect(read(new Uint8Array(600_000))).toBe('tooLarge');
    expect(read(pem(...Array.from({ length: 41 }, () => root)))).toBe('tooMany');
    const forged = Buffer.from(root.certificate);
    forged[forged.length - 1]! ^= 1;
    expect(['badSignature', 'notACertificate']).toContain(read(forged));
  });

  it('answers any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)), { numRuns: 300 });
    fc.assert(fc.property(fc.nat(root.certificate.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const result = readCertificates(Uint8Array.from(root.certificate).with(at, root.certificate[at]! ^ change), []);
      if (result.ok) for (const each of result.value) expect(() => TrustedCertificate.parse(each)).not.toThrow();
    }), { numRuns: 300 });
  });
});

describe('trustedStore', () => {
  const reference = { country: 'UT', signer: 'TS', certificate: '1A2B' };
  it('knows a signer only while its authority is trusted', () => {
    const all = trusted(pem(root, middle, signer));
    expect(trustedStore(all).findSigners(reference)).toMatchObject([{ validTo: '2030-12-31' }]);
    expect(trustedStore(all.filter(({ kind }) => kind === 'signer')).findSigners(reference)).toEqual([]);
    expect(trustedStore([...all.filter(({ kind }) => kind === 'signer'), ...trusted(stranger.certificate)]).findSigners(reference)).toEqual([]);
  });
});
