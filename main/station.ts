/**
 * The station of this machine, free of any window: its store, devices and reader, founding and opening, training, and
 * the connections of its screens. Electron and the loopback server both run exactly this.
 */
import { assembleStation } from '../api/assemble.ts';
import { type Connection, moveConnection, openConnection } from '../api/connection.ts';
import { openDoor } from '../api/door.ts';
import { handlers } from '../api/handlers/all.ts';
import type { Founding, Host } from '../api/host.ts';
import { type Log, whereOf } from '../api/log.ts';
import type { Devices, PageReader, SealCrypto } from '../api/ports.ts';
import { createRpcHandler, type RpcHandler } from '../api/router.ts';
import { publish, type Station, type StationClock } from '../api/station.ts';
import { statusOf } from '../api/status.ts';
import { createTicker } from '../api/tick.ts';
import type { Language, PersonId } from '../core/contract/common.ts';
import type { Stage } from '../core/contract/session.ts';
import type { ProcessHost } from '../core/process-host.ts';
import { posts } from '../core/reference/posts.ts';
import { fail, ok } from '../core/result.ts';
import { createStation } from '../db/found.ts';
import { type FileKeys, inspectKeyring, type KeyWrap, type Lock, unlockKeyring } from '../db/keys/keyring.ts';
import { openStore, type Store } from '../db/store.ts';
import { createDevices } from '../devices/create-devices.ts';
import { createPageReader } from '../reader/create-page-reader.ts';
import { createEvidenceReader } from '../reader/evidence/create-evidence-reader.ts';
import { verifySignature } from '../reader/seal/node-seals.ts';
import { readCertificates, trustedStore } from '../reader/seal/read-certificates.ts';
import { watchPower } from './power.ts';
import { software } from './software.ts';
import { library } from './sops.ts';
import { openTraining, type TrainingStation } from './training.ts';
import { sweepTrainingFolders } from './training-folder.ts';
import { systemClock, systemRandom } from './world.ts';

const TICK_MS = 1_000;
/** Signatures are checked here, in the station's own process: what decodes a stranger's picture has no say in them. */
const seals: SealCrypto = { verifySignature, read: readCertificates, store: trustedStore };

export interface StationHostOptions {
  /** The station's data. */
  folder: string;
  /** The machine's key store; without one a person types a passphrase. */
  machine?: KeyWrap | undefined;
  processHost: ProcessHost;
  log: Log;
  /** Every screen begins in training, and the folder is left alone. */
  training?: Language | undefined;
  /** Where training keeps its throw-away data. */
  temporary?: string | undefined;
  /** The machine's own clock where none is given. */
  clock?: StationClock | undefined;
  /** Where the system tells of mains and battery, if not where Linux does. */
  powerFolder?: string | undefined;
}

export interface StationHost {
  handler: RpcHandler;
  log: Log;
  stage(): Stage;
  /** Opens a set-up station with its passphrase, without a screen. */
  unlock: Host['unlock'];
  /** A screen has come. Its messages wait until this settles. */
  connect(): Promise<Connection>;
  disconnect(connection: Connection): Promise<void>;
  close(): Promise<void>;
}

export async function openStationHost(options: StationHostOptions): Promise<StationHost> {
  const { folder, machine, processHost, log } = options;
  sweepTrainingFolders(options.temporary);
  const clock = options.clock ?? systemClock();
  const reader: PageReader & { close(): void } = createPageReader(processHost);
  const evidence = createEvidenceReader(processHost);
  const connections = new Set<Connection>();
  const tickers = new Map<Station, () => void>();
  let real: { station: Station; store: Store; devices: Devices & { close(): void } } | undefined;
  let stage: Stage = stageOf(folder);
  let training: Promise<TrainingStation> | undefined;
  /** Screens on their way into training: it must not end before they are there. */
  let entering = 0;
  let founding = false;

  const host: Host = {
    keyStore: machine ? 'machine' : 'passphrase',
    software,
    log,
    posts,
    stage: () => (real ? 'ready' : stage),
    station: () => real?.station,
    now: () => clock.now(),
    power: () => power.power(),
    found,
    unlock: (passphrase) => open({ kind: 'passphrase', passphrase }),
    training: { enter, left },
  };
  const power = watchPower(() => {
    for (const station of tickers.keys()) publish(station, { kind: 'status', status: statusOf(host, station) });
  }, options.powerFolder);
  const handler = createRpcHandler(openDoor(host, handlers));
  if (machine && stage === 'locked') await open(machine);

  function start(station: Station): void {
    const ticker = createTicker(host, station);
    ticker.tick();
    const timer = setInterval(() => ticker.tick(), TICK_MS);
    tickers.set(station, () => clearInterval(timer));
  }

  function stop(station: Station): void {
    tickers.get(station)?.();
    tickers.delete(station);
  }

  function run(store: Store): Station {
    const devices = createDevices(processHost, () => clock.now());
    const station = assembleStation(host, { training: false, store, clock, random: systemRandom, reader, evidence, seals, devices, simulator: undefined, sops: library, log });
    real = { station, store, devices };
    // Screens that waited before the locked door come in; the first tick tells them.
    for (const connection of connections) if (connection.station === undefined) moveConnection(connection, station);
    start(station);
    return station;
  }

  async function open(lock: Lock): ReturnType<Host['unlock']> {
    if (real) return ok(real.station);
    const keys = await unlockKeyring(folder, lock);
    // Another screen may have opened it meanwhile.
    const opened = host.station();
    if (opened) return ok(opened);
    if (!keys.ok) return fail(keys.error === 'wrongKey' ? 'wrongKey' : keys.error === 'absent' ? 'absent' : notReadable());
    return openWith(keys.value);
  }

  function openWith(keys: FileKeys): Awaited<ReturnType<Host['unlock']>> {
    const store = openStore({ folder, keys, clock, random: systemRandom, software });
    if (store.ok) {
      // The station works on; the journal's status says which entry it is.
      for (const { position, reason } of store.value.integrity().damage) log({ code: 'chainDamaged', where: `${reason} ${String(position.sequence)}` });
      return ok(run(store.value));
    }
    // Another program holds the folder open: it may be free again at the next try.
    return fail(store.error === 'inUse' ? 'unreadable' : notReadable());
  }

  function notReadable(): 'unreadable' {
    stage = 'unreadable';
    log({ code: 'storeUnreadable' });
    return 'unreadable';
  }

  async function found({ post, lane, name, founder, passphrase }: Founding): ReturnType<Host['found']> {
    const lock: Lock | undefined = machine ?? (passphrase === undefined ? undefined : { kind: 'passphrase', passphrase });
    if (!lock) return fail('keyStoreRefused');
    // Two windows that set up at once would clear away each other's unfinished folder.
    if (founding) return fail('notEmpty');
    founding = true;
    const founded = await createStation({
      folder,
      lock,
      station: { postId: post.id, postKind: post.kind, lane, name, training: false },
      founder: { ...founder, capabilities: ['supervisor', 'administrator'] },
      clock,
      random: systemRandom,
      software,
    }).finally(() => (founding = false));
    if (!founded.ok) return founded;
    const { store, founderId, opened, recoveryKit } = founded.value;
    const person = store.queries.findPerson(founderId as PersonId);
    if (!person) throw new Error('the founder is not there');
    return ok({ station: run(store), founder: { person, keys: opened }, recoveryKit });
  }

  async function enter(connection: Connection, language: Language): ReturnType<Host['training']['enter']> {
    entering += 1;
    try {
      training ??= openTraining(host, { reader, evidence, seals }, language, options.temporary).then((opened) => {
        start(opened.station);
        return opened;
      });
      const opened = await training;
      moveConnection(connection, opened.station);
      return opened;
    } catch (thrown) {
      training = undefined;
      throw thrown;
    } finally {
      entering -= 1;
    }
  }

  /** Training ends with its last screen, except where every screen begins in it. */
  async function left(): Promise<void> {
    const opened = await training;
    // Meanwhile the whole station may have closed, and training with it.
    if (!opened || training === undefined || entering > 0 || opened.station.connections.size > 0 || options.training) return;
    training = undefined;
    stop(opened.station);
    opened.close();
  }

  return {
    handler,
    log,
    stage: host.stage,
    unlock: host.unlock,

    async connect() {
      const connection = openConnection(systemRandom.uuid(), real?.station, () => clock.monotonic());
      connections.add(connection);
      if (options.training) {
        const { station, trainee } = await enter(connection, options.training);
        station.sessions.admit(connection, await trainee(), options.training);
      }
      return connection;
    },

    async disconnect(connection) {
      connections.delete(connection);
      connection.events.close();
      connection.uploads.clear();
      connection.specimens.clear();
      connection.listLoads.clear();
      connection.live.clear();
      connection.station?.sessions.end(connection, 'locked');
      moveConnection(connection, undefined);
      await left();
    },

    async close() {
      power.close();
      reader.close();
      evidence.close();
      for (const connection of connections) connection.events.close();
      const ending = training;
      training = undefined;
      const opened = await ending?.catch(() => undefined);
      for (const one of [opened?.station, real?.station]) if (one) stop(one);
      try {
        opened?.close();
      } catch (thrown) {
        log({ code: 'closeFailed', where: whereOf(thrown) });
      }
      real?.station.sessions.endAll('locked');
      real?.devices.close();
      real?.store.close();
      real = undefined;
    },
  };
}

function stageOf(folder: string): Stage {
  const { state } = inspectKeyring(folder);
  if (state === 'absent') return 'unset';
  return state === 'unreadable' ? 'unreadable' : 'locked';
}
