/** Lists of documents, blanks and persons: which are in force, loading them, what they say of a passage, and namesakes. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { MOST_BYTES } from '../journal/bundle.ts';
import { ListKind, ListPerson } from '../lists/entry.ts';
import { ImportFault, ImportFormat } from '../lists/importer.ts';
import { ListCard, ListId, PublisherId } from '../lists/list-card.ts';
import { CivilDate, command, freeText, PassageId, Sha256Hex, WallTime } from './common.ts';
import { errors } from './errors.ts';

/** Whose word a list is: this station's own import, a publisher whom it trusts, or one whom it no longer trusts. */
export const PublisherStanding = z.enum(['own', 'trusted', 'notTrusted']);

export const ListView = ListCard.extend({
  publisherName: z.string().optional(),
  standing: PublisherStanding,
  /** `missing`: its file is not there or does not open, so it must be loaded again. Past its expiry a list still answers. */
  state: z.enum(['inForce', 'expired', 'missing']),
  /** Whole days since it was issued. */
  ageDays: z.int(),
  loadedAt: WallTime,
  loadedBy: z.string(),
  from: z.enum(['bundle', ...ImportFormat.options]),
  leftOut: z.int().nonnegative().optional(),
});
export type ListView = z.infer<typeof ListView>;

export const PublisherView = z.strictObject({ publisher: PublisherId, name: z.string(), publicKey: Sha256Hex, trustedAt: WallTime, trustedBy: z.string() });
export type PublisherView = z.infer<typeof PublisherView>;

/** What a file of entries comes to before it is loaded; `told` of the bad lines are named. `unreadFrom`: nothing could be read from this line on, so no part of it can be loaded. */
export const ImportAnswer = z.strictObject({ entries: z.int(), skipped: z.int(), faultCount: z.int(), faults: z.array(ImportFault), unreadFrom: z.int().positive().optional() });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** `loaded`: in force now. `badLines`: nothing was loaded; a person says whether the good lines are wanted. */
export const LoadAnswer = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('loaded'), listId: ListId, version: z.int(), entries: z.int() }),
  z.strictObject({ result: z.literal('badLines'), report: ImportAnswer }),
]);
export type LoadAnswer = z.infer<typeof LoadAnswer>;

/** A list beside its answer, with its age, because an answer is no better than the list. */
const SaidBy = { listId: ListId, listName: z.string(), ageDays: z.int(), expired: z.boolean(), entryId: z.string() };

export const DocumentHit = z.strictObject({ ...SaidBy, reason: z.enum(['lost', 'stolen', 'revoked']), documentNumber: z.string(), edits: z.union([z.literal(0), z.literal(1)]), since: CivilDate.optional() });
export const BlanksHit = z.strictObject({ ...SaidBy, from: z.string(), to: z.string(), since: CivilDate.optional() });
export const PersonHitView = z.strictObject({
  ...SaidBy,
  /** The listed name that is most alike. */
  name: z.string(),
  birth: z.enum(['same', 'near', 'differs', 'unknown']),
  nationality: z.enum(['same', 'differs', 'unknown']),
  document: z.boolean(),
  cleared: z.boolean(),
  person: ListPerson,
});
export type PersonHitView = z.infer<typeof PersonHitView>;

export const PassageHits = z.strictObject({
  /** The lists that were asked; empty while none is loaded. */
  lists: z.array(z.strictObject({ listId: ListId, name: z.string(), kind: ListKind, ageDays: z.int(), expired: z.boolean() })),
  documents: z.array(DocumentHit),
  blanks: z.array(BlanksHit),
  persons: z.array(PersonHitView),
});
export type PassageHits = z.infer<typeof PassageHits>;

export const ClearingView = z.strictObject({
  clearingId: z.uuid(),
  passageId: PassageId,
  reference: z.string(),
  listName: z.string(),
  clearedAt: WallTime,
  clearedBy: z.string(),
  /** Absent once retention has taken them. */
  name: z.string().optional(),
  reason: z.string().optional(),
  reopened: z.strictObject({ at: WallTime, by: z.string(), reason: z.string().optional() }).optional(),
});
export type ClearingView = z.infer<typeof ClearingView>;

/** Largest piece of a list's file, base64 characters. */
export const LIST_PIECE = 262_144;
/** Most days that a list made here counts. */
export const MOST_DAYS = 365;

const op = oc.errors(errors);
const done = z.strictObject({});

export const lists = {
  list: op.input(z.strictObject({})).output(z.strictObject({ lists: z.array(ListView), publishers: z.array(PublisherView), own: z.strictObject({ publisher: PublisherId, publicKey: Sha256Hex }) })),
  /**
   * Begins to read a file: a bundle, or entries as CSV or JSON lines, which need `importAs`: the list they replace or
   * the name of a new one, and for how many days they count.
   */
  begin: op
    .input(z.strictObject({ bytes: z.int().positive().max(MOST_BYTES), importAs: z.strictObject({ listId: ListId.optional(), name: freeText(80), days: z.int().min(1).max(MOST_DAYS) }).optional() }))
    .output(z.strictObject({ loadId: z.uuid() })),
  append: op.input(z.strictObject({ loadId: z.uuid(), offset: z.int().nonnegative(), base64: z.string().max(LIST_PIECE) })).output(z.strictObject({ received: z.int() })),
  finish: op.input(command({ loadId: z.uuid() })).output(LoadAnswer),
  /** Loads the good lines of a file that has bad ones and could be read to its end. */
  goOn: op.input(command({ loadId: z.uuid() })).output(LoadAnswer),
  /** How far a list is built, once all of its file is there. */
  progress: op.input(z.strictObject({ loadId: z.uuid() })).output(z.strictObject({ done: z.number(), total: z.number() })),
  cancel: op.input(z.strictObject({ loadId: z.uuid() })).output(done),
  remove: op.input(command({ listId: ListId, reason: freeText(300) })).output(done),
  /** `text`: what the publisher hands out, its name and its public key. */
  trust: op.input(command({ text: z.string().min(1).max(2_000) })).output(z.strictObject({ publisher: PublisherId })),
  distrust: op.input(command({ publisher: PublisherId, reason: freeText(300) })).output(done),
  /** What the lists say of the passage's documents, each as it was read last. */
  hits: op.input(z.strictObject({ passageId: PassageId })).output(PassageHits),
  /** The traveller is not the listed person, says a named officer, and why. */
  clear: op.input(command({ passageId: PassageId, listId: ListId, entryId: z.string().max(120), reason: freeText(300) })).output(done),
  namesakes: op.input(z.strictObject({})).output(z.array(ClearingView)),
  reopen: op.input(command({ clearingId: z.uuid(), reason: freeText(300) })).output(done),
};
