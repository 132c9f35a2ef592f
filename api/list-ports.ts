/** What the router needs of lists: which are in force, asking them, loading them, and clearings of namesakes. */
import type { PassageId, PersonId, WallTime } from '../core/contract/common.ts';
import type { Mrz } from '../core/document/reading.ts';
import type { BundleFault, BundleHeader } from '../core/journal/bundle.ts';
import type { EntryFacts } from '../core/journal/entries.ts';
import type { HighestVersion } from '../core/journal/read-bundle.ts';
import type { Publication } from '../core/journal/write-bundle.ts';
import type { ListPerson } from '../core/lists/entry.ts';
import type { ImportReport } from '../core/lists/import-list.ts';
import type { ListFacts } from '../core/rules/facts.ts';

export interface ListLoading {
  push(bytes: Uint8Array): Promise<LoaderAnswer>;
  end(): Promise<LoaderAnswer>;
  /** Loads the good entries of a file with bad lines. */
  goOn(): Promise<LoaderAnswer>;
  /** Of what comes behind the last piece. */
  progress(): { done: number; total: number };
  /** Ends it; the draft goes with it unless it has come into force. */
  close(keepDraft?: boolean): void;
}
export type LoaderAnswer =
  | { kind: 'taken' }
  | { kind: 'faults'; report: ImportReport }
  | { kind: 'ready'; header: BundleHeader; from: EntryFacts<'list.loaded.v1'>['from']; leftOut: number }
  | { kind: 'refused'; fault: BundleFault; claimed?: Pick<BundleHeader, 'listId' | 'version' | 'publisher'> };

/** A clearing of a namesake, standing or taken back. `said` is absent once retention has taken it. */
export interface NamesakeClearing {
  clearingId: string;
  passageId: PassageId;
  listId: string;
  clearedAt: WallTime;
  clearedBy: PersonId | 'station';
  said?: { entryId?: string; name?: string; reason?: string };
  reopened?: { at: WallTime; by: PersonId | 'station'; reason?: string };
}

/** Lists of documents, blanks and persons. What they hold opens for a signed-in person; which are in force is always known. */
export interface Lists {
  /** `isPresent`: its file is there and opens; undefined while nobody is signed in. */
  loaded(): (EntryFacts<'list.loaded.v1'> & { at: WallTime; by: PersonId | 'station'; isPresent: boolean | undefined })[];
  /** The highest version of each list that was ever in force here, also of those that were removed. */
  highest(): (HighestVersion & { listId: string })[];
  publishers(): (EntryFacts<'publisher.trusted.v1'> & { at: WallTime; by: PersonId | 'station' })[];
  own(): { publisher: string; publicKey: string };
  /** The name of a publisher's key. */
  nameKey(publicKey: string): string;
  /** What the lists say of a document and its holder. Undefined where no list is loaded, or nobody is signed in. */
  look(mrz: Mrz, now: WallTime): ListFacts | undefined;
  findPerson(listId: string, entryId: string): { line: string; person: ListPerson } | undefined;
  namesakes: {
    pairOf(listId: string, entryLine: string, mrz: Mrz): { entry: string; byDocument?: string; byPerson?: string };
    isCleared(pair: { byDocument?: string; byPerson?: string }): boolean;
    clearings(limit: number): NamesakeClearing[];
    find(clearingId: string): NamesakeClearing | undefined;
  };
  load(publication: Omit<Publication, 'kind'> | undefined, now: WallTime | undefined): { loading: ListLoading; file: string } | undefined;
  /** Call after a commit that loaded or removed a list. */
  changed(): void;
}
