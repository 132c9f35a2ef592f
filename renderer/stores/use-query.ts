/** Asks the station, and asks again when a topic changed or the connection came back. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Topic } from '../../core/contract/session.ts';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../connection/failure.ts';
import { useSession } from './session.ts';
import { useStation } from './station-store.ts';

/**
 * `ready` keeps the last answer while a newer one is on its way (`refreshing`) or could not be had (`failure`), so the
 * screen does not blink; `failed` is a first question without an answer.
 */
export type Query<Value> =
  | { state: 'loading'; again: () => void }
  | { state: 'ready'; value: Value; refreshing: boolean; failure?: Failure; again: () => void }
  | { state: 'failed'; failure: Failure; again: () => void };

interface Held<Value> {
  key: string;
  value?: { of: Value };
  failure?: Failure | undefined;
  refreshing: boolean;
}

/** `key` names the question: another key forgets the former answer. `undefined` asks nothing yet. */
export function useQuery<Value>(topics: readonly Topic[], key: string | undefined, ask: () => Promise<Result<Value, Failure>>): Query<Value> {
  const [held, setHeld] = useState<Held<Value>>({ key: '', refreshing: false });
  const [round, setRound] = useState(0);
  const revision = useStation((station) => topics.reduce((sum, topic) => sum + station.revisions[topic], 0));
  const isOpen = useSession((session) => session.connection.kind === 'open');
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    if (key === undefined || !isOpen) return undefined;
    let isCurrent = true;
    setHeld((before) => (before.key === key ? { ...before, refreshing: true } : { key, refreshing: true }));
    void askNow().then((answer) => {
      if (!isCurrent) return;
      setHeld((before) => (answer.ok ? { key, value: { of: answer.value }, refreshing: false } : { ...before, failure: answer.error, refreshing: false }));
    });
    return () => {
      isCurrent = false;
    };
  }, [key, revision, round, isOpen]);

  const again = useCallback(() => setRound((number) => number + 1), []);
  if (held.key !== key) return { state: 'loading', again };
  if (held.value !== undefined) return { state: 'ready', value: held.value.of, refreshing: held.refreshing, ...(held.failure === undefined ? {} : { failure: held.failure }), again };
  return held.failure === undefined ? { state: 'loading', again } : { state: 'failed', failure: held.failure, again };
}
