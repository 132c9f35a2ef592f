/** Lists as a screen shows them, and what they say of a passage: each answer with its list and the list's age. */
import type { z } from 'zod';
import type { ClearingView, ListView, PassageHits } from '../../core/contract/lists.ts';
import type { Mrz } from '../../core/document/reading.ts';
import type { StationStatus } from '../../core/contract/session.ts';
import { readDocument } from '../../core/screening/examine.ts';
import type { Lists, NamesakeClearing } from '../list-ports.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import type { NameOf } from './names.ts';

const DAY_MS = 86_400_000;
const ageOf = (issuedAt: string, now: string): number => Math.max(0, Math.floor((Date.parse(now) - Date.parse(issuedAt)) / DAY_MS));
const isOver = (expiresAt: string, now: string): boolean => Date.parse(expiresAt) <= Date.parse(now);

export function toListView({ store, clock }: Station, loaded: ReturnType<Lists['loaded']>[number], nameOf: NameOf): z.input<typeof ListView> {
  const { state: _, file: __, at, by, isPresent, leftOut, ...card } = loaded;
  const now = clock.now();
  const publisher = store.lists.publishers().find((each) => each.publisher === card.publisher);
  return {
    ...card,
    ...(publisher && { publisherName: publisher.name }),
    standing: card.publisher === store.lists.own().publisher ? 'own' : publisher === undefined ? 'notTrusted' : 'trusted',
    state: isPresent === false ? 'missing' : isOver(card.expiresAt, now) ? 'expired' : 'inForce',
    ageDays: ageOf(card.issuedAt, now),
    loadedAt: at,
    loadedBy: nameOf(by),
    ...(leftOut !== undefined && { leftOut }),
  };
}

/** Undefined while no list is loaded. */
export function listStatus({ store, clock }: Pick<Station, 'store' | 'clock'>): z.input<typeof StationStatus>['lists'] {
  const loaded = store.lists.loaded();
  const [first, ...others] = loaded;
  if (first === undefined) return undefined;
  const now = clock.now();
  const oldest = others.reduce((before, { issuedAt }) => (Date.parse(issuedAt) < Date.parse(before) ? issuedAt : before), first.issuedAt);
  return {
    count: loaded.length,
    oldest,
    ageDays: ageOf(oldest, now),
    expired: loaded.filter(({ expiresAt }) => isOver(expiresAt, now)).length,
    missing: loaded.filter(({ isPresent }) => isPresent === false).length,
  };
}

/** The zone of the passage's newest document. */
export function newestZone(station: Station, passage: PassageRecord): Mrz | undefined {
  const newest = passage.captures.findLast(({ payload }) => payload !== undefined);
  return newest?.payload && readDocument({ payload: newest.payload, corrections: newest.corrections, today: station.clockWatch.today() }).reading.mrz;
}

export function toPassageHits(station: Station, passage: PassageRecord): z.input<typeof PassageHits> {
  const { lists } = station.store;
  const now = station.clock.now();
  const mrz = newestZone(station, passage);
  const facts = mrz && lists.look(mrz, now);
  if (facts === undefined) return { lists: [], documents: [], blanks: [], persons: [] };
  const saidBy = ({ listId, entryId }: { listId: string; entryId: string }) => {
    const list = facts.lists.find((each) => each.listId === listId);
    return { listId, entryId, listName: list?.name ?? listId, ageDays: list ? ageOf(list.issuedAt, now) : 0, expired: list?.expired ?? false };
  };
  return {
    lists: facts.lists.map(({ listId, name, kind, issuedAt, expired }) => ({ listId, name: name ?? listId, kind, ageDays: ageOf(issuedAt, now), expired })),
    documents: facts.documents.filter(({ edits }) => edits === 0).map(({ reason, documentNumber, edits, since, ...hit }) => ({ ...saidBy(hit), reason, documentNumber, edits, ...(since && { since }) })),
    blanks: facts.blanks.map(({ from, to, since, ...hit }) => ({ ...saidBy(hit), from, to, ...(since && { since }) })),
    persons: facts.persons.flatMap(({ name, birth, nationality, document, cleared, ...hit }) => {
      const found = lists.findPerson(hit.listId, hit.entryId);
      return found === undefined ? [] : { ...saidBy(hit), name, birth, nationality, document: document ?? false, cleared, person: found.person };
    }),
  };
}

export function toClearingView({ store: { lists, queries } }: Station, clearing: NamesakeClearing, nameOf: NameOf): z.input<typeof ClearingView> {
  const { said, reopened, listId, clearedBy, ...rest } = clearing;
  return {
    ...rest,
    reference: queries.findPassage(clearing.passageId)?.reference ?? '',
    listName: lists.loaded().find((list) => list.listId === listId)?.name ?? listId,
    clearedBy: nameOf(clearedBy),
    ...(said?.name !== undefined && { name: said.name }),
    ...(said?.reason !== undefined && { reason: said.reason }),
    ...(reopened && { reopened: { ...reopened, by: nameOf(reopened.by) } }),
  };
}
