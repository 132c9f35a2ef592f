/** A list's file on its way into force: sent, built, in force, or what stands against it. */
import { useEffect, useRef, useState } from 'react';
import type { ImportAnswer, LoadAnswer } from '../../core/contract/lists.ts';
import type { Result } from '../../core/result.ts';
import { client, type Failure } from '../client.ts';
import { sendList } from './send-list.ts';

export type LoadState =
  | { state: 'idle' }
  | { state: 'sending' | 'building'; share: number }
  | { state: 'badLines'; loadId: string; report: ImportAnswer }
  | { state: 'failed'; failure: Failure }
  | { state: 'done'; entries: number };

export interface ImportAs {
  listId?: string;
  name: string;
  days: number;
}

/** So often the station is asked how far it has built. */
const ASK_MS = 400;

export function useLoad() {
  const [load, setLoad] = useState<LoadState>({ state: 'idle' });
  /** Of the file that is sent now: one that was stopped must not answer for the next. */
  const round = useRef(0);
  const loadId = useRef<string>(undefined);
  const isBuilding = load.state === 'building';
  useEffect(() => {
    if (!isBuilding) return undefined;
    const timer = setInterval(() => {
      const id = loadId.current;
      if (id === undefined) return;
      void client.lists.progress({ loadId: id }).then((answer) => {
        if (answer.ok && answer.value.total > 0) setLoad((now) => (now.state === 'building' ? { ...now, share: answer.value.done / answer.value.total } : now));
      });
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [isBuilding]);
  const forget = (): void => {
    round.current += 1;
    if (loadId.current !== undefined) void client.lists.cancel({ loadId: loadId.current });
    loadId.current = undefined;
  };
  // Whoever leaves the screen leaves the file.
  useEffect(() => forget, []);

  const settle = (own: number, answer: Result<LoadAnswer | undefined, Failure>): void => {
    if (own !== round.current) return;
    if (!answer.ok) return setLoad({ state: 'failed', failure: answer.error });
    if (answer.value?.result === 'badLines' && loadId.current !== undefined) return setLoad({ state: 'badLines', loadId: loadId.current, report: answer.value.report });
    loadId.current = undefined;
    setLoad(answer.value?.result === 'loaded' ? { state: 'done', entries: answer.value.entries } : { state: 'idle' });
  };

  return {
    load,
    async send(file: Blob, importAs?: ImportAs): Promise<void> {
      forget();
      const own = round.current;
      setLoad({ state: 'sending', share: 0 });
      const ifOwn = (then: () => void): void => (own === round.current ? then() : undefined);
      const onSent = (share: number): void => ifOwn(() => setLoad(share < 1 ? { state: 'sending', share } : { state: 'building', share: 0 }));
      settle(own, await sendList(client, { file, importAs, onSent, onBegun: (id) => ifOwn(() => (loadId.current = id)), isStopped: () => own !== round.current }));
    },
    async goOn(): Promise<void> {
      if (loadId.current === undefined) return;
      setLoad({ state: 'building', share: 0 });
      settle(round.current, await client.lists.goOn({ loadId: loadId.current }));
    },
    stop(): void {
      forget();
      setLoad({ state: 'idle' });
    },
  };
}
