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
import { type CatchingUp, createProjector, type Projector } from './projections/projector.ts';

/** A slice takes some ten to thirty milliseconds: short enough that nobody at another screen notices. */
const SLICE = 100;
/** So few are applied at sign-in itself, faster than a person looks up. */
const AT_ONCE = 500;

/** Others work now; resolves when it is this work's turn again. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface StoreRows extends Rows {
  openIdentity(keys: OpenedKeys): void;
  /**
   * Builds the identity rows that are missing, in slices, while the station goes on answering. Call it before
   * `openIdentity`, which would do the same in one piece. Several callers share the one work.
   * @returns false when the store was closed meanwhile
   */
  prepareIdentity(keys: OpenedKeys, onProgress: (progress: CatchingUp) => void): Promise<boolean>;
  /** Ends what is still being prepared. */
  stop(): void;
  closeIdentity(): void;
  /** A transaction failed half-way between the two files: catch up before the next use. */
  mayLag(): void;
  /** `settle` for readers: on a full disk the rows stay as they are, a little behind. */
  trySettle(): void;
  /** Something that is kept in memory has to be read again. */
  onPolicySet(listener: () => void): void;
  /** The last person has gone: whatever else their keys opened has to be closed. */
  onIdentityClosed(listener: () => void): void;
}

/** One person's view of the journal, whoever else is signed in. `identityKey` answers undefined once their keys are closed. */
export interface OwnView {
  reader: JournalReader;
  identityKey(): Buffer | undefined;
}

export function createRows(db: Connection, folder: string, holder: KeyHolder, reader: JournalReader, viewOf: (keys: OpenedKeys) => OwnView): StoreRows {
  const station = createProjector(db, 'station');
  station.prepare();
  station.catchUp(reader);
  let identity: Projector | undefined;
  let lags = false;
  let policySet = () => {};
  let identityClosed = () => {};

  /** Rows being built before anybody counts as signed in; they stay attached until that ends. */
  let preparing: { done: Promise<boolean>; listeners: Set<(progress: CatchingUp) => void> } | undefined;
  let stopped = false;

  const detach = () => {
    identity = undefined;
    identityClosed();
    if (preparing === undefined && isAttached(db)) db.exec('DETACH DATABASE identity');
  };
  const attach = (key: Buffer): Projector => {
    if (!isAttached(db)) attachIdentity(db, folder, key);
    const projector = createProjector(db, 'identity');
    projector.prepare();
    return projector;
  };
  /** Whatever is wrong with the file, the chain has all of it; only a full disk would not be helped. */
  const putAway = (error: unknown) => {
    if (isAttached(db)) db.exec('DETACH DATABASE identity');
    if (isDiskFull(error)) throw error;
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, IDENTITY_FILE + suffix), { force: true });
  };

  async function build(view: OwnView, tell: (progress: CatchingUp) => void): Promise<boolean> {
    const key = view.identityKey();
    if (key === undefined) return false;
    const projector = attach(key);
    // What is appended meanwhile is picked up by the next round.
    for (let left = AT_ONCE + 1; left > AT_ONCE; ) {
      left = 0;
      for (const progress of projector.catchUpInSlices(view.reader, SLICE)) {
        left = Math.max(left, progress.total);
        if (progress.done < progress.total) tell(progress);
        await pause();
        // With closed keys travellers would look as if they had been erased.
        if (stopped || view.identityKey() === undefined) return false;
        // Somebody was let in without waiting, and has brought the rows up to date.
        if (identity !== undefined) return true;
      }
    }
    return true;
  }

  function begin(view: OwnView): NonNullable<typeof preparing> {
    const listeners = new Set<(progress: CatchingUp) => void>();
    const tell = (progress: CatchingUp): void => {
      for (const listener of listeners) listener(progress);
    };
    const work = async (): Promise<boolean> => {
      try {
        // Behind the assignment of `preparing`, which keeps the file attached.
        await pause();
        return await build(view, tell).catch((error: unknown) => {
          if (stopped || identity !== undefined) return !stopped;
          putAway(error);
          return build(view, tell);
        });
      } finally {
        preparing = undefined;
        if (identity === undefined && !stopped) detach();
      }
    };
    return { listeners, done: work() };
  }

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
      const open = () => {
        const projector = attach(key);
        projector.catchUp(reader);
        identity = projector;
      };
      try {
        open();
      } catch (error) {
        detach();
        putAway(error);
        open();
      }
    },
    async prepareIdentity(keys, onProgress) {
      const view = viewOf(keys);
      if (stopped) return false;
      if (identity !== undefined || view.identityKey() === undefined) return true;
      preparing ??= begin(view);
      const { listeners, done } = preparing;
      listeners.add(onProgress);
      return done.finally(() => listeners.delete(onProgress));
    },
    stop() {
      stopped = true;
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
    onIdentityClosed(listener) {
      identityClosed = listener;
    },
  };
}
