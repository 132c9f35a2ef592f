/**
 * FollowTheMoney entities, one JSON object a line: `{"id":…,"schema":"Person","properties":{"name":["…"],…}}`.
 * Passports and identifications are entities of their own that name their holder, before or behind them in the file, so
 * persons come out at its end.
 */
import { z } from 'zod';
import { toNumber, toPartialDate, toSex, toState, unique } from './columns.ts';
import type { ListPerson } from './entry.ts';
import type { Importer, ImportSink } from './importer.ts';
import { readableNames } from './import-open-sanctions.ts';
import { someOf, textsOf } from './import-own-csv.ts';

/** Persons kept until the end of the file. */
export const MOST_PERSONS = 1_000_000;
const MOST_LINE = 1_048_576;
/** Papers kept of one holder; an entry names forty, and several of these may be the same. */
const MOST_PAPERS = 1_000;

const Values = z.array(z.string()).optional().catch(undefined);
const Entity = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,120}$/),
  schema: z.string().max(60),
  properties: z.record(z.string(), Values).optional(),
});
type Properties = Record<string, string[] | undefined>;
type Numbered = { state?: string; number: string };

export function importFollowTheMoney(sink: ImportSink): Importer {
  const persons = new Map<string, { line: number; person: ListPerson }>();
  const papers = new Map<string, Numbered[]>();
  let rest = '';
  let line = 0;
  /** Behind a line that is too long, until the next begins. */
  let isSkipping = false;

  function takeLine(text: string): void {
    line += 1;
    if (isSkipping) return void (isSkipping = false);
    if (text.trim() === '') return;
    if (text.length > MOST_LINE) return sink.fault({ line, code: 'tooLong' });
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return sink.fault({ line, code: 'json' });
    }
    const entity = Entity.safeParse(value);
    if (!entity.success) return sink.fault({ line, code: entity.error.issues[0]?.path[0] === 'id' ? 'id' : 'shape' });
    const { id, schema, properties = {} } = entity.data;
    if (schema === 'Passport' || schema === 'Identification') return takePaper(properties);
    if (schema !== 'Person') return sink.skipped();
    if (persons.has(id)) return sink.fault({ line, code: 'duplicate', column: 'id' });
    if (persons.size >= MOST_PERSONS) return sink.fault({ line, code: 'tooMany' });
    const person = toPerson(id, properties);
    if (person === undefined) return sink.fault({ line, code: 'name', column: 'name' });
    persons.set(id, { line, person });
  }

  function takePaper(properties: Properties): void {
    const number = toNumber(properties['number']?.[0] ?? '');
    if (number === undefined) return sink.fault({ line, code: 'number', column: 'number' });
    const state = toState(properties['country']?.[0] ?? '');
    for (const holder of properties['holder'] ?? []) {
      const held = papers.get(holder);
      if (held === undefined) papers.set(holder, [{ ...(state !== undefined && { state }), number }]);
      else if (held.length < MOST_PAPERS) held.push({ ...(state !== undefined && { state }), number });
    }
  }

  sink.recognised('followTheMoney', 'persons');
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) takeLine(each);
      if (rest.length <= MOST_LINE) return;
      rest = '';
      if (!isSkipping) sink.fault({ line: line + 1, code: 'tooLong' });
      isSkipping = true;
    },
    end() {
      if (rest !== '') takeLine(rest);
      for (const { person } of persons.values()) {
        const documents = distinct([...(papers.get(person.id) ?? []), ...(person.documents ?? [])]).slice(0, 40);
        sink.entry({ kind: 'persons', entry: { ...person, ...someOf({ documents }) } });
      }
    },
  };
}

function toPerson(id: string, properties: Properties): ListPerson | undefined {
  const all = (...keys: string[]): string[] => keys.flatMap((key) => properties[key] ?? []);
  const names = readableNames(all('name', 'alias', 'previousName', 'weakAlias'));
  if (names.length === 0) return undefined;
  const sex = toSex(all('gender')[0] ?? '');
  return {
    id,
    names,
    ...someOf({
      birthDates: unique(all('birthDate').flatMap((value) => toPartialDate(value) ?? [])).slice(0, 20),
      nationalities: unique(all('nationality', 'citizenship', 'country').flatMap((value) => toState(value.replace(/-.*$/, '')) ?? [])).slice(0, 20),
      documents: unique(all('passportNumber', 'idNumber').flatMap((value) => toNumber(value) ?? [])).map((number) => ({ number })),
    }),
    ...(sex && { sex }),
    ...textsOf({ birthPlace: all('birthPlace')[0] ?? '', father: all('fatherName')[0] ?? '', mother: all('motherName')[0] ?? '' }, all('notes', 'summary').join(' ')),
  };
}

/** A number that is known with its State need not stand there again without it. */
function distinct(papers: readonly Numbered[]): Numbered[] {
  const withState = new Set(papers.flatMap(({ state, number }) => (state === undefined ? [] : number)));
  const seen = new Set<string>();
  return papers.filter(({ state, number }) => {
    const key = `${state ?? ''} ${number}`;
    if (seen.has(key) || (state === undefined && withState.has(number))) return false;
    seen.add(key);
    return true;
  });
}
