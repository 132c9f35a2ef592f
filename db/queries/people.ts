import type { PersonId } from '../../core/contract/common.ts';
import { readEvents } from '../../core/journal/reducers/events.ts';
import { type PersonEvent, personState } from '../../core/journal/reducers/people.ts';
import type { Tools } from './context.ts';

interface PersonRow {
  key: PersonId;
  events: string;
}

export function peopleQueries({ sql }: Tools) {
  return {
    /** By name. Those whose staff payload was erased are left out. */
    people: () => sql<[], PersonRow>('SELECT key, events FROM people WHERE name IS NOT NULL ORDER BY name, key').all().flatMap((row) => toPerson(row) ?? []),
    findPerson: (personId: PersonId) => toPerson(sql<[string], PersonRow>('SELECT key, events FROM people WHERE key = ?').get(personId)),
    /** Of two people with one badge, which two stations may have added, the active one. */
    findPersonByBadge(badgeTag: string) {
      const found = sql<[string], PersonRow>('SELECT key, events FROM people WHERE badgeTag = ? ORDER BY key').all(badgeTag).flatMap((row) => toPerson(row) ?? []);
      return found.find(({ active }) => active) ?? found[0];
    },
  };
}

function toPerson(row: PersonRow | undefined) {
  const state = row && personState(readEvents<PersonEvent>(row as unknown as Record<string, string>));
  return state && { personId: row.key, ...state };
}
