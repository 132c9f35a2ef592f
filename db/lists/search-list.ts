/** Questions to one list's file. Each answers from its index: a million entries make no difference that a person would notice. */
import type { ListDocument, ListKind, ListPerson } from '../../core/lists/entry.ts';
import { neighboursOf } from '../../core/lists/neighbours.ts';
import type { Connection } from '../database.ts';
import { keysOfNames } from './person-keys.ts';

export interface FoundDocument {
  number: string;
  reason: ListDocument['reason'];
  since: string;
  edits: 0 | 1;
}
export interface FoundBlanks {
  first: string;
  last: string;
  since: string;
}
/** `line`: the entry as the list writes it. */
export interface FoundPerson {
  line: string;
  person: ListPerson;
}

export interface ListSearch {
  documents(state: string, number: string): FoundDocument[];
  blanks(state: string, number: string): FoundBlanks[];
  persons(names: readonly string[], number: string): FoundPerson[];
  findPerson(id: string): FoundPerson | undefined;
}

/** Most candidates that are read and compared. */
const MOST_CANDIDATES = 4_000;

export function createListSearch(db: Connection, kind: ListKind): ListSearch {
  return { documents: () => [], blanks: () => [], persons: () => [], findPerson: () => undefined, ...partOf(db, kind) };
}

function partOf(db: Connection, kind: ListKind): Partial<ListSearch> {
  switch (kind) {
    case 'documents': {
      const find = db.prepare<[string, string], Omit<FoundDocument, 'edits'>>(
        'SELECT d.number, d.reason, d.since FROM json_each(?) j CROSS JOIN documents d ON d.number = j.value AND d.state = ?',
      );
      return {
        documents(state, number) {
          const exact = find.all(JSON.stringify([number]), state).map((row): FoundDocument => ({ ...row, edits: 0 }));
          const near = neighboursOf(number);
          return near.length === 0 ? exact : [...exact, ...find.all(JSON.stringify(near), state).map((row): FoundDocument => ({ ...row, edits: 1 }))];
        },
      };
    }
    case 'blanks': {
      const back = db.prepare<[string, number, string], FoundBlanks & { reach: string }>(
        'SELECT first, last, since, reach FROM blanks WHERE state = ? AND length = ? AND first <= ? ORDER BY first DESC, last DESC',
      );
      return {
        blanks(state, number) {
          const found: FoundBlanks[] = [];
          for (const { reach, ...range } of back.iterate(state, number.length, number)) {
            // No range before this one reaches as far.
            if (reach < number) break;
            if (range.last >= number) found.push(range);
          }
          return found;
        },
      };
    }
    case 'persons': {
      const byKey = db.prepare<[string, number], { n: number }>('SELECT DISTINCT k.n FROM json_each(?) j CROSS JOIN personKeys k ON k.key = j.value LIMIT ?');
      const byNumber = db.prepare<[string], { n: number }>('SELECT n FROM personDocuments WHERE number = ?');
      const read = db.prepare<[number], { line: string }>('SELECT line FROM persons WHERE n = ?');
      const byId = db.prepare<[string], { line: string }>('SELECT line FROM persons WHERE id = ?');
      const toPerson = ({ line }: { line: string }): FoundPerson => ({ line, person: JSON.parse(line) as ListPerson });
      return {
        persons(names, number) {
          const keys = keysOfNames(names);
          const found = new Set([...(number === '' ? [] : byNumber.all(number)), ...byKey.all(JSON.stringify(keys), MOST_CANDIDATES)].map(({ n }) => n));
          return [...found].flatMap((n) => {
            const row = read.get(n);
            return row === undefined ? [] : toPerson(row);
          });
        },
        findPerson(id) {
          const row = byId.get(id);
          return row && toPerson(row);
        },
      };
    }
  }
}
