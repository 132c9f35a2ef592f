/** What stands on a page beside its zone, codes scanned by themselves, and the certificates that seals are checked with. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CodeEvidence } from '../document/code-evidence.ts';
import { ShownCode } from '../document/page-facts.ts';
import { Quad } from '../document/reading.ts';
import { TrustedCertificate } from '../document/seal/trusted-certificate.ts';
import { VisualComparison } from '../document/visual/compare-visual.ts';
import { command, freeText, PassageId, Sha256Hex, WallTime } from './common.ts';
import { errors } from './errors.ts';

/**
 * `underWay`: the page is being looked at. `notFinished`: the look broke off (its process died, nobody was signed in when
 * it ended, the station was closed), and nothing else was lost.
 */
export const PageEvidence = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('underWay') }),
  z.strictObject({ state: z.literal('notFinished') }),
  z.strictObject({
    state: z.literal('performed'),
    at: WallTime,
    /** One answer for each field; empty without a zone to compare with. */
    visual: z.array(VisualComparison),
    /** Where the portrait stands on the page image. It is cut out of the picture on the screen and kept nowhere. */
    portrait: Quad.optional(),
    codesPerformed: z.boolean(),
    codes: z.array(ShownCode),
  }),
]);
export type PageEvidence = z.infer<typeof PageEvidence>;

/** A code scanned by itself that an officer put to a passage. */
export const AttachedCode = z.strictObject({ at: WallTime, by: z.string(), shown: ShownCode });
export type AttachedCode = z.infer<typeof AttachedCode>;

/** A passage that a loose code may belong to. */
export const CodeCandidate = z.strictObject({ passageId: PassageId, reference: z.string(), name: z.string(), at: WallTime, fit: z.enum(['agrees', 'unsure']) });
export type CodeCandidate = z.infer<typeof CodeCandidate>;

export const LooseCode = z.strictObject({ code: CodeEvidence, candidates: z.array(CodeCandidate) });
export type LooseCode = z.infer<typeof LooseCode>;

/** Without the certificate itself: the screen shows what it says. */
export const Certificate = TrustedCertificate.omit({ certificate: true }).extend({ addedAt: WallTime, addedBy: z.string(), state: z.enum(['valid', 'notYet', 'expired', 'unknown']) });
export type Certificate = z.infer<typeof Certificate>;

/** Largest file of certificates, base64 characters. */
export const CERTIFICATE_FILE_LIMIT = 262_144;

const op = oc.errors(errors);
const done = z.strictObject({});

export const evidence = {
  /** What a code says that was scanned by itself at this person's desk, and which passages it may belong to. */
  code: op.input(z.strictObject({ codeId: z.uuid() })).output(LooseCode),
  /** The officer says to which passage it belongs. A code is never a passage by itself. */
  attach: op.input(command({ codeId: z.uuid(), passageId: PassageId })).output(done),
  /** Looks at the page of a capture once more, where the look was not finished and the page is still there. */
  lookAgain: op.input(z.strictObject({ captureId: z.uuid() })).output(done),
};

export const certificates = {
  list: op.input(z.strictObject({})).output(z.array(Certificate)),
  /** One file, PEM or DER. `known`: how many of its certificates were trusted already. */
  add: op.input(command({ base64: z.string().min(1).max(CERTIFICATE_FILE_LIMIT) })).output(z.strictObject({ added: z.array(Sha256Hex), known: z.int() })),
  remove: op.input(command({ fingerprint: Sha256Hex, reason: freeText(300) })).output(done),
};
