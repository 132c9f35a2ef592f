import { describe, expect, it } from 'vitest';
import { Topic, type StationEvent } from '../core/contract/session.ts';
import { openEventQueue, QUEUE_LIMIT } from './events.ts';

const failed = (deviceId: string): StationEvent => ({ kind: 'captureFailed', deviceId, reason: 'noZone' });
async function drain(events: AsyncGenerator<StationEvent>, count: number): Promise<StationEvent[]> {
  const got: StationEvent[] = [];
  while (got.length < count) {
    const next = await events.next();
    if (next.done) break;
    got.push(next.value);
  }
  return got;
}

describe('a screen’s events', () => {
  it('arrive in order, those from before it asked too', async () => {
    const queue = openEventQueue();
    queue.push(failed('a'));
    const events = queue.follow();
    const got = drain(events, 2);
    queue.push(failed('b'));
    expect(await got).toEqual([failed('a'), failed('b')]);
  });
  it('say what changed once', async () => {
    const queue = openEventQueue();
    queue.push({ kind: 'changed', topics: ['passages'] });
    queue.push(failed('a'));
    queue.push({ kind: 'changed', topics: ['sop', 'passages'] });
    expect(await drain(queue.follow(), 2)).toEqual([failed('a'), { kind: 'changed', topics: ['sop', 'passages'] }]);
  });
  it('are bounded: a screen that does not listen is told to ask again for everything', async () => {
    const queue = openEventQueue();
    for (let i = 0; i < 10_000; i += 1) queue.push(failed(String(i)));
    expect(queue.length).toBeLessThanOrEqual(QUEUE_LIMIT);
    const got = await drain(queue.follow(), queue.length);
    expect(got).toContainEqual({ kind: 'changed', topics: [...Topic.options] });
    expect(got).toContainEqual(failed('9999'));
  });
  it('end with the signal, with the queue, and with a second follower', async () => {
    const queue = openEventQueue();
    const abort = new AbortController();
    const first = queue.follow(abort.signal).next();
    abort.abort();
    expect((await first).done).toBe(true);
    const second = queue.follow().next();
    const third = queue.follow().next();
    expect((await second).done).toBe(true);
    queue.close();
    expect((await third).done).toBe(true);
  });
  it('are dropped once the screen has gone', () => {
    const queue = openEventQueue();
    queue.close();
    queue.push(failed('a'));
    expect(queue.length).toBe(0);
  });
});
