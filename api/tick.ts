/** What the station does by itself as time goes by. Called every second or so. */
import type { DecisionId } from '../core/contract/common.ts';
import { changedTopics } from './changed-topics.ts';
import type { Host } from './host.ts';
import { whereOf } from './log.ts';
import { publish, type Station } from './station.ts';
import { statusOf } from './status.ts';

const STATUS_EVERY_MS = 30_000;
/** So long after the last act nobody is in the middle of something. */
const QUIET_MS = 1_500;

export interface Ticker {
  tick(): void;
}

export function createTicker(host: Pick<Host, 'now' | 'log' | 'power'>, station: Station): Ticker {
  let statusAt = -Infinity;
  let swept: string | undefined;
  let foldedAt: number | undefined;
  const { clock, store } = station;

  const steps = [
    function watchTheClock(): void {
      const secondsOff = station.clockWatch.look(store.queries.lastEntryAt());
      if (secondsOff === undefined) return;
      store.journal.commit([{ type: 'clock.jumped.v1', actor: 'station', facts: { secondsOff }, payloads: {} }]);
      statusAt = -Infinity;
    },
    function lockTheIdle(): void {
      const idleMs = store.queries.policy().idleMinutes * 60_000;
      // A machine that slept with its lid closed must not wake up signed in; its monotonic clock may have slept as well.
      if (station.clockWatch.aheadMs > idleMs) station.sessions.endAll('idle');
      for (const { connection, activeAt } of station.sessions.all()) if (clock.monotonic() - activeAt > idleMs) station.sessions.end(connection, 'idle');
    },
    function forgetStaleFrames(): void {
      for (const { live } of station.connections) live.forgetStale();
    },
    function passHoldsOn(): void {
      passOverdueHoldsOn(station);
    },
    function sweepOnceADay(): void {
      const today = station.clockWatch.today();
      if (today === undefined || today === swept) return;
      // One batch at a time: thousands of travellers of one day must not hold the desk up.
      if (store.sweep(today, 1) > 0) publish(station, { kind: 'changed', topics: ['passages'] });
      else swept = today;
    },
    function foldLogsWhenQuiet(): void {
      const actedAt = Math.max(-Infinity, ...station.sessions.all().map(({ activeAt }) => activeAt));
      if (actedAt === foldedAt || clock.monotonic() - actedAt < QUIET_MS) return;
      foldedAt = actedAt;
      store.foldLogs();
    },
    function tellTheStatus(): void {
      if (clock.monotonic() - statusAt < STATUS_EVERY_MS) return;
      statusAt = clock.monotonic();
      publish(station, { kind: 'status', status: statusOf(host, station) });
    },
  ];

  return {
    tick() {
      for (const step of steps) {
        try {
          step();
        } catch (thrown) {
          host.log({ code: 'tickFailed', operation: step.name, where: whereOf(thrown) });
        }
      }
    },
  };
}

/** A hold never outlasts its time, by either clock: the person goes on to the second line. */
function passOverdueHoldsOn(station: Station): void {
  const { store, clock, holds } = station;
  const overdue = new Map(store.queries.overdueHolds(clock.now()).map((hold) => [hold.decisionId, hold.passageId]));
  for (const [decisionId, { passageId, until }] of holds) {
    if (clock.monotonic() < until) continue;
    const last = store.queries.findPassage(passageId)?.decisions.at(-1);
    if (last?.decisionId === decisionId && !last.passedOn) overdue.set(decisionId as DecisionId, passageId);
    if (last) holds.delete(decisionId);
  }
  for (const [decisionId, passageId] of overdue) {
    const written = store.journal.commit([{ type: 'hold.passedOn.v1', actor: 'station', facts: { passageId, decisionId }, payloads: {} }]);
    if (!written.ok) return;
    holds.delete(decisionId);
    publish(station, { kind: 'changed', topics: changedTopics([{ type: 'hold.passedOn.v1' }]) });
  }
}
