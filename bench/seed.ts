/**
 * A station with a great many passages behind it, for benchmarks and the crash test: real keys, real chain, invented
 * travellers. Made once a day, kept in the temporary folder and copied for each run.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaptureId, DecisionId, PassageId, type PersonId, type WallTime } from '../core/contract/common.ts';
import type { DeviceSetting } from '../core/contract/device.ts';
import { composeMrz } from '../core/document/compose-mrz.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { projections } from '../core/journal/reducers/all.ts';
import { createStation } from '../db/found.ts';
import { shapeOf } from '../db/projections/schema.ts';
import { machineWrap } from '../main/electron/machine-wrap.ts';

/** Key of a machine that does not exist; the seeded station opens with `--key-fd`. */
export const BENCH_KEY = new Uint8Array(32).fill(0x42);
export const BENCH_OFFICER = { name: 'Bench Example', badge: 'B-9001', pin: '482915', capabilities: ['officer', 'supervisor', 'administrator'] as ('officer' | 'supervisor' | 'administrator')[] };

/** A seed whose rows another program wrote would be rebuilt at the start, and that is not what is measured. */
const VERSION = [2, shapeOf('station'), shapeOf('identity'), projections.map(({ version }) => version).join('.')].join('_');
const BATCH = 500;
const SPAN_MS = 10 * 86_400_000;

export interface SeedOptions {
  passages: number;
  devices?: readonly DeviceSetting[];
  say?: (line: string) => void;
}

/** @returns a fresh copy's folder, the caller's to remove */
export async function seededStation({ passages, devices = [], say = () => undefined }: SeedOptions): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const cache = join(tmpdir(), `hbm-seed-${process.getuid?.() ?? 0}`);
  const kept = join(cache, `${today}-v${VERSION}-${passages}-${Buffer.from(JSON.stringify(devices)).toString('base64url').slice(0, 80)}`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    // Retention moves on with the day: yesterday's seed would start with a sweep.
    for (const old of readdirSync(cache)) if (!old.startsWith(`${today}-v${VERSION}`)) rmSync(join(cache, old), { recursive: true, force: true });
    const started = performance.now();
    const making = join(cache, `${today}-making-${process.pid}`);
    await seed(making, passages, devices);
    renameSync(making, kept);
    say(`seeded ${passages} passages in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const copy = join(mkdtempSync(join(tmpdir(), 'hbm-bench-')), 'station');
  cpSync(kept, copy, { recursive: true });
  return copy;
}

async function seed(folder: string, passages: number, devices: readonly DeviceSetting[]): Promise<void> {
  let ms = Date.now() - SPAN_MS;
  const started = performance.now();
  const clock = { now: (): WallTime => new Date(ms).toISOString(), monotonic: () => performance.now() - started };
  const random = { uuid: () => randomUUID(), bytes: (count: number): Uint8Array => randomBytes(count) };
  const founded = await createStation({
    folder,
    lock: machineWrap(BENCH_KEY, random.bytes),
    station: { postId: 'ibrahim-khalil', postKind: 'land', lane: '1', name: 'Bench', training: false },
    founder: BENCH_OFFICER,
    clock,
    random,
    software: 'bench 0',
  });
  if (!founded.ok) throw new Error(founded.error);
  const { store, founderId, opened } = founded.value;
  store.openIdentity(opened);
  const commit = (entries: NewEntry[]): void => {
    const written = store.journal.commit(entries);
    if (!written.ok) throw new Error(written.error.code);
  };
  // An unproved kit is asked for at every sign-in.
  commit([{ type: 'kit.confirmed.v1', actor: founderId, facts: {}, payloads: {} }]);
  commit([{ type: 'devices.set.v1', actor: founderId, facts: { devices: [...devices] }, payloads: {} }]);
  for (let first = 0; first < passages; first += BATCH) {
    ms += (SPAN_MS * 0.99 * BATCH) / Math.max(passages, BATCH);
    commit(Array.from({ length: Math.min(BATCH, passages - first) }, (_, index) => passage(first + index, founderId)).flat());
  }
  store.close();
  opened.close();
}

function passage(number: number, actor: PersonId): NewEntry[] {
  const passageId = PassageId.parse(randomUUID());
  const captureId = CaptureId.parse(randomUUID());
  const sex = number % 2 === 0 ? 'F' : 'M';
  return [
    {
      type: 'document.read.v1',
      actor,
      facts: { captureId, passageId, reference: String(number + 1).padStart(6, '0'), direction: number % 3 === 0 ? 'exit' : 'entry', channel: 'serial', live: true, format: 'TD3', issuingState: 'UTO', nationality: 'UTO', sex, ageBand: '18-59', findings: [] },
      payloads: { identity: { source: 'text', raw: benchZone(number), substitutions: [] } },
    },
    { type: 'passage.decided.v1', actor, facts: { passageId, decisionId: DecisionId.parse(randomUUID()), outcome: number % 50 === 0 ? 'secondLine' : 'cleared' }, payloads: { identity: {} } },
  ];
}

/** A clean Utopian passport; another number, another traveller. */
export function benchZone(number: number): string[] {
  return composeMrz({
    format: 'TD3',
    documentCode: 'P',
    issuingState: 'UTO',
    nationality: 'UTO',
    primaryIdentifier: spell(number, 7),
    secondaryIdentifier: spell(number * 7 + 3, 5),
    documentNumber: `U${String(number).padStart(8, '0')}`,
    birthDate: { year: 1950 + (number % 50), month: 1 + (number % 12), day: 1 + (number % 28) },
    sex: number % 2 === 0 ? 'F' : 'M',
    expiryDate: { year: new Date().getFullYear() + 4, month: 1 + (number % 12), day: 1 + (number % 28) },
  });
}

/** An invented name: syllables spelt from a number. */
function spell(number: number, letters: number): string {
  let text = '';
  for (let rest = number + 17, at = 0; at < letters; at += 1, rest = Math.floor((rest * 7919 + 104729) % 1_000_003)) text += at % 2 === 0 ? 'BDFKLMNRSTVZ'[rest % 12] : 'AEIOU'[rest % 5];
  return text;
}
