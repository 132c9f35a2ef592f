/**
 * The people a hub or centre knows, millions of them, in one encrypted file: found by name, by document and by household.
 * A station holds its own post's people only and has no registry.
 */
import { nameKeysVersion } from '../../core/names/name-keys-version.ts';
import { createAdding, createReindexing, noteKeys } from './add-persons.ts';
import { createFinding, type FoundPerson, type PersonQuestion } from './find-persons.ts';
import type { RegisteredPerson } from './person.ts';
import { openRegistryFile } from './registry-file.ts';

export interface Registry {
  /** All or none. Ids count up from `first`. */
  add(persons: Iterable<RegisteredPerson>): { first: number; count: number };
  /** The likeliest first. */
  findPersons(question: PersonQuestion, limit: number): FoundPerson[];
  /** People to whom a document of this number was issued, whichever State's it is. */
  findByDocument(number: string): { person: number; issuingState: string }[];
  count(): number;
  /** Names have other keys than when the index was built, by another version of the program: searches would miss people. */
  isOutdated(): boolean;
  /** Takes about as long as loading did. */
  reindex(): void;
  /** Folds the log into the file. */
  fold(): void;
  close(): void;
}

export function openRegistry(path: string, fileKey: Uint8Array): Registry {
  const db = openRegistryFile(path, fileKey);
  const byDocument = db.prepare<[string], { person: number; issuingState: string }>('SELECT person, state AS issuingState FROM documents WHERE number = ?');
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM persons');
  if (count.get()!.count === 0) noteKeys(db);
  return {
    add: createAdding(db),
    findPersons: createFinding(db),
    findByDocument: (number) => byDocument.all(number),
    count: () => count.get()!.count,
    isOutdated: () => db.pragma('user_version', { simple: true }) !== nameKeysVersion(),
    reindex: createReindexing(db),
    fold: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => void db.close(),
  };
}
