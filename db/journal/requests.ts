/**
 * Answers already given, so that a repeated request gets the first one. A row opens only for who knows the request's
 * id (122 random bits that only its sender had), so this table tells nobody who asked for protection for whom.
 */
import { createHash, hash } from 'node:crypto';
import type { PersonId, RequestId } from '../../core/contract/common.ts';
import type { Connection } from '../database.ts';
import { derive } from '../keys/crypto.ts';

export interface RequestKey {
  requestId: RequestId;
  actor: PersonId | 'nobody';
  operation: string;
  inputHash: string;
}
export type AnsweredRequest = RequestKey & { answer: unknown };

export interface Requests {
  find(requestId: RequestId): AnsweredRequest | undefined;
  /** Inside the command's transaction. */
  put(request: AnsweredRequest, day: string): void;
  /** Forgets answers given before `day`. */
  prune(day: string): void;
}

export function createRequests(db: Connection, fileKey: Uint8Array): Requests {
  const pepper = derive(fileKey, 'requests');
  const select = db.prepare<[string], { sealed: Buffer }>('SELECT sealed FROM requests WHERE key = ?');
  const insert = db.prepare('INSERT INTO requests (key, sealed, day) VALUES (?, ?, ?)');
  const prune = db.prepare('DELETE FROM requests WHERE day < ?');
  // Looked for and put within one command: the last one is remembered.
  let last = { requestId: '', row: '' };
  const rowOf = (requestId: string) => {
    if (last.requestId !== requestId) last = { requestId, row: hash('sha256', Buffer.concat([pepper, Buffer.from(`row ${requestId}`)]), 'base64') };
    return last.row;
  };
  // A stream used for one row only, as a row is written once; the database file authenticates its pages.
  const cover = (requestId: string, bytes: Buffer) => {
    const stream = createHash('shake256', { outputLength: bytes.length }).update(pepper).update(`key ${requestId}`).digest();
    for (let i = 0; i < stream.length; i++) stream[i] = (stream[i] ?? 0) ^ (bytes[i] ?? 0);
    return stream;
  };

  return {
    find(requestId) {
      const row = select.get(rowOf(requestId));
      return row && { requestId, ...(JSON.parse(cover(requestId, row.sealed).toString('utf8')) as Omit<AnsweredRequest, 'requestId'>) };
    },
    put({ requestId, actor, operation, inputHash, answer }, day) {
      insert.run(rowOf(requestId), cover(requestId, Buffer.from(JSON.stringify({ actor, operation, inputHash, answer }))), day);
    },
    prune: (day) => {
      prune.run(day);
    },
  };
}
