/** Puts a station together from its parts. */
import type { StationCard } from '../core/contract/session.ts';
import { openBackOff } from './back-off.ts';
import { watchClock } from './clock-watch.ts';
import type { Connection } from './connection.ts';
import { openFactsMemo } from './facts-memo.ts';
import { openLooseCodes } from './loose-codes.ts';
import { openPageImages } from './page-images.ts';
import { openSessions } from './sessions.ts';
import type { Host } from './host.ts';
import { type Arriving, takeDelivery } from './arrivals.ts';
import { publish, type Station } from './station.ts';
import { statusOf } from './status.ts';

export type StationParts = Pick<Station, 'training' | 'store' | 'clock' | 'random' | 'reader' | 'evidence' | 'seals' | 'devices' | 'simulator' | 'sops' | 'log'>;

export function assembleStation(host: Pick<Host, 'posts' | 'now' | 'power'>, parts: StationParts): Station {
  const connections = new Set<Connection>();
  const images = openPageImages();
  const looseCodes = openLooseCodes(() => parts.clock.monotonic());
  const facts = openFactsMemo();
  // A page that came while nobody was signed in lies in its folder; whoever signs in gets it without a second scan.
  const waiting = new Map<string, Arriving>();
  // A folder offers a page again while it is still being read here; it must not become two passages.
  const reading = new Set<string>();
  const take = async (event: Arriving, whileLocked = false): Promise<void> => {
    if (event.kind !== 'image') return void (await takeDelivery(station, event));
    if (reading.has(event.deviceId)) return;
    reading.add(event.deviceId);
    const failed = await takeDelivery(station, event, whileLocked);
    reading.delete(event.deviceId);
    if (failed === 'locked') waiting.set(event.deviceId, event);
  };
  const sessions = openSessions({
    store: parts.store,
    clock: parts.clock,
    isHere: (connection) => connections.has(connection),
    onBegun() {
      const events = [...waiting.values()];
      waiting.clear();
      for (const event of events) void take(event, true);
    },
    onEnded({ connection }, how) {
      connection.uploads.clear();
      connection.specimens.clear();
      connection.listLoads.clear();
      connection.live.clear();
      if (sessions.all().length === 0) {
        images.clear();
        looseCodes.clear();
        facts.clear();
      }
      // Whoever signs out or takes over does so at the screen itself.
      if (how === 'locked' || how === 'idle') connection.events.push({ kind: 'locked' });
    },
  });
  const station: Station = { ...parts, card: cardOf(host, parts), sessions, clockWatch: watchClock(parts.clock), kitTries: openBackOff(() => parts.clock.monotonic()), images, looking: new Set(), looseCodes, facts, connections, inFlight: new Map(), holds: new Map(), shift: { id: parts.random.uuid() } };
  parts.devices.onEvent((event) => {
    if (event.kind === 'status') publish(station, { kind: 'status', status: statusOf(host, station) });
    else void take(event);
  });
  parts.devices.set(parts.store.queries.devices());
  return station;
}

function cardOf({ posts }: Pick<Host, 'posts'>, { store }: Pick<Station, 'store'>): StationCard {
  const founding = store.queries.founding();
  if (!founding) throw new Error('a station without its first entry');
  const { name, postId, postKind, lane } = founding;
  // A post that this version does not list is still named by its id.
  const postName = posts.find(({ id }) => id === postId)?.name ?? { ar: postId, ckb: postId, en: postId };
  return { stationId: store.journal.head().station, name, postId, postName, postKind, lane };
}
