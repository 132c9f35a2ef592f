/**
 * The lists of a station: which are in force stands in its chain, what they hold in files of their own. A new version is
 * built beside the old one and comes into force with the commit that names its file; a file that no entry names is swept.
 */
import Database from 'better-sqlite3-multiple-ciphers';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonId, WallTime } from '../../core/contract/common.ts';
import type { Mrz } from '../../core/document/reading.ts';
import type { EntryFacts } from '../../core/journal/entries.ts';
import type { HighestVersion } from '../../core/journal/read-bundle.ts';
import type { Publication } from '../../core/journal/write-bundle.ts';
import { nameKeysVersion } from '../../core/names/name-keys-version.ts';
import type { ListFacts } from '../../core/rules/facts.ts';
import type { Connection } from '../database.ts';
import { syncFolder } from '../files.ts';
import type { Random } from '../host.ts';
import { derive, keyIdOf, privateKey, publicHalf } from '../keys/crypto.ts';
import type { KeyHolder } from '../keys/holder.ts';
import { createPrepare } from '../queries/statements.ts';
import { LIST_FOLDER, listKey, listPath, openListFile } from './list-file.ts';
import { type ListLoading, startLoading } from './list-loading.ts';
import type { ListInForce } from './load-order.ts';
import { lookUp, type OpenList } from './look-up.ts';
import { createNamesakes, type Namesakes } from './namesakes.ts';
import { createListSearch, type FoundPerson, type ListSearch } from './search-list.ts';

export type LoadedList = EntryFacts<'list.loaded.v1'> & { at: WallTime; by: PersonId | 'station' };
export type TrustedPublisher = EntryFacts<'publisher.trusted.v1'> & { at: WallTime; by: PersonId | 'station' };

export interface Lists {
  /** By their names. `isPresent`: its file is there and opens; undefined while nobody is signed in. */
  loaded(): (LoadedList & { isPresent: boolean | undefined })[];
  /** The highest version of each list that was ever in force here, as the chain tells it. */
  highest(): (HighestVersion & { listId: string })[];
  publishers(): TrustedPublisher[];
  /** This station as a publisher of what it imports. */
  own(): { publisher: string; publicKey: string };
  nameKey(publicKey: string): string;
  /** What the lists say of a document and its holder. Undefined where no list is loaded, or nobody is signed in. */
  look(mrz: Mrz, now: WallTime): ListFacts | undefined;
  findPerson(listId: string, entryId: string): Pick<FoundPerson, 'line' | 'person'> | undefined;
  namesakes: Namesakes;
  /** Begins to read a file; undefined while nobody is signed in. `file` is what the entry has to name. */
  load(publication: Omit<Publication, 'kind'> | undefined, now: WallTime | undefined): { loading: ListLoading; file: string } | undefined;
  /** Call after a commit that loaded or removed a list: the old files go, the new ones open when they are asked. */
  changed(): void;
  /** Forgets every key and file. */
  close(): void;
}

/** The same questions. Where the file cannot be read the answer is empty, so that one bad sector stops no screening. */
function untilDamaged(search: ListSearch, onDamaged: () => void): ListSearch {
  const guarded = <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer, empty: Answer) => (...asked: Asked): Answer => {
    try {
      return ask(...asked);
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      onDamaged();
      return empty;
    }
  };
  return { documents: guarded(search.documents, []), blanks: guarded(search.blanks, []), persons: guarded(search.persons, []), findPerson: guarded(search.findPerson, undefined) };
}

/** Of each list the last word of its highest version, and the moment of the word behind it. */
const HIGHEST = `
  SELECT listId, version, state, until FROM (
    SELECT listId, version, state, lead(at) OVER words AS until, row_number() OVER (PARTITION BY listId ORDER BY version DESC NULLS LAST, epoch DESC, sequence DESC) AS place
    FROM listHistory WHERE station = ? WINDOW words AS (PARTITION BY listId ORDER BY epoch, sequence)
  ) WHERE place = 1 AND version IS NOT NULL ORDER BY listId`;

/** @param seed the station's Ed25519 private key, 32 bytes */
export function createLists(db: Connection, folder: string, seed: Uint8Array, holder: KeyHolder, random: Random, isIdentityOpen: () => boolean): Lists {
  const sql = createPrepare(db);
  const ownSeed = derive(seed, 'list publisher');
  const ownKey = publicHalf(privateKey('ed25519', ownSeed));
  const own = { publisher: keyIdOf(ownKey), publicKey: ownKey.toString('hex') };
  const home = join(folder, LIST_FOLDER);
  const drafts = new Set<string>();
  let open: Map<string, OpenList | undefined> | undefined;

  const ownStation = (): string => sql<[], { station: string }>('SELECT station FROM chains WHERE own = 1 ORDER BY epoch DESC LIMIT 1').get()?.station ?? '';

  function rows<T>(table: 'listLoads' | 'listPublishers'): (T & { at: WallTime; by: PersonId | 'station' })[] {
    const query = `SELECT at, "by", value FROM ${table} WHERE station = ? AND value IS NOT NULL ORDER BY key`;
    return sql<[string], { at: WallTime; by: PersonId | 'station'; value: string }>(query)
      .all(ownStation())
      .map(({ at, by, value }) => ({ ...(JSON.parse(value) as T), at, by }));
  }
  const loads = (): LoadedList[] => rows<EntryFacts<'list.loaded.v1'>>('listLoads');

  /** One whose last word is of the highest version is in force; what came behind that word ended it. */
  function highest(): (HighestVersion & { listId: string })[] {
    return sql<[string], { listId: string; version: number; state: string; until: WallTime | null }>(HIGHEST)
      .all(ownStation())
      .map(({ until, ...version }) => ({ ...version, ...(until !== null && { until }) }));
  }

  /** Undefined while nobody is signed in. */
  function opened(): Map<string, OpenList | undefined> | undefined {
    const identityKey = holder.identityKey();
    if (identityKey === undefined || !isIdentityOpen()) return undefined;
    if (open !== undefined) return open;
    open = new Map();
    for (const load of loads()) open.set(load.listId, openList(load, identityKey));
    return open;
  }

  function openList(load: LoadedList, identityKey: Uint8Array): OpenList | undefined {
    const path = listPath(folder, load.file);
    if (!existsSync(path)) return undefined;
    let connection: Connection | undefined;
    try {
      connection = openListFile(path, listKey(identityKey, load.file));
      const version = connection.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'keysVersion'`).get();
      if (load.kind !== 'persons' || version?.value === String(nameKeysVersion())) return { load, connection, search: untilDamaged(createListSearch(connection, load.kind), () => giveUp(load.listId)) };
    } catch {
      // Damaged, under another key or laid out by an earlier program: the list has to be loaded again, and the screen says so.
    }
    connection?.close();
    return undefined;
  }

  /** A damaged page shows only when it is read. From then on the list has to be loaded again. */
  function giveUp(listId: string): void {
    open?.get(listId)?.connection.close();
    open?.set(listId, undefined);
  }

  function close(): void {
    for (const list of open?.values() ?? []) list?.connection.close();
    open = undefined;
  }

  function sweep(): void {
    if (!existsSync(home)) return;
    const named = new Set(loads().map(({ file }) => file));
    for (const file of readdirSync(home)) if (!named.has(file) && !drafts.has(file)) rmSync(join(home, file), { force: true });
  }

  const namesakes = createNamesakes(sql, () => {
    const identityKey = holder.identityKey();
    return identityKey && derive(identityKey, 'namesakes');
  });
  sweep();

  return {
    namesakes,
    highest,
    publishers: () => rows<EntryFacts<'publisher.trusted.v1'>>('listPublishers'),
    own: () => own,
    nameKey: (publicKey) => keyIdOf(Buffer.from(publicKey, 'hex')),
    loaded() {
      const files = opened();
      return loads().map((load) => ({ ...load, isPresent: files && files.get(load.listId) !== undefined }));
    },
    look(mrz, now) {
      const files = opened();
      if (files === undefined || files.size === 0) return undefined;
      const present = (): OpenList[] => [...files.values()].filter((list) => list !== undefined);
      const asked = present();
      const found = lookUp(asked, mrz, now, namesakes);
      // One that proved damaged on the way was not asked.
      return present().length === asked.length ? found : lookUp(present(), mrz, now, namesakes);
    },
    findPerson: (listId, entryId) => opened()?.get(listId)?.search.findPerson(entryId),
    load(publication, now) {
      const identityKey = holder.identityKey();
      const files = opened();
      if (identityKey === undefined || files === undefined) return undefined;
      mkdirSync(home, { recursive: true, mode: 0o700 });
      const file = Buffer.from(random.bytes(16)).toString('hex');
      drafts.add(file);
      const inForce = loads().map(({ listId, version, publisher, kind, state, file: named }): ListInForce => ({
        listId, version, publisher, kind, state,
        place: files.get(listId) && { path: listPath(folder, named), key: listKey(identityKey, named) },
      }));
      const publishers = rows<EntryFacts<'publisher.trusted.v1'>>('listPublishers');
      const loading = startLoading({ path: listPath(folder, file), key: listKey(identityKey, file), now, publishers, inForce, highest: highest(), own: { publisher: own.publisher, seed: ownSeed }, publication });
      return {
        file,
        loading: {
          ...loading,
          close(keepDraft = false) {
            if (keepDraft) syncFolder(home);
            drafts.delete(file);
            loading.close(keepDraft);
          },
        },
      };
    },
    changed() {
      close();
      sweep();
    },
    close,
  };
}

