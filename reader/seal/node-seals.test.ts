import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSigned, sealed } from '../../core/document/seal/compose-seal.ts';
import { readSeal } from '../../core/document/seal/read-seal.ts';
import { canonicalJson } from '../../core/document/seal/canonical-json.ts';
import { readSealJson } from '../../core/document/seal/seal-json.ts';
import { type SealTrust, type SealVerdict, verifySeal, verifySealJson } from '../../core/document/seal/verify-seal.ts';
import { loadCertificates, verifySignature } from './node-seals.ts';
import { issueCertificate, signRaw } from './testing/certificates.ts';

const TODAY = '2026-11-22';
const root = issueCertificate({ name: 'Utopia CSCA', authority: true });
const stranger = issueCertificate({ name: 'Elsewhere CSCA', country: 'ZZ', authority: true });
const signer = issueCertificate({ name: 'TS', serial: '1a2b', validFrom: '2025-01-01', validTo: '2030-12-31' }, root);
const body = {
  version: 4 as const,
  issuingState: 'UTO',
  signer: { country: 'UT', signer: 'TS', certificate: '1A2B' },
  issued: '2026-05-01',
  signed: '2026-05-02',
  featureSet: 0x5d,
  documentType: 1,
  features: [{ tag: 5, value: new TextEncoder().encode('specimen') }],
};
const trust = (today: string | undefined = TODAY, ...signers: { certificate: Uint8Array }[]): SealTrust => ({
  store: loadCertificates([root.certificate], [signer, ...signers].map(({ certificate }) => certificate)).store,
  verifySignature,
  today,
});
const make = (parts: Partial<typeof body> = {}, by = signer, hash = 'sha256') => {
  const message = composeSigned({ ...body, ...parts });
  return sealed(message, signRaw(message, by.privateKey, hash));
};
function judge(bytes: Uint8Array, how: SealTrust): SealVerdict['answer'] | 'unreadable' {
  const seal = readSeal(bytes);
  return seal.ok ? verifySeal(seal.value, how).answer : 'unreadable';
}

describe('seals verified with Node', () => {
  it('holds for a seal of a trusted signer', () => {
    const seal = readSeal(make());
    if (!seal.ok) throw new Error(seal.error);
    expect(verifySeal(seal.value, trust())).toEqual({ answer: 'valid', signer: body.signer, validTo: '2030-12-31' });
  });

  it('fails for every single changed bit', () => {
    const whole = make();
    const how = trust();
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = whole.with(bit >> 3, whole[bit >> 3]! ^ (1 << (bit & 7)));
      expect(judge(changed, how), `bit ${bit}`).not.toBe('valid');
    }
  });

  it('fails for any other change, and for a signature put on other content', () => {
    const whole = make();
    const how = trust();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(10), (at, change, more) => {
        const changed = whole.with(at, whole[at]! ^ change);
        expect(judge(changed, how)).not.toBe('valid');
        expect(judge(Uint8Array.of(...whole, ...new Uint8Array(more + 1)), how)).toBe('unreadable');
      }),
    );
    const [mine, other] = [readSeal(make()), readSeal(make({ issued: '2026-05-03' }))];
    if (!mine.ok || !other.ok) throw new Error('unreadable');
    expect(verifySeal({ ...mine.value, signature: other.value.signature }, how)).toEqual({ answer: 'invalid' });
  });

  it.each([
    ['secp224r1', 'sha224'], ['prime256v1', 'sha256'], ['secp384r1', 'sha384'], ['secp521r1', 'sha512'],
    ['brainpoolP224r1', 'sha224'], ['brainpoolP256r1', 'sha256'], ['brainpoolP320r1', 'sha384'], ['brainpoolP384r1', 'sha384'], ['brainpoolP512r1', 'sha512'],
  ])('knows the curve %s', (curve, hash) => {
    const other = issueCertificate({ name: 'TC', serial: 'ff01', curve }, root);
    const bytes = make({ signer: { country: 'UT', signer: 'TC', certificate: 'FF01' } }, other, hash);
    expect(judge(bytes, trust(TODAY, other))).toBe('valid');
    expect(judge(bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1), trust(TODAY, other))).toBe('invalid');
  });

  it('reads a version 3 seal, whose certificate number has five places', () => {
    const old = issueCertificate({ name: 'TO', serial: '27' }, root);
    const message = composeSigned({ ...body, version: 3, signer: { country: 'UT', signer: 'TO', certificate: '27' } });
    expect(judge(sealed(message, signRaw(message, old.privateKey, 'sha256')), trust(TODAY, old))).toBe('valid');
  });

  it('says that a signer is unknown, not that a seal is false', () => {
    expect(judge(make({ signer: { country: 'UT', signer: 'XX', certificate: '99' } }), trust())).toBe('signerUnknown');
  });

  it('knows no signer of one State for documents of another', () => {
    expect(judge(make({ issuingState: 'IRQ' }), trust())).toBe('signerUnknown');
  });

  it('says invalid when another signer wrote it in this one’s name', () => {
    expect(judge(make({}, issueCertificate({ name: 'TS', serial: '1a2b' }, root)), trust())).toBe('invalid');
  });

  it('says that a signer has expired, by today or by the day of signing', () => {
    expect(judge(make(), trust('2031-01-01'))).toBe('signerExpired');
    expect(judge(make(), trust('2024-12-31'))).toBe('signerExpired');
    expect(judge(make({ signed: '2024-12-31' }), trust())).toBe('signerExpired');
    expect(judge(make({ signed: '2031-01-01' }), trust())).toBe('signerExpired');
  });

  it('says invalid before expired', () => {
    const whole = make();
    expect(judge(whole.with(whole.length - 3, whole.at(-3)! ^ 4), trust('2031-01-01'))).toBe('invalid');
  });

  it('leaves it open without a trustworthy clock, unless it is false without one too', () => {
    const whole = make();
    const seal = readSeal(whole);
    if (!seal.ok) throw new Error(seal.error);
    expect(verifySeal(seal.value, { ...trust(), today: undefined })).toEqual({ answer: 'undetermined', reason: 'clock' });
    expect(judge(whole.with(whole.length - 3, whole.at(-3)! ^ 4), { ...trust(), today: undefined })).toBe('invalid');
  });

  it('leaves it open when the key cannot be used on this machine', () => {
    const seal = readSeal(make());
    if (!seal.ok) throw new Error(seal.error);
    const verdict = verifySeal(seal.value, { ...trust(), verifySignature: () => 'unsupported' });
    expect(verdict).toEqual({ answer: 'undetermined', reason: 'key' });
    expect(verifySignature(Uint8Array.of(1, 2, 3), seal.value.signedBytes, seal.value.signature)).toBe('unsupported');
  });
});

describe('loadCertificates', () => {
  it('trusts a signer under a sub-authority, and no longer than its authorities are valid', () => {
    const middle = issueCertificate({ name: 'Utopia VDS CA', authority: true, validTo: '2027-06-30' }, root);
    const leaf = issueCertificate({ name: 'TL', serial: '77', validTo: '2033-01-01' }, middle);
    const { store, refused } = loadCertificates([root.certificate], [leaf.certificate, middle.certificate]);
    expect(refused).toEqual([]);
    expect(store.findSigners({ country: 'UT', signer: 'TL', certificate: '77' })).toMatchObject([{ validFrom: '2020-01-01', validTo: '2027-06-30' }]);
  });

  it('refuses what it does not trust, and says why', () => {
    const self = issueCertificate({ name: 'TS', serial: '1a2b' });
    const elsewhere = issueCertificate({ name: 'TS', serial: '1a2b' }, stranger);
    const impostor = issueCertificate({ name: 'TS', serial: '1a2b' }, { ...stranger, wanted: root.wanted });
    const unnamed = issueCertificate({ name: 'Passport office', serial: '5' }, root);
    const { store, refused } = loadCertificates([root.certificate], [self, elsewhere, impostor, unnamed].map((each) => each.certificate).concat(Uint8Array.of(1, 2)));
    expect(refused.map(({ reason }) => reason)).toEqual(['noTrustedIssuer', 'noTrustedIssuer', 'noTrustedIssuer', 'notASigner', 'notACertificate']);
    expect(store.findSigners(body.signer)).toEqual([]);
  });

  it('takes no signer for an authority', () => {
    const forged = issueCertificate({ name: 'TF', serial: '66' }, signer);
    expect(loadCertificates([root.certificate, signer.certificate], [forged.certificate]).refused).toEqual([{ place: 0, reason: 'noTrustedIssuer' }]);
  });
});

describe('seals in JSON', () => {
  const data = { hdr: { t: 'icao.test', v: 1, is: 'UTO' }, msg: { pid: { n: 'SPECIMEN ANNA', dob: '1990-01-01' }, é: [1.5, true, null] } };
  const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const nc = issueCertificate({ name: 'Utopia health', serial: 'c0' }, root);
  const text = (change: (whole: { data: typeof data; sig: Record<string, string> }) => void = () => undefined, by = nc) => {
    const sigvl = signRaw(new TextEncoder().encode(canonicalJson(data)!), by.privateKey, 'sha256');
    const whole = { data: structuredClone(data), sig: { alg: 'ES256', cer: url(by.certificate), sigvl: url(sigvl) } };
    change(whole);
    return JSON.stringify(whole);
  };
  const answer = (value: string) => {
    const seal = readSealJson(value);
    return seal.ok ? verifySealJson(seal.value, trust()).answer : seal.error;
  };

  it('holds whatever the order of its members', () => {
    expect(answer(text())).toBe('valid');
    expect(answer(text((whole) => (whole.data = { msg: whole.data.msg, hdr: whole.data.hdr })))).toBe('valid');
  });
  it('fails when a word, a member or the signature is changed', () => {
    expect(answer(text((whole) => (whole.data.msg.pid.n = 'SPECIMEN ANNE')))).toBe('invalid');
    expect(answer(text((whole) => Object.assign(whole.data, { more: 1 })))).toBe('invalid');
    expect(answer(text((whole) => (whole.sig['sigvl'] = whole.sig['sigvl']!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')))))).toBe('invalid');
  });
  it('knows no signer that no trusted authority issued', () => {
    expect(answer(text(undefined, issueCertificate({ name: 'Utopia health' }, stranger)))).toBe('signerUnknown');
  });
  it.each([['', 'notJson'], ['{}', 'badForm'], ['9'.repeat(9000), 'tooLong'], [JSON.stringify({ data, sig: { alg: 'ES256', cer: '*', sigvl: 'AAAA' } }), 'badBase64']])('refuses %#', (value, error) => {
    expect(answer(value)).toBe(error);
  });
  it('answers any text', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (value) => void readSealJson(value)));
  });
});
