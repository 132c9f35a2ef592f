/** Officers' names in place of their ids. */
import type { Queries } from '../ports.ts';

export type NameOf = (id: string) => string;

/** Looks each person up once; the station itself, and nobody, have no name. */
export function namesFrom(queries: Pick<Queries, 'people'>): NameOf {
  let names: Map<string, string> | undefined;
  return (id) => {
    names ??= new Map(queries.people().map((person) => [person.personId, person.name]));
    return names.get(id) ?? '';
  };
}
