/** A station as its handlers see it: the opened store, the devices and what is kept in memory while it runs. */
import type { CaptureId, PassageId } from '../core/contract/common.ts';
import type { StationCard, StationEvent } from '../core/contract/session.ts';
import type { Sop } from '../sop/schema.ts';
import type { BackOff } from './back-off.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Connection } from './connection.ts';
import type { FactsMemo } from './facts-memo.ts';
import type { Log } from './log.ts';
import type { LooseCodes } from './loose-codes.ts';
import type { PageImages } from './page-images.ts';
import type { Clock, Devices, EvidenceReader, PageReader, Random, SealCrypto, Simulator, Store } from './ports.ts';
import type { Sessions } from './sessions.ts';

/** The host's clock with what a person said about it: `adjust` shifts what `now` answers from then on. */
export interface StationClock extends Clock {
  adjust(byMs: number): void;
}

export interface Station {
  training: boolean;
  card: StationCard;
  store: Store;
  clock: StationClock;
  random: Random;
  reader: PageReader;
  evidence: EvidenceReader;
  seals: SealCrypto;
  devices: Devices;
  /** In training only. */
  simulator: Simulator | undefined;
  sops: readonly Sop[];
  sessions: Sessions;
  clockWatch: ClockWatch;
  /** Slows tries with a wrong recovery kit. */
  kitTries: BackOff;
  images: PageImages;
  /** Captures whose page is being looked at beside its zone. */
  looking: Set<CaptureId>;
  looseCodes: LooseCodes;
  /** What was gathered for captures looked at last. */
  facts: FactsMemo;
  /** Screens whose calls go here. */
  connections: Set<Connection>;
  /** Commands being carried out, so that a repeat waits for the first instead of overtaking it. */
  inFlight: Map<string, Promise<unknown>>;
  /** When holds made since the start run out, on the monotonic clock: a clock set back does not prolong them. */
  holds: Map<string, { passageId: PassageId; until: number }>;
  shift: { id: string };
  log: Log;
}

/** That something of protection has changed is told where a protection person is signed in: to others it would tell when. */
export function publish(station: Station, event: StationEvent): void {
  for (const connection of station.connections) {
    const tell = event.kind !== 'changed' || station.sessions.of(connection)?.capabilities.has('protection') === true;
    connection.events.push(tell ? event : { kind: 'changed', topics: event.topics.filter((topic) => topic !== 'protection') });
  }
}
