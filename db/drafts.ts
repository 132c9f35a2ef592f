/** What a person typed and has not yet sent: ciphertext under the identity key, so it survives a power cut and stays closed with its person. */
import type { PassageId, PersonId } from '../core/contract/common.ts';
import type { Connection } from './database.ts';
import type { Host } from './host.ts';
import type { LogSync } from './journal/log-sync.ts';
import { derive, seal, unseal } from './keys/crypto.ts';
import type { KeyHolder } from './keys/holder.ts';

export interface Drafts {
  save(personId: PersonId, passageId: PassageId, draft: string): void;
  find(personId: PersonId, passageId: PassageId): string | undefined;
  remove(personId: PersonId, passageId: PassageId): void;
}

/** Saves and finds nothing while nobody is signed in. */
export function createDrafts(db: Connection, keys: KeyHolder, host: Host, log: LogSync): Drafts {
  const save = db.prepare('INSERT INTO drafts (person, passage, day, sealed) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day, sealed = excluded.sealed');
  const find = db.prepare<[string, string], { sealed: Buffer }>('SELECT sealed FROM drafts WHERE person = ? AND passage = ?');
  const remove = db.prepare('DELETE FROM drafts WHERE person = ? AND passage = ?');
  // Every decision clears its draft, and hardly any has one: which there are is remembered.
  const kept = new Set(db.prepare<[], { person: string; passage: string }>('SELECT person, passage FROM drafts').all().map(({ person, passage }) => `${person} ${passage}`));
  const key = () => {
    const identity = keys.identityKey();
    return identity && derive(identity, 'drafts');
  };
  const bound = (personId: string, passageId: string) => Buffer.from(`${personId} ${passageId}`);

  return {
    save(personId, passageId, draft) {
      const draftKey = key();
      if (draftKey === undefined) return;
      kept.add(`${personId} ${passageId}`);
      save.run(personId, passageId, host.clock.now().slice(0, 10), seal(draftKey, host.random.bytes(12), Buffer.from(draft), bound(personId, passageId)));
      log.now();
    },
    find(personId, passageId) {
      const draftKey = key();
      const row = find.get(personId, passageId);
      return draftKey && row && unseal(draftKey, row.sealed, bound(personId, passageId))?.toString('utf8');
    },
    remove(personId, passageId) {
      if (!kept.has(`${personId} ${passageId}`)) return;
      remove.run(personId, passageId);
      kept.delete(`${personId} ${passageId}`);
    },
  };
}
