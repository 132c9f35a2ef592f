/** What the open lists say of one document and its holder. */
import type { WallTime } from '../../core/contract/common.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { compareBirth, compareNationality, namesDocument, orderHits } from '../../core/lists/compare-person.ts';
import { isOver } from '../../core/lists/list-card.ts';
import type { ListFacts, PersonHit } from '../../core/rules/facts.ts';
import type { Connection } from '../database.ts';
import type { LoadedList } from './lists.ts';
import type { Namesakes } from './namesakes.ts';
import { holderNames } from './person-keys.ts';
import type { ListSearch } from './search-list.ts';

export interface OpenList {
  load: LoadedList;
  connection: Connection;
  search: ListSearch;
}

/** Hits that are told, the surest first. */
const MOST_PERSONS = 20;

export function lookUp(lists: readonly OpenList[], mrz: Mrz, now: WallTime, namesakes: Namesakes): ListFacts {
  const { issuingState: state, documentNumber: number } = mrz;
  const hasNumber = state !== '' && number !== '';
  return {
    lists: lists.map(({ load }) => ({ listId: load.listId, name: load.name, kind: load.kind, version: load.version, issuedAt: load.issuedAt, expired: isOver(load, now) })),
    documents: lists.flatMap(({ load: { listId }, search }) =>
      hasNumber ? search.documents(state, number).map(({ number: documentNumber, reason, since, edits }) => ({ listId, entryId: `${state} ${documentNumber}`, reason, documentNumber, edits, ...dayOf(since) })) : [],
    ),
    blanks: lists.flatMap(({ load: { listId }, search }) => (hasNumber ? search.blanks(state, number).map(({ first: from, last: to, since }) => ({ listId, entryId: `${state} ${from}-${to}`, from, to, ...dayOf(since) })) : [])),
    persons: orderHits(lists.flatMap((list) => personHits(list, mrz, namesakes))).slice(0, MOST_PERSONS),
  };
}

function personHits({ load: { listId }, search }: OpenList, mrz: Mrz, namesakes: Namesakes): PersonHit[] {
  const holder = holderNames(mrz);
  return search.persons(holder, mrz.documentNumber).flatMap(({ line, person, names }): PersonHit[] => {
    const document = namesDocument(person, mrz);
    const best = holder.best(names);
    if (!document && !best.isSame) return [];
    const { entry, byDocument, byPerson } = namesakes.pairOf(listId, line, mrz);
    return [
      {
        listId,
        entryId: person.id,
        name: best.name,
        score: best.score,
        birth: compareBirth(person.birthDates, mrz.birthDate),
        nationality: compareNationality(person.nationalities, mrz.nationality),
        // Who shows the document that the list gives this person is no namesake by name and birth date alone.
        cleared: namesakes.isCleared({ entry, ...(byDocument !== undefined && { byDocument }), ...(byPerson !== undefined && !document && { byPerson }) }),
        ...(document && { document }),
      },
    ];
  });
}

/** Only a whole day is one that a rule may count from. */
const dayOf = (since: string): { since?: string } => (since.length === 10 ? { since } : {});
