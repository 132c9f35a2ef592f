/** A seal from the signer to the verdict: composed, signed, printed as a barcode, damaged, read and verified. */
import { expect, it } from 'vitest';
import { readCode } from '../../core/document/barcode/read-code.ts';
import { encodeC40 } from '../../core/document/seal/c40.ts';
import { composeSigned, sealed } from '../../core/document/seal/compose-seal.ts';
import { readSeal } from '../../core/document/seal/read-seal.ts';
import { sealDifferences, zoneOfSeal } from '../../core/document/seal/seal-zone.ts';
import { verifySeal } from '../../core/document/seal/verify-seal.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { specimens, TODAY } from '../../core/document/testing/specimens.ts';
import { createDecoder } from '../../reader/barcode/decoder.ts';
import { readCodes } from '../../reader/barcode/read-codes.ts';
import { codePage } from '../../reader/barcode/testing/code-pages.ts';
import { openImage } from '../../reader/open-image.ts';
import { loadCertificates, verifySignature } from '../../reader/seal/node-seals.ts';
import { issueCertificate, signRaw } from '../../reader/seal/testing/certificates.ts';

it.each(['DataMatrix', 'QRCode', 'Aztec'] as const)('reads a seal from a picture of a %s and verifies it', async (format) => {
  const [top, bottom] = specimens['MRV-A'];
  const root = issueCertificate({ name: 'Utopia CSCA', authority: true });
  const signer = issueCertificate({ name: 'TS', serial: 'ab12' }, root);
  const message = composeSigned({
    version: 4,
    issuingState: 'UTO',
    signer: { country: 'UT', signer: 'TS', certificate: 'AB12' },
    issued: '2026-05-01',
    signed: '2026-05-01',
    featureSet: 0x5d,
    documentType: 1,
    features: [{ tag: 1, value: encodeC40(top + bottom.slice(0, 28)) }],
  });
  const content = sealed(message, signRaw(message, signer.privateKey, 'sha256'));
  const opened = await openImage(await codePage({ format, content, scale: 4, turn: 5, blur: 1, quality: 70 }));
  if (!opened.ok) throw new Error(opened.error);
  const [code] = await readCodes(opened.value.plane, await createDecoder());
  expect(readCode(code!, TODAY)).toEqual({ kind: 'seal' });
  const seal = readSeal(code!.bytes);
  if (!seal.ok) throw new Error(seal.error);
  const { store } = loadCertificates([root.certificate], [signer.certificate]);
  expect(verifySeal(seal.value, { store, verifySignature, today: TODAY }).answer).toBe('valid');
  expect(sealDifferences(parseMrz([top, bottom], TODAY)!, zoneOfSeal(seal.value, TODAY)!)).toEqual([]);
});
