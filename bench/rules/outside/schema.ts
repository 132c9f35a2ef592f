/**
 * One line of an outside corpus. `facts` come whole, as the program gathers them, or short, as an outsider has them:
 * lines of a zone, a day, and whatever else is known. An unknown key is an error, because a misspelt one would be
 * scored as if nobody had looked.
 */
import { z } from 'zod';
import { CaptureId, CivilDate, PassageId, WallTime } from '../../../core/contract/common.ts';
import { Direction } from '../../../core/contract/outcomes.ts';
import { CodeEvidence } from '../../../core/document/code-evidence.ts';
import { ShownCode } from '../../../core/document/page-facts.ts';
import { DocumentReading, FieldName, Mrz, Point, Quad, Sex, Substitution } from '../../../core/document/reading.ts';
import { VisualComparison } from '../../../core/document/visual/compare-visual.ts';
import { PrintedDate } from '../../../core/document/visual/printed-date.ts';
import { VisualFieldName } from '../../../core/document/visual/visual-reading.ts';
import { Channel } from '../../../core/rules/rule.ts';

/** Ids name nothing outside the station that gave them: left out, they are all the same one. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ids = { captureId: CaptureId.default(CaptureId.parse(NOBODY)), passageId: PassageId.default(PassageId.parse(NOBODY)) };
const share = z.number().min(0).max(1);
const text = z.string().max(200);

const Capture = z.strictObject({
  channel: Channel.default('folder'),
  live: z.boolean().default(true),
  training: z.boolean().default(false),
  pixelsPerMillimetre: z.number().positive().optional(),
  light: z.enum(['visible', 'infrared', 'ultraviolet']).optional(),
});

const Character = z.strictObject({ line: z.int().nonnegative(), position: z.int().nonnegative(), centre: Point, width: z.number(), height: z.number(), rotation: z.number(), contrast: share, face: z.number().optional() });

const Picture = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  page: Quad.optional(),
  lines: z.array(z.strictObject({ skew: z.number().optional(), characters: z.array(Character).max(50) })).max(3),
  portrait: z.strictObject({ corners: Quad, edge: share.optional(), screen: share.optional(), head: share.optional() }).optional(),
  paper: share.optional(),
  moire: share.optional(),
  origin: z.enum(['plain', 'camera', 'edited']).optional(),
});

const Sighting = z.strictObject({
  ...ids,
  at: WallTime,
  clockConfirmed: z.boolean().default(true),
  postId: z.string().max(60),
  direction: Direction,
  cleared: z.boolean().default(true),
  issuingState: z.string().max(3),
  documentNumber: text,
  primaryIdentifier: text,
  secondaryIdentifier: text.default(''),
  nationality: z.string().max(3),
  sex: Sex.default('unspecified'),
  birthDate: z.string().max(6),
  expiryDate: z.string().max(6),
});

const History = z.strictObject({
  postId: z.string().max(60),
  direction: Direction,
  at: WallTime,
  everyPost: z.literal(true).optional(),
  sameDocument: z.array(Sighting).max(20).default([]),
  samePerson: z.array(Sighting.extend({ score: share })).max(20).default([]),
  sameImage: z.array(z.strictObject({ ...ids, at: WallTime, distance: z.int().min(0).max(64), identical: z.boolean(), sameDocument: z.boolean() })).max(20).default([]),
  numbers: z.strictObject({ documents: z.int().nonnegative(), alike: z.int().nonnegative(), single: z.int().nonnegative() }).optional(),
  conveyance: z.strictObject({ documents: z.int().nonnegative(), alike: z.array(z.strictObject({ passageId: ids.passageId, documentNumber: text, expiryDate: z.string().max(6).default('<<<<<<') })) }).optional(),
});

const entry = { listId: text.default('outside'), entryId: text.default('outside') };
const Lists = z.strictObject({
  lists: z
    .array(z.strictObject({ listId: text, name: text.optional(), kind: z.enum(['documents', 'blanks', 'persons']), version: z.int(), issuedAt: WallTime, expired: z.boolean() }))
    .default(() => (['documents', 'blanks', 'persons'] as const).map((kind) => ({ listId: 'outside', kind, version: 1, issuedAt: '2026-01-01T00:00:00Z', expired: false }))),
  documents: z.array(z.strictObject({ ...entry, reason: z.enum(['lost', 'stolen', 'revoked']), documentNumber: text, edits: z.union([z.literal(0), z.literal(1)]).default(0), since: CivilDate.optional() })).default([]),
  blanks: z.array(z.strictObject({ ...entry, from: text, to: text, since: CivilDate.optional() })).default([]),
  persons: z
    .array(z.strictObject({ ...entry, name: text, score: share, birth: z.enum(['same', 'near', 'differs', 'unknown']), nationality: z.enum(['same', 'differs', 'unknown']), cleared: z.boolean().default(false), document: z.boolean().optional() }))
    .default([]),
});

const Chip = z.strictObject({ differences: z.array(FieldName), hashes: z.enum(['right', 'wrong']), signature: z.enum(['valid', 'invalid']), issuer: z.enum(['known', 'unknown', 'stale']), authentication: z.enum(['passed', 'failed', 'unsupported']) });

const Printed = z.strictObject({ sex: z.enum(['F', 'M']).optional(), issued: z.array(PrintedDate).min(1).optional(), authority: text.optional(), personalNumber: text.optional() });
const Page = z.strictObject({ visual: z.array(VisualComparison), codesPerformed: z.boolean(), codes: z.array(ShownCode), printed: Printed.optional() });

const beside = { picture: Picture.optional(), history: History.optional(), lists: Lists.optional(), chip: Chip.optional(), chipSilent: z.boolean().optional(), pagesWithoutZone: z.int().nonnegative().optional() };
const today = CivilDate.nullish().transform((day) => day ?? undefined);
const lines = z.array(z.string().max(60)).max(8);

/** As `core/rules/facts.ts` has them. */
export const WholeFacts = z.strictObject({ reading: DocumentReading, capture: Capture, today, page: Page.optional(), companions: z.array(Mrz).optional(), ...beside });
export type WholeFacts = z.infer<typeof WholeFacts>;

/** Zones as lines; print above the zone as texts by field, each read surely unless it says how surely. */
export const ShortFacts = z.strictObject({
  lines,
  today,
  capture: Capture.optional(),
  /** Characters that the reader set right. */
  substitutions: z.array(Substitution).optional(),
  accepted: z.boolean().optional(),
  visual: z.partialRecord(VisualFieldName, z.union([text, z.strictObject({ text, confidence: share })])).optional(),
  codes: z.array(CodeEvidence).max(8).optional(),
  companions: z.array(lines).optional(),
  ...beside,
});
export type ShortFacts = z.infer<typeof ShortFacts>;

export const Line = z.strictObject({
  facts: z.unknown(),
  forged: z.boolean(),
  threat: z.string().max(100).nullish(),
  /** Anything finer than the threat. */
  subKind: z.string().max(200).nullish(),
});
