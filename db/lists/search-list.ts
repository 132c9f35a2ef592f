/** Questions to one list's file. Each answers from its index: a million entries make no difference that a person would notice. */
import type { ListDocument, ListKind, ListPerson } from '../../core/lists/entry.ts';
import { neighboursOf } from '../../core/lists/neighbours.ts';
import type { Connection } from '../database.ts';
import { middlesAround } from './blanks-middle.ts';
import { ANY_YEAR, type HolderNames } from './person-keys.ts';

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
  /** The names that share a key with the holder's; all of them where the document led here. */
  names: string[];
}

export interface ListSearch {
  documents(state: string, number: string): FoundDocument[];
  blanks(state: string, number: string): FoundBlanks[];
  /** Those whose names may be alike and who may be born within a year of the holder, and those whom the list gives this document. */
  persons(holder: Pick<HolderNames, 'keys' | 'year'>, number: string): FoundPerson[];
  findPerson(id: string): Pick<FoundPerson, 'line' | 'person'> | undefined;
}

interface Candidate {
  n: number;
  ord: number;
}

/** Most names that are read and compared, those first that share most keys. */
const MOST_CANDIDATES = 200;

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
      // A middle above the number lies in the range, so the range holds the number if it begins early enough; one below, if it ends late enough.
      const around = db.prepare<[string, string, string, string, string, string, string, string], FoundBlanks>(`
        SELECT b.first, b.last, b.since FROM json_each(?) j CROSS JOIN blanks b ON b.state = ? AND b.middle = j.value AND b.first <= ? WHERE j.value > ?
        UNION ALL
        SELECT b.first, b.last, b.since FROM json_each(?) j CROSS JOIN blanks b INDEXED BY blanksByLast ON b.state = ? AND b.middle = j.value AND b.last >= ? WHERE j.value <= ?
        ORDER BY 1 DESC, 2 DESC`);
      return {
        blanks(state, number) {
          const middles = JSON.stringify(middlesAround(number));
          return around.all(middles, state, number, number, middles, state, number, number);
        },
      };
    }
    case 'persons': {
      const candidates = (where: string) => `SELECT k.n, k.ord FROM json_each(?) j CROSS JOIN personKeys k ON k.key = j.value ${where} GROUP BY k.n, k.ord ORDER BY count(*) DESC, k.n LIMIT ${String(MOST_CANDIDATES)}`;
      const byKey = db.prepare<[string], Candidate>(candidates(''));
      const byKeyAndYear = db.prepare<[string, number, number, number], Candidate>(candidates(`AND k.born IN (${String(ANY_YEAR)}, ?, ?, ?)`));
      const byNumber = db.prepare<[string], { n: number }>('SELECT n FROM personDocuments WHERE number = ?');
      const read = db.prepare<[number], { line: string }>('SELECT line FROM persons WHERE n = ?');
      const byId = db.prepare<[string], { line: string }>('SELECT line FROM persons WHERE id = ?');
      const toPerson = ({ line }: { line: string }): Pick<FoundPerson, 'line' | 'person'> => ({ line, person: JSON.parse(line) as ListPerson });
      return {
        persons({ keys, year }, number) {
          const wanted = JSON.stringify(keys);
          const named = new Map<number, number[]>();
          for (const { n, ord } of year === undefined ? byKey.all(wanted) : byKeyAndYear.all(wanted, year - 1, year, year + 1)) named.set(n, [...(named.get(n) ?? []), ord]);
          const numbered = new Set(number === '' ? [] : byNumber.all(number).map(({ n }) => n));
          return [...new Set([...numbered, ...named.keys()])].flatMap((n) => {
            const row = read.get(n);
            if (row === undefined) return [];
            const found = toPerson(row);
            const names = numbered.has(n) ? found.person.names : (named.get(n) ?? []).flatMap((ord) => found.person.names[ord] ?? []);
            return { ...found, names };
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
