/**
 * Answers already given, so that a repeated request gets the first one. A row opens only for who knows the request's
 * id (122 random bits that only its sender had), so this table tells nobody who asked for protection for whom.
 */
import type { PersonId, RequestId } from '../../core/contract/common.ts';
import type { Connection } from '../database.ts';
import { derive, seal, unseal } from '../keys/crypto.ts';
import { createHash } from 'node:crypto';

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
  put(request: AnsweredRequest, day: string, nonce: Uint8Array): void;
  /** Forgets answers given before `day`. */
  prune(day: string): void;
}

export function createRequests(db: Connection, fileKey: Uint8Array): Requests {
  const pepper = derive(fileKey, 'requests');
  const select = db.prepare<[string], { sealed: Buffer }>('SELECT sealed FROM requests WHERE key = ?');
  const insert = db.prepare('INSERT INTO requests (key, sealed, day) VALUES (?, ?, ?)');
  const prune = db.prepare('DELETE FROM requests WHERE day < ?');
  const digest = (what: string, requestId: string) => createHash('sha256').update(pepper).update(`${what} ${requestId}`).digest();
  const none = new Uint8Array(0);

  return {
    find(requestId) {
      const row = select.get(digest('row', requestId).toString('base64'));
      const plain = row && unseal(digest('key', requestId), row.sealed, none);
      return plain && ({ requestId, ...(JSON.parse(plain.toString('utf8')) as Omit<AnsweredRequest, 'requestId'>) });
    },
    put({ requestId, actor, operation, inputHash, answer }, day, nonce) {
      const plain = Buffer.from(JSON.stringify({ actor, operation, inputHash, answer }));
      insert.run(digest('row', requestId).toString('base64'), seal(digest('key', requestId), nonce, plain, none), day);
    },
    prune: (day) => {
      prune.run(day);
    },
  };
}
