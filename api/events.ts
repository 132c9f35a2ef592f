/** What the station tells its screens: one bounded queue a connection, joined where several things say the same. */
import { Topic, type StationEvent } from '../core/contract/session.ts';

/** More than a screen ever needs to catch up on; what is beyond is replaced by "ask again for everything". */
export const QUEUE_LIMIT = 100;

export interface EventQueue {
  push(event: StationEvent): void;
  /** One follower at a time: a second ends the first. Ends when the signal fires or the queue is closed. */
  follow(signal?: AbortSignal): AsyncGenerator<StationEvent, void, undefined>;
  close(): void;
  readonly length: number;
}

export function openEventQueue(): EventQueue {
  let waiting: StationEvent[] = [];
  let wake: (() => void) | undefined;
  let follower = 0;
  let closed = false;

  const push = (event: StationEvent): void => {
    if (closed) return;
    waiting = join(waiting, event);
    if (waiting.length > QUEUE_LIMIT) waiting = join(waiting.slice(-QUEUE_LIMIT / 2), { kind: 'changed', topics: [...Topic.options] });
    wake?.();
  };

  async function* follow(signal?: AbortSignal): AsyncGenerator<StationEvent, void, undefined> {
    const mine = ++follower;
    wake?.();
    const onAbort = () => wake?.();
    signal?.addEventListener('abort', onAbort);
    try {
      while (!closed && mine === follower && signal?.aborted !== true) {
        const event = waiting.shift();
        if (event) yield event;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    push,
    follow,
    close() {
      closed = true;
      waiting = [];
      wake?.();
    },
    get length() {
      return waiting.length;
    },
  };
}

/** A status or a progress replaces the one that waits, a change adds its topics to the one that waits; all else queues up. */
function join(waiting: StationEvent[], event: StationEvent): StationEvent[] {
  if (event.kind === 'status' || event.kind === 'preparing') return [...waiting.filter((other) => other.kind !== event.kind), event];
  if (event.kind !== 'changed') return [...waiting, event];
  const topics = new Set(event.topics);
  for (const other of waiting) if (other.kind === 'changed') for (const topic of other.topics) topics.add(topic);
  return [...waiting.filter((other) => other.kind !== 'changed'), { kind: 'changed', topics: [...topics] }];
}
