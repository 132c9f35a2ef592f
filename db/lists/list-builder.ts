/** Takes a bundle's lines into a list's file and keeps the hash of what the list then holds. */
import { hash } from 'node:crypto';
import type { BundleFault, BundleHeader } from '../../core/journal/bundle.ts';
import type { BundleSink } from '../../core/journal/read-bundle.ts';
import { keyOf, type ListBlanks, type ListDocument, type ListEntry, type ListPerson } from '../../core/lists/entry.ts';
import { parseLine, toLine } from '../../core/lists/line.ts';
import { createStateHash, type StateHash } from '../../core/lists/state-hash.ts';
import { nameKeysVersion } from '../../core/names/name-keys-version.ts';
import type { Connection } from '../database.ts';
import { middleOf } from './blanks-middle.ts';
import { attachBase, createListFile, finishListFile } from './list-file.ts';
import { keyRowsOf } from './person-keys.ts';

export interface ListPlace {
  path: string;
  key: Uint8Array;
}

export interface ListBuilder extends BundleSink {
  /** Indices, the last checks, and the file on the disk. */
  finish(): BundleFault | undefined;
  /** Closes the draft; its file is the caller's to remove. */
  abandon(): void;
}

export const sha256OfLine = (line: string): Uint8Array => hash('sha256', line, 'buffer');

/** Rows of one kind: how one is put, looked up and taken away. */
interface Table {
  find(key: ListEntry): string | undefined;
  put(listed: ListEntry): void;
  remove(listed: ListEntry): void;
  copyBase(): void;
}

/** @param findBase where the version before lies, with the hash of what it holds */
export function createListBuilder(place: ListPlace, findBase: (listId: string) => (ListPlace & { state: string }) | undefined): ListBuilder {
  let db: Connection | undefined;
  let table: Table | undefined;
  let state: StateHash | undefined;
  let header: BundleHeader | undefined;
  let entries = 0;

  /** Answers false for a line that is no entry, says one twice, or takes away what is not there. */
  function take(line: string, { kind, base }: BundleHeader, rows: Table, sum: StateHash): boolean {
    const listed = parseLine(kind, line.slice(1));
    if (listed === undefined || (line[0] !== '+' && (line[0] !== '-' || base === undefined))) return false;
    const former = rows.find(listed);
    if (former !== undefined && base === undefined) return false;
    if (line[0] === '-') {
      if (former !== line.slice(1)) return false;
      rows.remove(listed);
      sum.remove(former);
      entries -= 1;
      return true;
    }
    if (former !== undefined) {
      sum.remove(former);
      rows.remove(listed);
      entries -= 1;
    }
    rows.put(listed);
    sum.add(line.slice(1));
    entries += 1;
    return true;
  }

  return {
    begin(head) {
      header = head;
      db = createListFile(place.path, place.key, head.kind);
      table = tableOf(db, head.kind);
      const base = head.base === undefined ? undefined : findBase(head.listId);
      state = createStateHash(sha256OfLine, base?.state);
      if (base === undefined) return;
      db.exec('COMMIT');
      attachBase(db, base.path, base.key);
      db.exec('BEGIN');
      table.copyBase();
      entries = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM base.${head.kind}`).get()?.count ?? 0;
    },
    lines(lines) {
      if (header === undefined || table === undefined || state === undefined) throw new Error('lines before the header');
      for (const [index, line] of lines.entries()) if (!take(line, header, table, state)) return index;
      return -1;
    },
    finish() {
      if (db === undefined || table === undefined || header === undefined || state === undefined) throw new Error('nothing to finish');
      if (entries !== header.entries || state.hex() !== header.state) return { code: 'wrongState' };
      db.prepare(`INSERT INTO meta (key, value) VALUES ('keysVersion', ?)`).run(String(nameKeysVersion()));
      finishListFile(db, place.path);
      db = undefined;
      return undefined;
    },
    abandon() {
      db?.close();
      db = undefined;
    },
  };
}

function tableOf(db: Connection, kind: BundleHeader['kind']): Table {
  return kind === 'documents' ? documentTable(db) : kind === 'blanks' ? blanksTable(db) : personTable(db);
}

type DocumentRow = ListDocument & { kind: string; since: string };

function documentTable(db: Connection): Table {
  const find = db.prepare<[string, string], DocumentRow>('SELECT number, state, reason, kind, since FROM documents WHERE number = ? AND state = ?');
  const put = db.prepare('INSERT INTO documents (number, state, reason, kind, since) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM documents WHERE number = ? AND state = ?');
  const entryOf = (listed: ListEntry): ListDocument => listed.entry as ListDocument;
  return {
    find(listed) {
      const { number, state } = entryOf(listed);
      const row = find.get(number, state);
      return row && toLine({ kind: 'documents', entry: row });
    },
    put(listed) {
      const { number, state, reason, kind, since } = entryOf(listed);
      put.run(number, state, reason, kind ?? '', since ?? '');
    },
    remove: (listed) => void remove.run(entryOf(listed).number, entryOf(listed).state),
    copyBase: () => void db.exec('INSERT INTO documents SELECT * FROM base.documents'),
  };
}

interface BlanksRow {
  state: string;
  first: string;
  last: string;
  kind: string;
  since: string;
}

function blanksTable(db: Connection): Table {
  const find = db.prepare<[string, string, string, string], BlanksRow>('SELECT state, first, last, kind, since FROM blanks WHERE state = ? AND middle = ? AND first = ? AND last = ?');
  const put = db.prepare('INSERT INTO blanks (state, middle, first, last, kind, since) VALUES (?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM blanks WHERE state = ? AND middle = ? AND first = ? AND last = ?');
  const placeOf = (listed: ListEntry): [string, string, string, string] => {
    const { state, from, to } = listed.entry as ListBlanks;
    return [state, middleOf(from, to), from, to];
  };
  return {
    find(listed) {
      const row = find.get(...placeOf(listed));
      return row && toLine({ kind: 'blanks', entry: { state: row.state, from: row.first, to: row.last, kind: row.kind, since: row.since } });
    },
    put(listed) {
      const { kind, since } = listed.entry as ListBlanks;
      put.run(...placeOf(listed), kind ?? '', since ?? '');
    },
    remove: (listed) => void remove.run(...placeOf(listed)),
    copyBase: () => void db.exec('INSERT INTO blanks SELECT * FROM base.blanks'),
  };
}

function personTable(db: Connection): Table {
  const find = db.prepare<[string], { n: number; line: string }>('SELECT n, line FROM persons WHERE id = ?');
  const put = db.prepare('INSERT INTO persons (id, line) VALUES (?, ?)');
  const putKey = db.prepare('INSERT OR IGNORE INTO personKeys (key, born, n, ord) VALUES (?, ?, ?, ?)');
  const putDocument = db.prepare('INSERT OR IGNORE INTO personDocuments (number, n) VALUES (?, ?)');
  const removeKey = db.prepare('DELETE FROM personKeys WHERE key = ? AND born = ? AND n = ? AND ord = ?');
  const removeDocument = db.prepare('DELETE FROM personDocuments WHERE number = ? AND n = ?');
  const remove = db.prepare('DELETE FROM persons WHERE n = ?');
  return {
    find: (listed) => find.get(keyOf(listed))?.line,
    put(listed) {
      const person = listed.entry as ListPerson;
      const n = put.run(person.id, toLine(listed)).lastInsertRowid;
      for (const { key, born, ord } of keyRowsOf(person)) putKey.run(key, born, n, ord);
      for (const { number } of person.documents ?? []) putDocument.run(number, n);
    },
    remove(listed) {
      const row = find.get(keyOf(listed));
      if (row === undefined) return;
      const former = JSON.parse(row.line) as ListPerson;
      for (const { key, born, ord } of keyRowsOf(former)) removeKey.run(key, born, row.n, ord);
      for (const { number } of former.documents ?? []) removeDocument.run(number, row.n);
      remove.run(row.n);
    },
    copyBase: () => void db.exec('INSERT INTO persons SELECT * FROM base.persons; INSERT INTO personKeys SELECT * FROM base.personKeys; INSERT INTO personDocuments SELECT * FROM base.personDocuments'),
  };
}
