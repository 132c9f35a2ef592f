/** A barcode with its meaning, as an officer is shown it and the journal keeps it. */
import { z } from 'zod';
import { CivilDate } from '../contract/common.ts';
import { unreachable } from '../result.ts';
import { BoardingPassProblem } from './barcode/boarding-pass.ts';
import { PassSummary, toSummary } from './barcode/pass-summary.ts';
import { CodeFormat, type CodeReading, readCode } from './barcode/read-code.ts';
import { readSeal } from './seal/read-seal.ts';
import { SealProblem, SignerReference } from './seal/seal.ts';
import { readSealJson, SealJsonProblem } from './seal/seal-json.ts';
import { zoneOfSeal } from './seal/seal-zone.ts';
import { type SealTrust, SealVerdict, verifySeal, verifySealJson } from './seal/verify-seal.ts';

/**
 * What a seal says of the document. What it may say of the holder beyond the zone, such as a vaccination, is not kept:
 * it is nobody's business at a post.
 */
export const SealSummary = z.strictObject({
  /** `binary`: ICAO 9303-13 part I; `json`: part II, with its signer's certificate inside. */
  form: z.enum(['binary', 'json']),
  issuingState: z.string().max(3),
  signer: SignerReference.optional(),
  issued: CivilDate.optional(),
  signed: CivilDate.optional(),
  /** Numbers of 9303-13 and of the States in a binary seal; the type's own name in one of JSON. */
  featureSet: z.int().optional(),
  documentType: z.int().optional(),
  type: z.string().max(40).optional(),
  /** The zone that the seal repeats, where it does. */
  zone: z.array(z.string().max(50)).max(3).optional(),
});
export type SealSummary = z.infer<typeof SealSummary>;

/** Absent where a reader sent the text alone. */
const format = CodeFormat.optional();

export const CodeEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boardingPass'), format, pass: PassSummary }),
  z.strictObject({ kind: z.literal('brokenBoardingPass'), format, problem: BoardingPassProblem }),
  z.strictObject({ kind: z.literal('slip'), format, reference: z.string().max(20) }),
  z.strictObject({ kind: z.literal('seal'), format, seal: SealSummary, verdict: SealVerdict }),
  z.strictObject({ kind: z.literal('brokenSeal'), format, problem: z.enum([...SealProblem.options, ...SealJsonProblem.options]) }),
  z.strictObject({ kind: z.literal('unknown'), format }),
]);
export type CodeEvidence = z.infer<typeof CodeEvidence>;

export const CodeKind = z.enum(['boardingPass', 'brokenBoardingPass', 'slip', 'seal', 'brokenSeal', 'unknown']) satisfies z.ZodType<CodeEvidence['kind']>;

/** Text of a reader that sends no picture counts as a code without bytes. */
export type AnyCode = Omit<CodeReading, 'format'> & { format?: CodeFormat };

/** `trust.today` also gives a boarding pass's days their year. */
export function toEvidence(code: AnyCode, trust: SealTrust): CodeEvidence {
  const { today } = trust;
  const shape = code.format === undefined ? {} : { format: code.format };
  const content = readCode(code, today);
  switch (content.kind) {
    case 'boardingPass':
      return { kind: 'boardingPass', ...shape, pass: toSummary(content.pass) };
    case 'seal': {
      const read = readSeal(code.bytes);
      if (!read.ok) return { kind: 'brokenSeal', ...shape, problem: read.error };
      const { issuingState, signer, issued, signed, featureSet, documentType } = read.value;
      const zone = zoneOfSeal(read.value, today)?.lines;
      return { kind: 'seal', ...shape, seal: { form: 'binary', issuingState, signer, issued, signed, featureSet, documentType, ...(zone && { zone }) }, verdict: verifySeal(read.value, trust) };
    }
    case 'sealJson': {
      const read = readSealJson(code.text);
      if (!read.ok) return { kind: 'brokenSeal', ...shape, problem: read.error };
      const { issuingState, type } = read.value;
      return { kind: 'seal', ...shape, seal: { form: 'json', issuingState, type }, verdict: verifySealJson(read.value, trust) };
    }
    case 'brokenBoardingPass':
    case 'slip':
    case 'unknown':
      return { ...content, ...shape };
    default:
      return unreachable(content);
  }
}

/** Whether a code scanned by itself is something that an officer can do something with. */
export const isMeant = ({ kind }: CodeEvidence): boolean => kind !== 'unknown';
