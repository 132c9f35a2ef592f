/** A real station for tests: real store in a temporary folder, real helper processes, served over loopback. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLine } from '../../api/log.ts';
import type { StationClock } from '../../api/station.ts';
import type { Capability } from '../../core/contract/capabilities.ts';
import type { Language } from '../../core/contract/common.ts';
import type { Policy } from '../../core/contract/people.ts';
import { openLoopback } from '../../main/loopback/server.ts';
import { childProcessHost } from '../../main/process-host.ts';
import { openStationHost, type StationHost } from '../../main/station.ts';
import { enter, type Screen, screenOverPort, screenOverSocket } from './client.ts';

const SCREENS = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));

export interface TestPerson {
  name: string;
  badge: string;
  pin: string;
  capabilities: Capability[];
}

/** Invented people, one for each of the usual places. The founder may run the station and let others in. */
export const FOUNDER = { name: 'Hana Example', badge: 'B-1001', pin: '719305' } as const;
export const OFFICER: TestPerson = { name: 'Omar Example', badge: 'B-1002', pin: '284617', capabilities: ['officer'] };
export const SUPERVISOR: TestPerson = { name: 'Sara Example', badge: 'B-1003', pin: '630915', capabilities: ['supervisor'] };
export const PROTECTION: TestPerson = { name: 'Parwin Example', badge: 'B-1004', pin: '507284', capabilities: ['protection'] };
export const PASSPHRASE = 'correct horse battery staple';

export interface Founded {
  postId?: string;
  language?: Language;
  people?: readonly TestPerson[];
  policy?: Partial<Policy>;
}

export interface StationOptions {
  /** Every window begins in training, the trainee signed in. `true`: in English. */
  training?: boolean | Language;
  /** Set up before the first window opens; people are added and policy is set through the contract. */
  founded?: Founded;
  /** Takes the one-time link itself and answers its cookie; `url` is then the first page. */
  entered?: boolean;
  clock?: StationClock;
  /** Where it looks for mains and battery. */
  powerFolder?: string;
  /** Keeps using an earlier station's folder. */
  dataFolder?: string;
}

export interface RunningStation {
  /** What the window opens. Works once, unless the station is `entered`. */
  url: string;
  origin: string;
  cookie?: string;
  dataFolder: string;
  recoveryKit?: string[];
  host: StationHost;
  /** Everything that was logged. */
  log: LogLine[];
  /** A screen over a MessageChannel, or over a WebSocket where the station is `entered`. */
  port(): Screen;
  socket(): Promise<Screen>;
  /** Ends the station; the folder goes with it unless `keep`. */
  stop(keep?: boolean): Promise<void>;
}

export async function startStation(options: StationOptions = {}): Promise<RunningStation> {
  const root = mkdtempSync(join(tmpdir(), 'hbm-test-'));
  const temporary = join(root, 'temporary');
  mkdirSync(temporary);
  const dataFolder = options.dataFolder ?? join(root, 'station');
  const log: LogLine[] = [];
  const children = childProcessHost();
  const training = options.training === true ? 'en' : options.training === false ? undefined : options.training;
  const host = await openStationHost({ folder: dataFolder, processHost: children, log: (line) => void log.push(line), training, temporary, clock: options.clock, powerFolder: options.powerFolder ?? join(root, 'no-power') });
  const recoveryKit = options.founded && (await found(host, options.founded));
  const server = await openLoopback({ host, folder: SCREENS, port: 0 });
  const cookie = options.entered ? await enter(server.link) : undefined;
  return {
    url: cookie === undefined ? server.link : `${server.origin}/`,
    origin: server.origin,
    ...(cookie !== undefined && { cookie }),
    dataFolder,
    ...(recoveryKit && { recoveryKit }),
    host,
    log,
    port: () => screenOverPort(host),
    socket: () => screenOverSocket(server.origin, cookie ?? ''),
    async stop(keep = false) {
      await server.close();
      await host.close();
      children.killAll();
      if (!keep) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function found(host: StationHost, { postId = 'ibrahim-khalil', language = 'en', people = [], policy }: Founded): Promise<string[]> {
  const { client, close } = screenOverPort(host);
  const requestId = randomUUID;
  const { recoveryKit } = await client.setup.complete({ requestId: requestId(), postId, lane: '3', name: 'Lane three', language, founder: { ...FOUNDER }, passphrase: PASSPHRASE });
  await client.recovery.confirmKit({ requestId: requestId() });
  for (const person of people) await client.people.add({ requestId: requestId(), ...person });
  if (policy) await client.policy.set({ requestId: requestId(), policy: { ...(await client.policy.get({})), ...policy }, reason: 'test' });
  await client.session.signOut({});
  await close();
  return recoveryKit;
}
