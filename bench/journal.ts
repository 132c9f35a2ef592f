/**
 * Durable commands per second, from the contract to the answer, against bare SQLite writing the same rows.
 *
 *   npm run bench:journal -- [--passages N] [--rounds N] [--json]
 *
 * A typed client screens and decides over a MessagePort, in the station's own thread, as bare SQLite runs in one: what is
 * measured is the way from the contract to the answer, not how soon a machine wakes a second thread. Each command is one
 * commit and on the disk before its answer. After each round the same statements are run again by bare SQLite on copies of
 * the same files, synced at each commit (FULL), so both see the same machine.
 * With `--json` the last line is {"commandsPerSecond1","ratio1","commandsPerSecond16","ratio16"}.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { PassageId, RequestId } from '../core/contract/common.ts';
import type { Contract } from '../core/contract/contract.ts';
import { attachIdentity, openStationFile, STATION_FILE } from '../db/database.ts';
import { createStation } from '../db/found.ts';
import { findClassKey } from '../db/keys/opened.ts';
import { machineWrap } from '../main/electron/machine-wrap.ts';
import { childProcessHost } from '../main/process-host.ts';
import { openStationHost } from '../main/station.ts';
import { servePort } from '../main/transport/message-port.ts';
import { systemClock, systemRandom } from '../main/world.ts';
import { recordWrites, replay } from './raw-writes.ts';
import { benchZone } from './seed.ts';

const COMMANDS_A_PASSAGE = 2;
const PERSON = { name: 'Bench Example', badge: 'B-1001', pin: '719305' };
const { values } = parseArgs({ options: { passages: { type: 'string', default: '300' }, rounds: { type: 'string', default: '4' }, json: { type: 'boolean', default: false } } });
const home = mkdtempSync(join(tmpdir(), 'hbm-bench-'));
const folder = join(home, 'station');
const machine = machineWrap(randomBytes(32), randomBytes);
const children = childProcessHost();

// The station, founded and closed; then a copy of its files for bare SQLite.
const founded = await createStation({
  folder, lock: machine, clock: systemClock(), random: systemRandom, software: 'bench',
  station: { postId: 'ibrahim-khalil', postKind: 'land', lane: '1', name: 'Bench', training: false },
  founder: { ...PERSON, capabilities: ['supervisor', 'administrator'] },
});
if (!founded.ok) throw new Error(founded.error);
const { store, opened, keys } = founded.value;
const identityKey = Buffer.from(findClassKey(opened, 'identity')?.key ?? []);
store.openIdentity(opened);
store.close();
cpSync(folder, join(home, 'raw'), { recursive: true });
const raw = openStationFile(join(home, 'raw', STATION_FILE), keys.fileKey);
attachIdentity(raw, join(home, 'raw'), identityKey);
const prepared = new Map();

const recorded = recordWrites();
const host = await openStationHost({ folder, machine, processHost: children, log: (line) => console.error(JSON.stringify(line)) });
const { port1, port2 } = new MessageChannel();
servePort(host, port2);
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }));
port1.start();
const requestId = () => randomUUID() as RequestId;
await client.session.signIn({ badge: PERSON.badge, pin: PERSON.pin });
await client.policy.set({ requestId: requestId(), policy: { ...(await client.policy.get({})), typedAllowed: true }, reason: 'bench' });

let serial = 0;

/** One passage in two commands, each one commit: a document is read, and a person decides. */
async function passage(): Promise<void> {
  serial += 1;
  const { passageId }: { passageId: PassageId } = await client.screening.text({ requestId: requestId(), channel: 'typed', text: benchZone(serial).join('\n'), direction: 'entry' });
  await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Looked at.' });
}

async function measure(order: { passages: number; inFlight: number }): Promise<{ commands: number; ms: number; rawMs: number; commits: number }> {
  recorded.take();
  let left = order.passages;
  const lane = async () => {
    while (left-- > 0) await passage();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: order.inFlight }, lane));
  const ms = performance.now() - began;
  const { commits, ms: rawMs } = replay(raw, recorded.take(), prepared);
  return { commands: order.passages * COMMANDS_A_PASSAGE, ms, rawMs, commits };
}

// What the sign-in wrote, then a warm-up on both sides.
replay(raw, recorded.take().filter(({ sql }) => !sql.startsWith('ATTACH')), prepared);
const passages = Number(values.passages);
await measure({ passages, inFlight: 4 });
const total = { 1: { commands: 0, ms: 0, rawMs: 0, commits: 0 }, 16: { commands: 0, ms: 0, rawMs: 0, commits: 0 } };
for (let round = 0; round < Number(values.rounds); round++) {
  for (const inFlight of [1, 16] as const) {
    const part = await measure({ passages, inFlight });
    for (const name of ['commands', 'ms', 'rawMs', 'commits'] as const) total[inFlight][name] += part[name];
  }
}

port1.close();
await host.close();
children.killAll();
raw.close();
rmSync(home, { recursive: true, force: true, maxRetries: 3 });

const perSecond = (count: number, ms: number) => Math.round((count / ms) * 1_000);
const rates = ([1, 16] as const).map((inFlight) => {
  const { commands, ms, rawMs, commits } = total[inFlight];
  return { inFlight, commands: perSecond(commands, ms), raw: perSecond(commits, rawMs), ratio: Math.round((commands / ms / (commits / rawMs)) * 1_000) / 1_000, extra: commits - commands };
});
if (!values.json) for (const { inFlight, commands, raw: bare, ratio, extra } of rates) console.log(`${String(inFlight)} in flight: ${String(commands)} commands/s, bare SQLite ${String(bare)} commits/s, ratio ${String(ratio)}, commits that were no command ${String(extra)}`);
const [one, sixteen] = rates;
console.log(JSON.stringify({ commandsPerSecond1: one?.commands, ratio1: one?.ratio, commandsPerSecond16: sixteen?.commands, ratio16: sixteen?.ratio }));
process.exit(0);
