import { describe, expect, it, vi } from 'vitest';
import type { ChildChannel } from '../core/process-host.ts';
import { createPageReader } from './create-page-reader.ts';
import type { ReaderRequest } from './messages.ts';

const READING = { found: false, raw: [], lines: [], substitutions: [], confidences: [], accepted: false, doubts: [], image: { width: 4, height: 3 } };

/** A host whose processes do what the test says with each request. */
function scriptedHost(onRequest: (request: ReaderRequest, answer: (message: unknown) => void, die: () => void) => void) {
  const posted: ReaderRequest[] = [];
  let starts = 0;
  let kills = 0;
  return {
    posted,
    starts: () => starts,
    kills: () => kills,
    start(): ChildChannel {
      starts++;
      const messages: ((message: unknown) => void)[] = [];
      const exits: (() => void)[] = [];
      let alive = true;
      const die = () => {
        if (!alive) return;
        alive = false;
        queueMicrotask(() => exits.forEach((listener) => listener()));
      };
      return {
        post(message) {
          if (!alive) return;
          posted.push(message as ReaderRequest);
          onRequest(message as ReaderRequest, (answer) => alive && messages.forEach((listener) => listener(answer)), die);
        },
        onMessage: (listener) => void messages.push(listener),
        onExit: (listener) => void exits.push(listener),
        kill() {
          kills++;
          die();
        },
      };
    },
  };
}
const limits = { imageMs: 50, waitingBytes: 100 };
const image = new Uint8Array(30);

describe('createPageReader', () => {
  it('gives the process one image at a time', async () => {
    const answers: (() => void)[] = [];
    const host = scriptedHost((request, answer) => answers.push(() => answer({ id: request.id, kind: 'read', reading: READING })));
    const reader = createPageReader(host, { ...limits, imageMs: 5000 });
    const both = [reader.read(image), reader.read(image)];
    expect(host.posted).toHaveLength(1);
    answers[0]!();
    await both[0];
    expect(host.posted).toHaveLength(2);
    answers[1]!();
    expect(await Promise.all(both)).toEqual([{ ok: true, value: READING }, { ok: true, value: READING }]);
    reader.close();
  });

  it('ends a process that takes too long, and reads the next image in a new one', async () => {
    const host = scriptedHost((request, answer) => request.id > 1 && answer({ id: request.id, kind: 'read', reading: READING }));
    const reader = createPageReader(host, limits);
    expect(await reader.read(image)).toEqual({ ok: false, error: 'timeout' });
    expect(await reader.read(image)).toEqual({ ok: true, value: READING });
    expect([host.starts(), host.kills()]).toEqual([2, 1]);
    reader.close();
  });

  it('answers readerFailed when the process dies, and starts another', async () => {
    const host = scriptedHost((request, answer, die) => (request.id === 1 ? die() : answer({ id: request.id, kind: 'failed', error: 'notAnImage' })));
    const reader = createPageReader(host, limits);
    expect(await reader.read(image)).toEqual({ ok: false, error: 'readerFailed' });
    expect(await reader.read(image)).toEqual({ ok: false, error: 'notAnImage' });
    reader.close();
  });

  it('believes no answer that has not the agreed shape', async () => {
    const host = scriptedHost((request, answer) => answer({ id: request.id, kind: 'read', reading: { ...READING, found: 'yes' } }));
    const reader = createPageReader(host, limits);
    expect(await reader.read(image)).toEqual({ ok: false, error: 'readerFailed' });
    expect(host.kills()).toBe(1);
    reader.close();
  });

  it('bounds what waits', async () => {
    const host = scriptedHost(() => undefined);
    const reader = createPageReader(host, { imageMs: 5000, waitingBytes: 100 });
    const waiting = Array.from({ length: 4 }, () => reader.read(image));
    expect(await reader.read(image)).toEqual({ ok: false, error: 'readerFailed' });
    reader.close();
    await Promise.all(waiting);
    expect(await reader.read(image)).toEqual({ ok: false, error: 'readerFailed' });
  });

  it('drops a frame of the camera while anything is at work, and takes the next', async () => {
    const answers: (() => void)[] = [];
    const frame = { image: READING.image, clarity: 0, sureness: 0 };
    const host = scriptedHost((request, answer) => answers.push(() => answer(request.kind === 'frame' ? { id: request.id, kind: 'frame', reading: frame } : { id: request.id, kind: 'read', reading: READING })));
    const reader = createPageReader(host, { ...limits, imageMs: 5000 });
    const reading = reader.read(image);
    expect(await reader.frame(image, undefined)).toEqual({ ok: false, error: 'busy' });
    answers[0]!();
    await reading;
    const [first, second] = [reader.frame(image, undefined), reader.frame(image, undefined)];
    expect(await second).toEqual({ ok: false, error: 'busy' });
    answers[1]!();
    expect(await first).toEqual({ ok: true, value: frame });
    expect(host.posted.map(({ kind }) => kind)).toEqual(['read', 'frame']);
    reader.close();
  });

  it('answers everything that is open when it is closed', async () => {
    const host = scriptedHost(() => undefined);
    const reader = createPageReader(host, { ...limits, imageMs: 5000 });
    const open = [reader.read(image), reader.preview(image, 10)];
    await vi.waitFor(() => expect(host.posted).toHaveLength(1));
    reader.close();
    expect(await Promise.all(open)).toEqual([{ ok: false, error: 'readerFailed' }, { ok: false, error: 'readerFailed' }]);
  });
});
