/**
 * The form in which lists travel, from a file or a stick now and over a network later: signed, versioned, expiring, and
 * whole or as the difference to the version before.
 *
 * UTF-8, every line ended by one `\n`:
 *   line 1  the header, canonical JSON, at most 4 KB
 *   line 2  Ed25519 signature over a line of its own domain and line 1, 128 hexadecimal digits
 *   then the body: `header.lines` lines, `+` and an entry (new, or in place of the one of its key) or `-` and an entry
 *   that goes. A whole bundle has `+` lines only.
 * The header commits to the body by its length and its SHA-256, so one signature covers every byte, and who speaks is
 * known before the body is read. What the list holds afterwards is stated by `state` and `entries`.
 */
import { z } from 'zod';
import { Sha256Hex, WallTime } from '../contract/common.ts';
import { ListKind } from '../lists/entry.ts';
import { ListCard, PublisherId } from '../lists/list-card.ts';
import { canonicalText } from './canonical.ts';

/** More entries, or a larger file, are taken for a mistake or an attack. */
export const MOST_LINES = 4_000_000;
export const MOST_BYTES = 512_000_000;
export const HEADER_BYTES = 4_096;
/** Longest line of a body: a person with a hundred names in Arabic. */
export const LINE_BYTES = 65_536;

export const BundleHeader = ListCard.extend({
  format: z.literal('hbm-list'),
  formatVersion: z.literal(1),
  lines: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  body: Sha256Hex,
  /** See `core/lists/state-hash.ts`. */
  state: Sha256Hex,
});
export type BundleHeader = z.infer<typeof BundleHeader>;

const DOMAIN = 'hbm-kiosk list bundle v1\n';
export const signedBytes = (headerLine: string): Uint8Array => new TextEncoder().encode(DOMAIN + headerLine);
export const headerLine = (header: BundleHeader): string => canonicalText(header);

/** Bytes that a bundle of any version begins with; keys of canonical JSON are sorted, so `base` or `body` comes first. */
export const looksLikeBundle = (start: string): boolean => /^\{"(?:base|body)":[^\n]{1,2000}"format":"hbm-list"/.test(start);

/**
 * Why a bundle is not taken. `line` counts from 1 in the file. `newerFormat`: a newer program wrote it. `older` and
 * `same`: the version in force is not below it. `olderThanHeld`: a version above it was in force here once. `conflicting`:
 * it bears the number of a version that held something else. `otherPublisher`: the list in force is somebody else's, who is still trusted.
 * `wrongState`: after it the list would not be what its publisher says; `interrupted`: it was not sent to its end;
 * `unread`: a file of entries that could not be read from this line on.
 */
export const BundleFault = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['notABundle', 'newerFormat', 'tampered', 'truncated', 'tooLarge', 'wrongState', 'interrupted', 'diskFull']) }),
  z.strictObject({ code: z.enum(['unknownPublisher', 'otherPublisher']), publisher: PublisherId }),
  z.strictObject({ code: z.literal('expired'), expiresAt: WallTime }),
  z.strictObject({ code: z.enum(['older', 'same']), version: z.int(), inForce: z.int() }),
  /** `until`: when version `held` was removed or replaced. */
  z.strictObject({ code: z.literal('olderThanHeld'), version: z.int(), held: z.int(), until: WallTime }),
  z.strictObject({ code: z.literal('conflicting'), version: z.int() }),
  /** `inForce: 0`: there is no list of this name to build on. */
  z.strictObject({ code: z.literal('wrongBase'), base: z.int(), inForce: z.int() }),
  z.strictObject({ code: z.literal('otherKind'), kind: ListKind }),
  z.strictObject({ code: z.enum(['badLine', 'unread']), line: z.int() }),
]);
export type BundleFault = z.infer<typeof BundleFault>;
