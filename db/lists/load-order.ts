/** What passes between the station and the thread that reads a list's file. */
import { z } from 'zod';
import type { WallTime } from '../../core/contract/common.ts';
import type { BundleFault, BundleHeader } from '../../core/journal/bundle.ts';
import type { HighestVersion } from '../../core/journal/read-bundle.ts';
import type { Publication } from '../../core/journal/write-bundle.ts';
import type { ListKind } from '../../core/lists/entry.ts';
import type { ImportReport } from '../../core/lists/import-list.ts';
import type { ImportFormat } from '../../core/lists/importer.ts';

export const Progress = z.strictObject({ done: z.number(), total: z.number() });
export type Progress = z.infer<typeof Progress>;

export interface ListInForce {
  listId: string;
  version: number;
  publisher: string;
  kind: ListKind;
  state: string;
  /** Absent where the file is not there or will not open. */
  place?: { path: string; key: Uint8Array } | undefined;
}

export interface LoadOrder {
  /** Where the draft is built. */
  path: string;
  key: Uint8Array;
  now: WallTime | undefined;
  publishers: readonly { publisher: string; publicKey: string }[];
  inForce: readonly ListInForce[];
  /** Of every list that was ever in force here. */
  highest: readonly (HighestVersion & { listId: string })[];
  /** This station as a publisher: it signs what is made of a file that is no bundle. */
  own: { publisher: string; seed: Uint8Array };
  /** What such a file shall be called. A bundle says it itself. */
  publication: Omit<Publication, 'kind'> | undefined;
}

export type ToLoader = { kind: 'piece'; bytes: Uint8Array } | { kind: 'end' } | { kind: 'goOn' };

/** `refused` says what the file claims to be, as far as it was read. */
export type FromLoader =
  | { kind: 'taken' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'faults'; report: ImportReport }
  | { kind: 'ready'; header: BundleHeader; from: 'bundle' | ImportFormat; leftOut: number }
  | { kind: 'refused'; fault: BundleFault; claimed?: Pick<BundleHeader, 'listId' | 'version' | 'publisher'> };
