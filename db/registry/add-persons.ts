/** Takes persons in. All of one call are one transaction; a large registry is loaded by some hundred thousand at a time. */
import { nameKeysVersion } from '../../core/names/name-keys-version.ts';
import type { Connection } from '../database.ts';
import { bucketOf, BUCKETS } from './buckets.ts';
import { type RegisteredPerson, toBirthDate, toNumber } from './person.ts';
import { encodeIds } from './posting-list.ts';
import { termsOf } from './terms.ts';

/** People indexed in memory before their lists are written. */
const AT_ONCE = 250_000;

/** @returns adds persons and answers the id of the first; the others' follow it */
export function createAdding(db: Connection): (persons: Iterable<RegisteredPerson>) => { first: number; count: number } {
  const lastId = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM persons');
  const putPerson = db.prepare<[number, number, number, string, string, string]>('INSERT INTO persons (id, household, birth, sex, name, native) VALUES (?, ?, ?, ?, ?, ?)');
  const putDocument = db.prepare<[string, string, number]>('INSERT OR IGNORE INTO documents (number, state, person) VALUES (?, ?, ?)');
  const index = createIndexing(db);

  return db.transaction((persons: Iterable<RegisteredPerson>) => {
    // A call that broke off has left its keys here.
    index.begin();
    const first = (lastId.get()?.id ?? 0) + 1;
    let id = first;
    const documents: { number: string; issuingState: string; person: number }[] = [];
    for (const person of persons) {
      putPerson.run(id, person.household, toNumber(person.birth), person.sex, person.name, person.native);
      for (const document of person.documents) documents.push({ ...document, person: id });
      index.take(id, person);
      id += 1;
    }
    // In the order of their own tree, each page is written once.
    documents.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
    for (const { number, issuingState, person } of documents) putDocument.run(number, issuingState, person);
    index.write();
    return { first, count: id - first };
  });
}

/** Builds the index anew from the people, in one transaction. */
export function createReindexing(db: Connection): () => void {
  const some = db.prepare<[number, number], { id: number; birth: number; name: string; native: string }>('SELECT id, birth, name, native FROM persons WHERE id > ? ORDER BY id LIMIT ?');
  const index = createIndexing(db);
  return db.transaction(() => {
    db.exec('DELETE FROM terms; DELETE FROM postings');
    index.begin();
    for (let after = 0, rows = some.all(after, AT_ONCE); rows.length > 0; rows = some.all(after, AT_ONCE)) {
      for (const { id, birth, name, native } of rows) index.take(id, { name, native, birth: toBirthDate(birth) });
      index.write();
      after = rows.at(-1)!.id;
    }
    noteKeys(db);
  });
}

/** The index is of the names' present keys. */
export const noteKeys = (db: Connection): void => void db.pragma(`user_version = ${String(nameKeysVersion())}`);

function createIndexing(db: Connection) {
  const findTerm = db.prepare<[string], { id: number; persons: number }>('SELECT id, persons FROM terms WHERE term = ?');
  const lastTerm = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM terms');
  const putTerm = db.prepare<[string, number, number]>('INSERT INTO terms (term, id, persons) VALUES (?, ?, ?) ON CONFLICT (term) DO UPDATE SET persons = excluded.persons');
  const findPosting = db.prepare<[number], { last: number }>('SELECT last FROM postings WHERE id = ?');
  const putPosting = db.prepare<[number, number, Buffer]>('INSERT INTO postings (id, last, persons) VALUES (?, ?, ?)');
  // A blob's || is a text's: both sides are made blobs again.
  const extendPosting = db.prepare<[number, Buffer, number]>('UPDATE postings SET last = ?, persons = CAST(persons || ? AS BLOB) WHERE id = ?');

  const waiting = new Map<string, Map<number, number[]>>();

  return {
    begin: () => { waiting.clear(); },
    take(id: number, person: Pick<RegisteredPerson, 'name' | 'native' | 'birth'>): void {
      const bucket = bucketOf(person.birth.year);
      for (const term of termsOf(person)) {
        let buckets = waiting.get(term);
        if (buckets === undefined) waiting.set(term, (buckets = new Map<number, number[]>()));
        const ids = buckets.get(bucket);
        if (ids === undefined) buckets.set(bucket, [id]);
        else ids.push(id);
      }
    },
    write(): void {
      let next = (lastTerm.get()?.id ?? 0) + 1;
      const lists: { posting: number; ids: number[]; isNew: boolean }[] = [];
      for (const term of [...waiting.keys()].sort()) {
        const buckets = waiting.get(term)!;
        const known = findTerm.get(term);
        const id = known?.id ?? next++;
        let persons = known?.persons ?? 0;
        for (const [bucket, ids] of buckets) {
          persons += ids.length;
          lists.push({ posting: id * BUCKETS + bucket, ids, isNew: known === undefined });
        }
        putTerm.run(term, id, persons);
      }
      lists.sort((a, b) => a.posting - b.posting);
      for (const { posting, ids, isNew } of lists) {
        const known = isNew ? undefined : findPosting.get(posting);
        const bytes = encodeIds(ids, known?.last ?? 0);
        if (known === undefined) putPosting.run(posting, ids.at(-1)!, bytes);
        else extendPosting.run(ids.at(-1)!, bytes, posting);
      }
      waiting.clear();
    },
  };
}
