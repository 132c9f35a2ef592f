/** Lists as a screen shows them, and what they say of a passage: each answer with its list and the list's age. */
import type { z } from 'zod';
import type { ClearingView, ListView, PassageHits } from '../../core/contract/lists.ts';
import type { Mrz } from '../../core/document/reading.ts';
import type { StationStatus } from '../../core/contract/session.ts';
import { isOver } from '../../core/lists/list-card.ts';
import type { Lists, NamesakeClearing } from '../list-ports.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import { readCapture, standingCaptures } from './capture.ts';
import type { NameOf } from './names.ts';

const DAY_MS = 86_400_000;
const ageOf = (issuedAt: string, now: string): number => Math.max(0, Math.floor((Date.parse(now) - Date.parse(issuedAt)) / DAY_MS));

export function toListView({ store, clock }: Station, loaded: ReturnType<Lists['loaded']>[number], nameOf: NameOf): z.input<typeof ListView> {
  const { state: _, file: __, at, by, isPresent, leftOut, ...card } = loaded;
  const now = clock.now();
  const publisher = store.lists.publishers().find((each) => each.publisher === card.publisher);
  return {
    ...card,
    ...(publisher && { publisherName: publisher.name }),
    standing: card.publisher === store.lists.own().publisher ? 'own' : publisher === undefined ? 'notTrusted' : 'trusted',
    state: isPresent === false ? 'missing' : isOver(card, now) ? 'expired' : 'inForce',
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
    expired: loaded.filter((list) => isOver(list, now)).length,
    missing: loaded.filter(({ isPresent }) => isPresent === false).length,
  };
}

/** The zones of the passage's documents, the newest first. */
export function standingZones(station: Station, passage: PassageRecord): Mrz[] {
  return standingCaptures(station, passage).reverse().flatMap((capture) => readCapture(station, capture)?.reading.mrz ?? []);
}

export function toPassageHits(station: Station, passage: PassageRecord): z.input<typeof PassageHits> {
  const { lists } = station.store;
  const now = station.clock.now();
  const found = standingZones(station, passage).flatMap((mrz) => lists.look(mrz, now) ?? []);
  const [newest] = found;
  if (newest === undefined) return { lists: [], documents: [], blanks: [], persons: [] };
  const saidBy = ({ listId, entryId }: EntryName) => {
    const list = newest.lists.find((each) => each.listId === listId);
    return { listId, entryId, listName: list?.name ?? listId, ageDays: list ? ageOf(list.issuedAt, now) : 0, expired: list?.expired ?? false };
  };
  return {
    lists: newest.lists.map(({ listId, name, kind, issuedAt, expired }) => ({ listId, name: name ?? listId, kind, ageDays: ageOf(issuedAt, now), expired })),
    documents: onceEach(found.flatMap(({ documents }) => documents.filter(({ edits }) => edits === 0))).map(({ reason, documentNumber, edits, since, ...hit }) => ({ ...saidBy(hit), reason, documentNumber, edits, ...(since && { since }) })),
    blanks: onceEach(found.flatMap(({ blanks }) => blanks)).map(({ from, to, since, ...hit }) => ({ ...saidBy(hit), from, to, ...(since && { since }) })),
    // Of a person whom two documents led to, what is still asked stands.
    persons: onceEach(found.flatMap(({ persons }) => persons).sort((a, b) => Number(a.cleared) - Number(b.cleared))).flatMap(({ name, birth, nationality, document, cleared, ...hit }) => {
      const listed = lists.findPerson(hit.listId, hit.entryId);
      return listed === undefined ? [] : { ...saidBy(hit), name, birth, nationality, document: document ?? false, cleared, person: listed.person };
    }),
  };
}

type EntryName = { listId: string; entryId: string };

/** The first of each entry. */
const onceEach = <Hit extends EntryName>(hits: readonly Hit[]): Hit[] => hits.filter(({ listId, entryId }, index) => hits.findIndex((each) => each.listId === listId && each.entryId === entryId) === index);

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
