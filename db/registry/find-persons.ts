/**
 * Finds people by name and what is known of their birth. The index brings those who share most and the rarest of the
 * name's keys; names are then compared in full, and the birth date weighs in.
 */
import { compareNames, type PreparedName, prepareName } from '../../core/names/compare.ts';
import { nameKeys } from '../../core/names/name-keys.ts';
import type { Connection } from '../database.ts';
import { bucketsAbout, BUCKETS } from './buckets.ts';
import { birthFit, type BirthDate, type RegisteredPerson, toBirthDate } from './person.ts';
import { createBoard } from './points-board.ts';
import { birthTerms, yearTerm } from './terms.ts';

export interface PersonQuestion {
  /** In either script. */
  name: string;
  birth: BirthDate;
}

export interface FoundPerson extends Omit<RegisteredPerson, 'documents'> {
  id: number;
  /** 0 to 1, of the names alone. */
  nameScore: number;
  /** 0 to 1, with the birth date; they come in this order. */
  score: number;
}

/** How many are compared in full, at most. */
const COMPARED = 120;
/** Who has less than this share of the best one's points is not compared. */
const FAR_BEHIND = 0.3;
/** Years that a birth year may be off: a rounded age, a slip. */
const YEARS_OFF = 2;
/** A term's weight is kept in sixteenths. */
const FINE = 16;

interface PersonRow {
  id: number;
  household: number;
  birth: number;
  sex: RegisteredPerson['sex'];
  name: string;
  native: string;
}

export function createFinding(db: Connection) {
  const findTerm = db.prepare<[string], { id: number; persons: number }>('SELECT id, persons FROM terms WHERE term = ?');
  const postings = db.prepare<[number, number], Buffer>('SELECT persons FROM postings WHERE id BETWEEN ? AND ?').pluck() as unknown as { all(first: number, last: number): Buffer[] };
  const findPerson = db.prepare<[number], PersonRow>('SELECT id, household, birth, sex, name, native FROM persons WHERE id = ?');
  const lastId = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM persons');

  const board = createBoard();

  function gather(asked: PreparedName, birth: BirthDate): number[] {
    const people = lastId.get()?.id ?? 0;
    board.open(people);
    const ranges = birth.year === 0 ? [[0, BUCKETS - 1] as const] : [bucketsAbout(birth.year, YEARS_OFF), [0, 0] as const];
    const award = (term: string, share: number, give: (persons: Uint8Array, weight: number) => void): void => {
      const known = findTerm.get(term);
      if (known === undefined) return;
      const weight = Math.round(Math.log2(1 + people / known.persons) * FINE * share);
      for (const [first, last] of ranges) for (const persons of postings.all(known.id * BUCKETS + first, known.id * BUCKETS + last)) give(persons, weight);
    };
    for (const term of [...birthTerms(birth), ...nameKeys(asked)]) award(term, 1, board.bring);
    // A year alone brings nobody: it tells apart those whom a name or birthday has brought.
    if (birth.year !== 0) for (let off = -YEARS_OFF; off <= YEARS_OFF; off += 1) award(yearTerm(birth.year + off), 1 / (1 + Math.abs(off)), board.raise);
    return board.best(COMPARED, FAR_BEHIND);
  }

  return function findPersons(question: PersonQuestion, limit: number): FoundPerson[] {
    const asked = prepareName(question.name);
    const isNative = /[\u0600-\u06ff]/.test(question.name);
    return gather(asked, question.birth)
      .map((id) => {
        const row = findPerson.get(id)!;
        const birth = toBirthDate(row.birth);
        const nameScore = compareNames(asked, prepareName(row.name === '' || (isNative && row.native !== '') ? row.native : row.name)).score;
        return { ...row, birth, nameScore, score: nameScore * (0.5 + birthFit(question.birth, birth) / 2) };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
}
