/**
 * The projected rows of both files. Station rows are there from the start; identity rows are attached at sign-in and
 * detached when the last person has gone. The identity file can always be made again from the chain, so one that is
 * damaged, under another key, or will not open for any other reason is put away and rebuilt.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attachIdentity, type Connection, IDENTITY_FILE, isAttached } from './database.ts';
import { isDiskFull } from './files.ts';
import type { Rows } from './journal/journal.ts';
import type { JournalReader } from './journal/reader.ts';
import type { KeyHolder } from './keys/holder.ts';
import type { OpenedKeys } from './keys/opened.ts';
import { createProjector, type Projector } from './projections/projector.ts';

export interface StoreRows extends Rows {
  openIdentity(keys: OpenedKeys): void;
  closeIdentity(): void;
  /** A transaction failed half-way between the two files: catch up before the next use. */
  mayLag(): void;
  /** `settle` for readers: on a full disk the rows stay as they are, a little behind. */
  trySettle(): void;
  /** Something that is kept in memory has to be read again. */
  onPolicySet(listener: () => void): void;
}

export function createRows(db: Connection, folder: string, holder: KeyHolder, reader: JournalReader): StoreRows {
  const station = createProjector(db, 'station');
  station.prepare();
  station.catchUp(reader);
  let identity: Projector | undefined;
  let lags = false;
  let policySet = () => {};

  const detach = () => {
    identity = undefined;
    if (isAttached(db)) db.exec('DETACH DATABASE identity');
  };
  const attach = (key: Buffer) => {
    attachIdentity(db, folder, key);
    const projector = createProjector(db, 'identity');
    projector.prepare();
    projector.catchUp(reader);
    identity = projector;
  };

  const settle = () => {
    if (!lags) return;
    station.catchUp(reader);
    identity?.catchUp(reader);
    lags = false;
  };

  return {
    isIdentityOpen: () => identity !== undefined,
    openIdentity(keys) {
      holder.add(keys, detach);
      const key = holder.identityKey();
      if (identity !== undefined || key === undefined) return;
      try {
        attach(key);
      } catch (error) {
        detach();
        // Whatever is wrong with the file, the chain has all of it; only a full disk would not be helped.
        if (isDiskFull(error)) throw error;
        for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, IDENTITY_FILE + suffix), { force: true });
        attach(key);
      }
    },
    closeIdentity() {
      holder.clear();
      detach();
    },
    apply(entry, hash) {
      station.apply(entry, hash);
      identity?.apply(entry, hash);
      if (entry.type === 'policy.set.v1') policySet();
    },
    mayLag() {
      lags = true;
      policySet();
    },
    settle,
    trySettle() {
      try {
        settle();
      } catch (error) {
        if (!isDiskFull(error)) throw error;
      }
    },
    onPolicySet(listener) {
      policySet = listener;
    },
  };
}
