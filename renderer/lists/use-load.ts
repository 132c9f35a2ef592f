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
  const stopped = useRef(false);
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
    stopped.current = true;
    if (loadId.current !== undefined) void client.lists.cancel({ loadId: loadId.current });
    loadId.current = undefined;
  };
  // Whoever leaves the screen leaves the file.
  useEffect(() => forget, []);

  const settle = (answer: Result<LoadAnswer | undefined, Failure>): void => {
    if (stopped.current) return setLoad({ state: 'idle' });
    if (!answer.ok) return setLoad({ state: 'failed', failure: answer.error });
    if (answer.value?.result === 'badLines' && loadId.current !== undefined) return setLoad({ state: 'badLines', loadId: loadId.current, report: answer.value.report });
    loadId.current = undefined;
    setLoad(answer.value?.result === 'loaded' ? { state: 'done', entries: answer.value.entries } : { state: 'idle' });
  };

  return {
    load,
    async send(file: Blob, importAs?: ImportAs): Promise<void> {
      stopped.current = false;
      setLoad({ state: 'sending', share: 0 });
      const onSent = (share: number): void => setLoad(share < 1 ? { state: 'sending', share } : { state: 'building', share: 0 });
      settle(await sendList(client, { file, importAs, onSent, onBegun: (id) => (loadId.current = id), isStopped: () => stopped.current }));
    },
    async goOn(): Promise<void> {
      if (loadId.current === undefined) return;
      setLoad({ state: 'building', share: 0 });
      settle(await client.lists.goOn({ loadId: loadId.current }));
    },
    stop(): void {
      forget();
      setLoad({ state: 'idle' });
    },
  };
}
