/** The second line's work on a case: notes, inspections, what became of findings, evidence for the data-analysis centre. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Inspection } from '../casework/inspection.ts';
import { Verdict } from '../casework/verdict.ts';
import { MrzFormat } from '../document/reading.ts';
import { RuleId } from '../rules/rule.ts';
import { CaptureId, command, freeText, PassageId, Sha256Hex, WallTime } from './common.ts';
import { errors } from './errors.ts';
import { WrittenFile } from './records.ts';

export const NoteView = z.strictObject({ noteId: z.uuid(), at: WallTime, by: z.string(), text: z.string(), captureId: CaptureId.optional(), rule: RuleId.optional() });
export type NoteView = z.infer<typeof NoteView>;

export const InspectionView = Inspection.extend({ inspectionId: z.uuid(), at: WallTime, by: z.string(), corrects: z.uuid().optional() });
export type InspectionView = z.infer<typeof InspectionView>;

export const JudgementView = z.strictObject({ rule: RuleId, version: z.int(), verdict: Verdict, at: WallTime, by: z.string() });
export type JudgementView = z.infer<typeof JudgementView>;

export const CentreKey = z.strictObject({ publicKey: Sha256Hex, name: z.string() });
export type CentreKey = z.infer<typeof CentreKey>;

export const CaseFile = z.strictObject({
  /** Oldest first. */
  notes: z.array(NoteView),
  inspections: z.array(InspectionView),
  judgements: z.array(JudgementView),
  /** Whom evidence would be sealed to; absent where no administrator has said it. */
  centre: CentreKey.optional(),
});
export type CaseFile = z.infer<typeof CaseFile>;

export const RuleMeasure = z.strictObject({
  rule: RuleId,
  version: z.int(),
  issuingState: z.string().optional(),
  format: MrzFormat.optional(),
  fired: z.int(),
  confirmed: z.int(),
  notConfirmed: z.int(),
  cannotSay: z.int(),
});
export type RuleMeasure = z.infer<typeof RuleMeasure>;

/** Longest edge of the workspace's picture, pixels: as fine as a reader's page at 600 dots to the inch. */
export const CASE_PICTURE_EDGE = 3_200;

const op = oc.errors(errors);
const done = z.strictObject({});

export const cases = {
  file: op.input(z.strictObject({ passageId: PassageId })).output(CaseFile),
  /** The page as a JPEG of at most `CASE_PICTURE_EDGE` pixels, while it is in memory or stored. */
  picture: op.input(z.strictObject({ captureId: CaptureId })).output(z.strictObject({ jpegBase64: z.string().optional() })),
  addNote: op.input(command({ passageId: PassageId, text: freeText(2_000), captureId: CaptureId.optional(), rule: RuleId.optional() })).output(z.strictObject({ noteId: z.uuid() })),
  /** A record is never changed: one that corrects another names it, and both stay to be read. */
  recordInspection: op.input(command({ passageId: PassageId, inspection: Inspection, corrects: z.uuid().optional() })).output(z.strictObject({ inspectionId: z.uuid() })),
  /** Once the passage is decided: was what the rule saw so? A later word on the same rule takes the place of this one. */
  judge: op.input(command({ passageId: PassageId, captureId: CaptureId, rule: RuleId, verdict: Verdict })).output(done),
  /** Writes the case's evidence, signed by the station and readable by the centre alone. */
  seal: op.input(command({ passageId: PassageId })).output(WrittenFile),
};

export const centreKey = {
  get: op.input(z.strictObject({})).output(z.strictObject({ key: CentreKey.optional() })),
  /** Without a key, nothing is sealed any more. */
  set: op.input(command({ key: z.strictObject({ publicKey: Sha256Hex, name: freeText(120) }).optional(), reason: freeText(300) })).output(done),
};

export const measures = {
  /** How often each rule was right here for one kind of document. */
  ofFamily: op.input(z.strictObject({ issuingState: z.string().max(3).optional(), format: MrzFormat.optional() })).output(z.array(RuleMeasure)),
  table: op.input(z.strictObject({})).output(z.array(RuleMeasure)),
};
