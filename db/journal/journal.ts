/** One command, one transaction, one durable commit: entries, payloads, projections and the request's answer together. */
import type { RequestId } from '../../core/contract/common.ts';
import type { Head } from '../../core/contract/records.ts';
import type { NewEntry, OpenEntry, Position } from '../../core/journal/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../database.ts';
import { isDiskFull } from '../files.ts';
import type { Host } from '../host.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { AnsweredRequest, Requests } from './requests.ts';
import type { JournalWriter } from './writer.ts';

export type CommitFailure = { code: 'diskFull' } | { code: 'identityClosed' };

export interface Journal {
  commit(entries: readonly NewEntry[], request?: AnsweredRequest): Result<{ positions: Position[] }, CommitFailure>;
  findAnswer(requestId: RequestId): AnsweredRequest | undefined;
  head(): Head;
  checkpoint(): Head;
}

export interface JournalParts {
  db: Connection;
  host: Host;
  writer: JournalWriter;
  requests: Requests;
  checkpoints: Checkpoints;
  isIdentityOpen: () => boolean;
  /** Inside the transaction, once an entry. */
  project: (entry: OpenEntry, hash: string) => void;
  /** The station file has an entry that identity rows may not have seen. */
  identityMayLag: () => void;
}

/** An own checkpoint stands at least every so many entries, so that a start never verifies more. */
export const CHECKPOINT_EVERY = 1_000;

export function createJournal({ db, host, writer, requests, checkpoints, isIdentityOpen, project, identityMayLag }: JournalParts): Journal {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commitNow = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');

  /** Runs `change` in a transaction; a full disk is an answer, everything else that fails is thrown, and nothing is half there. */
  function durably<T>(change: () => T): Result<T, { code: 'diskFull' }> {
    const before = writer.mark();
    try {
      begin.run();
      const value = change();
      commitNow.run();
      return ok(value);
    } catch (error) {
      if (db.inTransaction) rollback.run();
      const after = writer.head();
      // Two files are committed one after the other. The station's comes first and is the truth: if its part
      // is on the disk, the command happened, and identity rows catch up from the chain.
      if (after.sequence !== before.head.sequence && checkpoints.isStored(before.id, after)) {
        identityMayLag();
        throw new CommittedAnyway(error);
      }
      writer.reset(before);
      if (isDiskFull(error)) return fail({ code: 'diskFull' });
      throw error;
    }
  }

  return {
    commit(entries, request) {
      if (!isIdentityOpen() && entries.some((entry) => 'identity' in entry.payloads && entry.payloads.identity !== undefined)) return fail({ code: 'identityClosed' });
      const positions: Position[] = [];
      const write = () => {
        for (const entry of entries) {
          const { open, hash } = writer.append(entry);
          project(open, hash);
          positions.push(open.position);
          if (open.position.sequence % CHECKPOINT_EVERY === 0) checkpoints.sign(writer.mark());
        }
        if (request !== undefined) requests.put(request, host.clock.now().slice(0, 10), host.random.bytes(12));
      };
      try {
        const done = durably(write);
        return done.ok ? ok({ positions }) : done;
      } catch (error) {
        if (error instanceof CommittedAnyway) return ok({ positions });
        throw error;
      }
    },
    findAnswer: (requestId) => requests.find(requestId),
    head: () => writer.head(),
    checkpoint() {
      db.transaction(() => {
        checkpoints.sign(writer.mark());
      })();
      return writer.head();
    },
  };
}

class CommittedAnyway extends Error {
  constructor(cause: unknown) {
    super('committed although a later step failed', { cause });
  }
}
