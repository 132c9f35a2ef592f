/** Lists are read, put in force and removed; namesakes are cleared by officers and looked at again by supervisors. */
import type { z } from 'zod';
import type { LoadAnswer } from '../../core/contract/lists.ts';
import type { EntryFacts } from '../../core/journal/entries.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { checkVersion } from '../../core/journal/read-bundle.ts';
import { parsePublisher } from '../../core/lists/publisher.ts';
import { getLivePassage, getPassage } from '../access-checks.ts';
import { changedTopics } from '../changed-topics.ts';
import { fromBase64 } from '../from-base64.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import type { ListLoad } from '../list-loads.ts';
import type { LoaderAnswer } from '../list-ports.ts';
import { refuse } from '../refusal.ts';
import { publish } from '../station.ts';
import { statusOf } from '../status.ts';
import { standingZones, toClearingView, toListView, toPassageHits } from '../views/lists.ts';
import { namesFrom } from '../views/names.ts';

/** Clearings that a supervisor looks through. */
const MOST_CLEARINGS = 500;
/** More publishers than a country has offices for it; a bound, so that a mistake cannot fill the journal. */
const MOST_PUBLISHERS = 100;
const DAY_MS = 86_400_000;

type Refused = Extract<LoaderAnswer, { kind: 'refused' }>;

export const lists: AreaHandlers<'lists'> = {
  list({ station }) {
    const nameOf = namesFrom(station.store.queries);
    const { lists: held } = station.store;
    return {
      lists: held.loaded().map((loaded) => toListView(station, loaded, nameOf)),
      publishers: held.publishers().map(({ at, by, ...card }) => ({ ...card, trustedAt: at, trustedBy: nameOf(by) })),
      own: held.own(),
    };
  },

  begin({ station, connection }, { bytes, importAs }) {
    const now = station.clock.now();
    const former = importAs?.listId === undefined ? undefined : (station.store.lists.loaded().find(({ listId }) => listId === importAs.listId) ?? refuse('NOT_FOUND', { what: 'list' }));
    const publication = importAs && {
      listId: former?.listId ?? `own-${station.random.uuid().slice(0, 8)}`,
      name: importAs.name,
      version: (former === undefined ? 0 : (findHighest(station, former.listId)?.version ?? 0)) + 1,
      issuedAt: now,
      expiresAt: new Date(Date.parse(now) + importAs.days * DAY_MS).toISOString(),
    };
    const begun = station.store.lists.load(publication, station.clockWatch.confirmed ? now : undefined) ?? refuse('NOT_ALLOWED', { anyOf: [] });
    const loadId = station.random.uuid();
    connection.listLoads.begin({ loadId, size: bytes, ...begun });
    return { loadId };
  },

  async append(call, { loadId, offset, base64 }) {
    const load = getLoad(call, loadId);
    if (offset !== load.received) refuse('INVALID', { path: 'offset' });
    const piece = fromBase64(base64);
    if (!piece || offset + piece.length > load.size) return refuse('INVALID', { path: 'base64' });
    load.received += piece.length;
    const answer = await load.loading.push(piece);
    if (answer.kind === 'refused') return refuseLoad(call, load, answer);
    return { received: load.received };
  },

  async finish(call, { loadId }) {
    const load = getLoad(call, loadId);
    if (load.received !== load.size) refuse('INVALID', { path: 'loadId' });
    return settle(call, load, await load.loading.end());
  },

  async goOn(call, { loadId }) {
    const load = getLoad(call, loadId);
    return settle(call, load, await load.loading.goOn());
  },

  progress: (call, { loadId }) => getLoad(call, loadId).loading.progress(),

  cancel({ connection }, { loadId }) {
    connection.listLoads.end(loadId);
    return {};
  },

  async remove(call, { listId, reason }) {
    if (call.station.store.lists.loaded().every((list) => list.listId !== listId)) refuse('NOT_FOUND', { what: 'list' });
    call.commit([{ type: 'list.removed.v1', actor: call.session.personId, facts: { listId, reason }, payloads: {} }], {});
    await afterChange(call);
    return {};
  },

  trust({ station, session, commit }, { text }) {
    const card = parsePublisher(text) ?? refuse('PUBLISHER_REFUSED', { reason: 'notAPublisher' });
    const { lists: held } = station.store;
    const publisher = held.nameKey(card.publicKey);
    if (publisher === held.own().publisher) refuse('PUBLISHER_REFUSED', { reason: 'own' });
    const known = held.publishers();
    if (known.length >= MOST_PUBLISHERS || known.some((each) => each.publisher === publisher)) refuse('PUBLISHER_REFUSED', { reason: 'known' });
    commit([{ type: 'publisher.trusted.v1', actor: session.personId, facts: { publisher, name: card.name, publicKey: card.publicKey }, payloads: {} }], { publisher });
    return { publisher };
  },

  distrust({ station, session, commit }, { publisher, reason }) {
    if (station.store.lists.publishers().every((each) => each.publisher !== publisher)) refuse('NOT_FOUND', { what: 'publisher' });
    commit([{ type: 'publisher.removed.v1', actor: session.personId, facts: { publisher, reason }, payloads: {} }], {});
    return {};
  },

  hits: (call, { passageId }) => toPassageHits(call.station, getPassage(call, passageId)),

  clear(call, { passageId, listId, entryId, reason }) {
    const { station, session } = call;
    const passage = getLivePassage(call, passageId);
    const { lists: held } = station.store;
    const now = station.clock.now();
    const hits = standingZones(station, passage).flatMap((mrz) => {
      const hit = held.look(mrz, now)?.persons.find((each) => each.listId === listId && each.entryId === entryId);
      return hit === undefined ? [] : { mrz, ...hit };
    });
    const found = held.findPerson(listId, entryId);
    if (hits.length === 0 || found === undefined) return refuse('NOT_FOUND', { what: 'namesake' });
    const open = hits.filter(({ cleared }) => !cleared);
    if (open.length === 0) refuse('CONFLICT', { what: 'cleared' });
    // One word for each document of the passage that led to the person.
    const entries = open.map(({ mrz, name }): NewEntry => {
      const facts = { clearingId: station.random.uuid(), passageId, listId, ...held.namesakes.pairOf(listId, found.line, mrz) };
      return { type: 'namesake.cleared.v1', actor: session.personId, facts, payloads: { identity: { entryId, name, reason } } };
    });
    call.commit(entries, {});
    return {};
  },

  namesakes({ station }) {
    const nameOf = namesFrom(station.store.queries);
    return station.store.lists.namesakes.clearings(MOST_CLEARINGS).map((clearing) => toClearingView(station, clearing, nameOf));
  },

  reopen({ station, session, commit }, { clearingId, reason }) {
    const clearing = station.store.lists.namesakes.find(clearingId) ?? refuse('NOT_FOUND', { what: 'namesake' });
    if (clearing.reopened !== undefined) refuse('CONFLICT', { what: 'reopened' });
    commit([{ type: 'namesake.reopened.v1', actor: session.personId, facts: { clearingId }, payloads: { identity: { reason } } }], {});
    return {};
  },
};

const getLoad = ({ connection }: Call, loadId: string): ListLoad => connection.listLoads.find(loadId) ?? refuse('NOT_FOUND', { what: 'upload' });

const findHighest = ({ store }: Call['station'], listId: string) => store.lists.highest().find((each) => each.listId === listId);

async function settle(call: Call, load: ListLoad, answer: LoaderAnswer): Promise<z.input<typeof LoadAnswer>> {
  switch (answer.kind) {
    case 'taken':
      throw new Error('a list that is neither there nor refused');
    case 'refused':
      return refuseLoad(call, load, answer);
    case 'faults': {
      const { entries, skipped, faultCount, faults, unreadFrom } = answer.report;
      return { result: 'badLines', report: { entries, skipped, faultCount, faults, ...(unreadFrom !== undefined && { unreadFrom }) } };
    }
    case 'ready':
      return putInForce(call, load, answer);
  }
}

async function putInForce(call: Call, load: ListLoad, { header, from, leftOut }: Extract<LoaderAnswer, { kind: 'ready' }>): Promise<z.input<typeof LoadAnswer>> {
  const { connection, session, station } = call;
  // Another screen may have loaded one meanwhile.
  const former = station.store.lists.loaded().find(({ listId }) => listId === header.listId);
  const fault = checkVersion(header, former && { version: former.version, isPresent: former.isPresent !== false }, findHighest(station, header.listId));
  if (fault !== undefined) return refuseLoad(call, load, { kind: 'refused', fault, claimed: header });
  const { listId, name, kind, version, base, issuedAt, expiresAt, publisher, entries, state } = header;
  const facts: EntryFacts<'list.loaded.v1'> = { listId, name, kind, version, ...(base !== undefined && { base }), issuedAt, expiresAt, publisher, entries, state, file: load.file, from, ...(leftOut > 0 && { leftOut }) };
  const answer = { result: 'loaded', listId, version, entries } as const;
  // The file's name is on the disk before the commit that names it.
  connection.listLoads.end(load.loadId, true);
  try {
    call.commit([{ type: 'list.loaded.v1', actor: session.personId, facts, payloads: {} }], answer);
  } finally {
    await afterChange(call);
  }
  return answer;
}

/** The former file goes once the commit is on the disk, and not before. */
async function afterChange({ host, station }: Call): Promise<void> {
  await station.store.settled();
  station.store.lists.changed();
  publish(station, { kind: 'status', status: statusOf(host, station) });
}

function refuseLoad({ connection, session, station }: Call, load: ListLoad, { fault, claimed }: Refused): never {
  connection.listLoads.end(load.loadId);
  const entry: NewEntry = {
    type: 'list.refused.v1',
    actor: session.personId,
    facts: { ...(claimed && { listId: claimed.listId, version: claimed.version, publisher: claimed.publisher }), reason: fault.code },
    payloads: {},
  };
  // That nothing changed is told whether or not it could be written down.
  if (fault.code !== 'interrupted' && station.store.journal.commit([entry], undefined, 'soon').ok) publish(station, { kind: 'changed', topics: changedTopics([entry]) });
  return refuse('LIST_REFUSED', { fault });
}
