/** A simulated visa page with more on it: a seal that repeats its zone, signed by an invented State, and a boarding pass laid beside it. */
import sharp from 'sharp';
import { findTwoLetters } from '../../core/reference/two-letters.ts';
import { encodeC40 } from '../../core/document/seal/c40.ts';
import { composeSigned, sealed } from '../../core/document/seal/compose-seal.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { codePage } from '../../reader/barcode/testing/code-pages.ts';
import { issueCertificate, signRaw } from '../../reader/seal/testing/certificates.ts';
import { seeded } from '../reader/seeded.ts';

export interface EvidencePage {
  /** PNG. */
  image: Uint8Array;
  lines: string[];
  surname: string;
  /** The page before anything was laid beside it, and who may sign. */
  simulated: Uint8Array;
  signers: Record<'root' | 'signer', ReturnType<typeof issueCertificate>>;
  /** A file (PEM) with the State's authority and the signer. */
  certificates: Uint8Array;
  /** The boarding pass alone, on a page of its own. */
  passPage: Uint8Array;
}

/** The same with a seal that somebody else signed in the signer's name. */
export const forgedPage = (like: EvidencePage): Promise<EvidencePage> => compose(like.simulated, like.lines, like.signers, true);

export const evidencePage = async (seed = 7): Promise<EvidencePage> => evidenceOn(await createSimulator(seeded(seed), today).deal('visa'));

/** On any simulated visa page; `by` where its State's authority and signer are there already. */
export async function evidenceOn({ image, lines }: Pick<EvidencePage, 'image' | 'lines'>, by?: EvidencePage['signers']): Promise<EvidencePage> {
  if (by !== undefined) return compose(image, lines, by, false);
  const country = findTwoLetters(parseMrz(lines, today())!.issuingState) ?? 'UT';
  const root = issueCertificate({ name: 'Invented CSCA', country, authority: true });
  return compose(image, lines, { root, signer: issueCertificate({ name: 'TS', country, serial: 'ab12' }, root) }, false);
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function compose(image: Uint8Array, lines: string[], signers: EvidencePage['signers'], isForged: boolean): Promise<EvidencePage> {
  const mrz = parseMrz(lines, today())!;
  const { root, signer } = signers;
  const { country = 'UT' } = signer.wanted;
  const tag = mrz.format === 'MRV-A' ? 1 : 2;
  const message = composeSigned({
    version: 4,
    issuingState: mrz.issuingState,
    signer: { country, signer: 'TS', certificate: 'AB12' },
    issued: '2025-05-01',
    signed: '2025-05-01',
    featureSet: 0x5d,
    documentType: 1,
    features: [{ tag, value: encodeC40(lines[0]! + lines[1]!.slice(0, 28)) }],
  });
  const seal = sealed(message, signRaw(message, (isForged ? issueCertificate({ name: 'TS', country }) : signer).privateKey, 'sha256'));
  const name = `${mrz.primaryIdentifier}/${mrz.secondaryIdentifier}`.slice(0, 20).padEnd(20);
  const pass = `M1${name}EUTO123 EBLISTTK 0803 326Y014C0071 100`;
  // As it comes from a hand: askew, a little out of focus, saved as a small JPEG.
  const passPage = await codePage({ format: 'PDF417', content: pass, scale: 3, turn: 7, blur: 1, quality: 50 });
  const codes = await Promise.all([codePage({ format: 'DataMatrix', content: seal, scale: 5 }), Promise.resolve(passPage)]);
  const { width = 0, height = 0 } = await sharp(image).metadata();
  const below = Math.max(...(await Promise.all(codes.map(async (code) => (await sharp(code).metadata()).height ?? 0)))) + 40;
  let left = 20;
  const laid = [];
  for (const code of codes) {
    laid.push({ input: Buffer.from(code), left, top: 20 });
    left += ((await sharp(code).metadata()).width ?? 0) + 40;
  }
  const strip = await sharp({ create: { width: Math.max(width, left), height: below, channels: 3, background: '#ffffff' } }).composite(laid).png().toBuffer();
  const whole = await sharp({ create: { width: Math.max(width, left), height: height + below, channels: 3, background: '#ffffff' } })
    .composite([{ input: strip, left: 0, top: 0 }, { input: Buffer.from(image), left: 0, top: below }])
    .png()
    .toBuffer();
  const pem = [root, signer].map(({ certificate }) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`).join('');
  return { image: new Uint8Array(whole), simulated: image, signers, lines, surname: mrz.primaryIdentifier, certificates: Buffer.from(pem), passPage };
}
