/** A hub's own station: the seeded history of its post, and lists of stolen documents and of persons looked for. */
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { watchClock } from '../../api/clock-watch.ts';
import { openFactsMemo } from '../../api/facts-memo.ts';
import type { Store as StorePort } from '../../api/ports.ts';
import type { StationClock } from '../../api/station.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { openStore, type Store } from '../../db/store.ts';
import { machineWrap } from '../../main/electron/machine-wrap.ts';
import { systemClock } from '../../main/world.ts';
import { BENCH_KEY, BENCH_OFFICER, seededStation } from '../seed.ts';
import { seeded } from './chance.ts';
import { people, spell } from './people.ts';

const PIECE = 1_000_000;

export interface Post {
  store: StorePort;
  clock: StationClock;
  clockWatch: ReturnType<typeof watchClock>;
  facts: ReturnType<typeof openFactsMemo>;
  loadList(name: string, lines: Iterable<string>): Promise<number>;
  close(): void;
}

export async function openPost(passages: number, say: (line: string) => void): Promise<Post> {
  const folder = await seededStation({ passages, say });
  const random = { uuid: () => randomUUID(), bytes: (count: number): Uint8Array => randomBytes(count) };
  const keys = await unlockKeyring(folder, machineWrap(BENCH_KEY, random.bytes));
  if (!keys.ok) throw new Error(keys.error);
  const clock = systemClock();
  const opened = openStore({ folder, keys: keys.value, clock, random, software: 'bench 0' });
  if (!opened.ok) throw new Error(opened.error);
  const store = opened.value;
  const person = store.queries.findPersonByBadge(store.credentials.badgeTag(BENCH_OFFICER.badge));
  const personKeys = person && (await store.credentials.open(person.credential, BENCH_OFFICER.badge, BENCH_OFFICER.pin));
  if (personKeys === undefined) throw new Error('the officer of the bench is not let in');
  store.openIdentity(personKeys);
  return {
    store,
    clock,
    clockWatch: watchClock(clock),
    facts: openFactsMemo(),
    loadList: (name, lines) => load(store, clock, name, lines),
    close() {
      store.close();
      rmSync(dirname(folder), { recursive: true, force: true });
    },
  };
}

/** Loads a list as the administrator's screen does, piece by piece. @returns seconds */
async function load(store: Store, clock: StationClock, name: string, lines: Iterable<string>): Promise<number> {
  const started = performance.now();
  const [issuedAt, expiresAt] = [-1, 30].map((days) => new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString()) as [string, string];
  const begun = store.lists.load({ listId: name, name, version: 1, issuedAt, expiresAt }, clock.now());
  if (begun === undefined) throw new Error('nobody is signed in');
  const { loading, file } = begun;
  let text = '';
  const push = async (): Promise<void> => {
    const answer = await loading.push(Buffer.from(text));
    if (answer.kind !== 'taken') throw new Error(JSON.stringify(answer).slice(0, 400));
    text = '';
  };
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length >= PIECE) await push();
  }
  await push();
  const answer = await loading.end();
  loading.close(answer.kind === 'ready');
  if (answer.kind !== 'ready') throw new Error(JSON.stringify(answer).slice(0, 400));
  const { header, from } = answer;
  const { listId, kind, version, publisher, entries, state } = header;
  const facts = { listId, name, kind, version, issuedAt, expiresAt, publisher, entries, state, file, from };
  const written = store.journal.commit([{ type: 'list.loaded.v1', actor: 'station', facts, payloads: {} } as NewEntry]);
  if (!written.ok) throw new Error(written.error.code);
  store.lists.changed();
  return (performance.now() - started) / 1000;
}

/** Numbers of stolen documents, each once. */
export function listedNumbers(count: number): string[] {
  const chance = seeded(77);
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(`${'ABCDEFGHJKLMNPRSTUVX'[chance.below(20)]!}${String(chance.below(100_000_000)).padStart(8, '0')}`);
  return [...numbers];
}

export function* documentLines(numbers: readonly string[]): Generator<string> {
  yield 'state,number,reason';
  for (const number of numbers) yield `IRQ,${number},stolen`;
}

export function* personLines(count: number): Generator<string> {
  yield 'id,name,aliases,birth_date,nationalities';
  let id = 0;
  for (const { line, birth } of people(count, Math.ceil(count / 6), 1_234)) {
    const { year, month, day } = birth;
    yield `p${String((id += 1))},${spell(line, 0)},${spell(line, 1)},${[String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')},IRQ`;
  }
}
