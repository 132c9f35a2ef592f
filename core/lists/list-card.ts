/** What a list says of itself: who issued it, when, until when it counts, and how much it holds. */
import { z } from 'zod';
import { WallTime } from '../contract/common.ts';
import { ListKind } from './entry.ts';

export const ListId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
export type ListId = z.infer<typeof ListId>;

/** Names an Ed25519 key: 16 hexadecimal digits of its hash. */
export const PublisherId = z.string().regex(/^[0-9a-f]{16}$/);
export type PublisherId = z.infer<typeof PublisherId>;

export const ListCard = z.strictObject({
  listId: ListId,
  /** What people call it, in its publisher's words. */
  name: z.string().min(1).max(80),
  kind: ListKind,
  version: z.int().min(1).max(2_000_000_000),
  /** The version that a difference builds on; a whole list has none. */
  base: z.int().positive().optional(),
  issuedAt: WallTime,
  expiresAt: WallTime,
  publisher: PublisherId,
  /** Of the whole list, also after a difference. */
  entries: z.int().nonnegative(),
});
export type ListCard = z.infer<typeof ListCard>;

/** Past its day: it still answers, and each answer says so. */
export const isOver = ({ expiresAt }: Pick<ListCard, 'expiresAt'>, now: WallTime): boolean => Date.parse(expiresAt) <= Date.parse(now);
