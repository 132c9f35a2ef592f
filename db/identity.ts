/**
 * The identity rows' life: attached at sign-in, detached when the last person has gone. The file can always be made
 * again from the chain, so one that is damaged, or under another key, is put aside and rebuilt.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attachIdentity, type Connection, IDENTITY_FILE, isAttached } from './database.ts';
import type { JournalReader } from './journal/reader.ts';
import type { KeyHolder } from './keys/holder.ts';
import type { OpenedKeys } from './keys/opened.ts';
import type { OpenEntry } from '../core/journal/entry.ts';

export interface Projector {
  prepare(): void;
  apply(entry: OpenEntry, hash: string): void;
  catchUp(journal: JournalReader): void;
}

export interface Identity {
  isOpen(): boolean;
  open(keys: OpenedKeys): void;
  close(): void;
  /** Inside a command's transaction. */
  apply(entry: OpenEntry, hash: string): void;
  /** A commit reached the station file and perhaps not this one. */
  mayLag(): void;
  /** Brings rows that lag up to the chain; before anything reads or extends them. */
  settle(): void;
}

export function createIdentity(db: Connection, folder: string, holder: KeyHolder, reader: JournalReader, projectorOf: () => Projector): Identity {
  let projector: Projector | undefined;
  let lags = false;

  const detach = () => {
    projector = undefined;
    if (isAttached(db)) db.exec('DETACH DATABASE identity');
  };
  const attach = (key: Buffer) => {
    attachIdentity(db, folder, key);
    const fresh = projectorOf();
    fresh.prepare();
    fresh.catchUp(reader);
    projector = fresh;
    lags = false;
  };

  return {
    isOpen: () => projector !== undefined,
    open(keys) {
      holder.add(keys, detach);
      const key = holder.identityKey();
      if (projector !== undefined || key === undefined) return;
      try {
        attach(key);
      } catch (error) {
        detach();
        if (!isDamage(error)) throw error;
        for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, IDENTITY_FILE + suffix), { force: true });
        attach(key);
      }
    },
    close() {
      holder.clear();
      detach();
    },
    apply: (entry, hash) => projector?.apply(entry, hash),
    mayLag() {
      lags = true;
    },
    settle() {
      if (!lags || projector === undefined) return;
      projector.catchUp(reader);
      lags = false;
    },
  };
}

const isDamage = (error: unknown): boolean => /^SQLITE_(?:NOTADB|CORRUPT)/.test(String((error as { code?: unknown } | undefined)?.code));
