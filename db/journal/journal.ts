/** One command, one transaction, one durable commit: entries, payloads, rows and the request's answer together. */
import type { RequestId } from '../../core/contract/common.ts';
import type { Head } from '../../core/contract/records.ts';
import type { NewEntry, OpenEntry, Position } from '../../core/journal/entry.ts';
import { fail, type Result } from '../../core/result.ts';
import type { Host } from '../host.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { AnsweredRequest, Requests } from './requests.ts';
import type { Durably } from './transaction.ts';
import type { JournalWriter } from './writer.ts';

export type CommitFailure = { code: 'diskFull' } | { code: 'identityClosed' };

export interface Journal {
  /** @param sync `soon`: on the disk when the store has settled, for a caller that answers no earlier */
  commit(entries: readonly NewEntry[], request?: AnsweredRequest, sync?: 'now' | 'soon'): Result<{ positions: Position[] }, CommitFailure>;
  findAnswer(requestId: RequestId): AnsweredRequest | undefined;
  head(): Head;
  checkpoint(): Head;
}

export interface JournalParts {
  host: Host;
  writer: JournalWriter;
  requests: Requests;
  checkpoints: Checkpoints;
  durably: Durably;
  rows: Rows;
}

/** The projected rows of both files. */
export interface Rows {
  isIdentityOpen(): boolean;
  /** Brings rows that lag up to the chain. */
  settle(): void;
  /** Inside a transaction, once for every entry. */
  apply(entry: OpenEntry, hash: string): void;
}

/** An own checkpoint stands at least every so many entries, so that a start never verifies more. */
export const CHECKPOINT_EVERY = 1_000;

export function createJournal(parts: JournalParts): Journal {
  const { host, writer, requests, checkpoints, durably, rows } = parts;
  return {
    commit(entries, request, sync) {
      if (!rows.isIdentityOpen() && entries.some(holdsIdentity)) return fail({ code: 'identityClosed' });
      return durably(() => {
        rows.settle();
        const positions = entries.map((entry) => append(parts, entry));
        if (request !== undefined) requests.put(request, host.clock.now().slice(0, 10));
        return { positions };
      }, sync);
    },
    findAnswer: (requestId) => requests.find(requestId),
    head: () => writer.head(),
    checkpoint() {
      // On a full disk the last checkpoint simply stays the one before; the next start verifies a little more.
      durably(() => checkpoints.sign(writer.mark()));
      return writer.head();
    },
  };
}

/** Inside a transaction: the entry, its rows, and a checkpoint where one is due. */
export function append({ writer, checkpoints, rows }: Pick<JournalParts, 'writer' | 'checkpoints' | 'rows'>, entry: NewEntry): Position {
  const { open, hash } = writer.append(entry);
  rows.apply(open, hash);
  if (open.position.sequence % CHECKPOINT_EVERY === 0) checkpoints.sign(writer.mark());
  return open.position;
}

const holdsIdentity = ({ payloads }: NewEntry): boolean => 'identity' in payloads && payloads.identity !== undefined;
