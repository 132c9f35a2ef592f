/**
 * A line to the station that is made again whenever it breaks. It greets (`hello`) before anything else may be sent,
 * so that nothing reaches a station that does not understand this client.
 */
import type { Hello } from '../../core/contract/session.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Connect, Wire } from './transport.ts';

export type Send = (path: readonly string[], input: unknown, signal?: AbortSignal) => Promise<unknown>;

/** `refused`: the station answered, but the two are of different ages; trying again would not help. */
export type LineState = { kind: 'connecting' } | { kind: 'open' } | { kind: 'lost' } | { kind: 'refused'; failure: Failure };

export interface Line {
  /** A way to send on the connection that is open now or within `patienceMs`; undefined when there is none. */
  open: (patienceMs: number) => Promise<Send | undefined>;
  stop: () => void;
}

export interface LineOptions {
  connect: Connect;
  greeting: unknown;
  wait: (ms: number) => Promise<void>;
  onState: (state: LineState) => void;
  onHello: (hello: Hello, send: Send) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;

export function startLine({ connect, greeting, wait, onState, onHello }: LineOptions): Line {
  let current: Send | undefined;
  let wire: Wire | undefined;
  let stopped = false;
  const waiting = new Set<(send: Send) => void>();

  const run = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    onState({ kind: 'connecting' });
    while (!stopped) {
      const outcome = await openOnce();
      if (outcome === 'refused') return;
      if (outcome === 'worked') pause = FIRST_PAUSE_MS;
      if (stopped) return;
      onState({ kind: 'lost' });
      await wait(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  };

  const openOnce = async (): Promise<'refused' | 'worked' | 'failed'> => {
    try {
      wire = await connect();
      const { link } = wire;
      const send: Send = (path, input, signal) => link.call(path, input, { context: {}, ...(signal === undefined ? {} : { signal }) });
      const hello = (await send(['session', 'hello'], greeting)) as Hello;
      current = send;
      onHello(hello, send);
      onState({ kind: 'open' });
      for (const resolve of waiting) resolve(send);
      waiting.clear();
      await wire.closed;
      return 'worked';
    } catch (error) {
      wire?.close();
      const failure = failureOf(error);
      if (failure?.code !== 'CLIENT_TOO_OLD' && failure?.code !== 'SERVER_TOO_OLD') return 'failed';
      onState({ kind: 'refused', failure });
      return 'refused';
    } finally {
      current = undefined;
    }
  };

  void run();
  return {
    open: async (patienceMs) => {
      if (current !== undefined) return current;
      const { promise, resolve } = Promise.withResolvers<Send>();
      waiting.add(resolve);
      if (patienceMs === Infinity) return promise;
      const answer = await Promise.race([promise, wait(patienceMs).then(() => undefined)]);
      waiting.delete(resolve);
      return answer;
    },
    stop: () => {
      stopped = true;
      wire?.close();
    },
  };
}
