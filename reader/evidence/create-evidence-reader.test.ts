import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChildChannel, ProcessHost } from '../../core/process-host.ts';
import { createEvidenceReader, type EvidenceReader } from './create-evidence-reader.ts';
import type { EvidenceRequest } from './messages.ts';

const place = { format: 'TD3', zone: [0, 0, 0, 0].map(() => ({ x: 0, y: 0 })) } as never;
const page = (size = 10) => new Uint8Array(size);

function scripted() {
  const children: { asked: EvidenceRequest[]; answer: (message: unknown) => void; exit: () => void; killed: boolean }[] = [];
  const host: ProcessHost = {
    start() {
      const child = { asked: [] as EvidenceRequest[], answer: (_: unknown) => undefined as void, exit: () => undefined as void, killed: false };
      children.push(child);
      return { post: (message) => void child.asked.push(message as EvidenceRequest), onMessage: (listener) => void (child.answer = listener), onExit: (listener) => void (child.exit = listener), kill: () => void (child.killed = true) } satisfies ChildChannel;
    },
  };
  return { host, children };
}
const looked = ({ id }: EvidenceRequest) => ({ id, kind: 'looked', codes: [] });

describe('createEvidenceReader', () => {
  let reader: EvidenceReader | undefined;
  afterEach(() => {
    reader?.close();
    vi.useRealTimers();
  });
  const open = (limits = {}) => {
    const { host, children } = scripted();
    reader = createEvidenceReader(host, { imageMs: 1_000, waitingBytes: 100, idleMs: 5_000, ...limits });
    return { reader, children };
  };

  it('starts no process before the first page, and ends it when nothing came for a while', async () => {
    vi.useFakeTimers();
    const { reader, children } = open();
    expect(children).toHaveLength(0);
    const first = reader.look(page(), place);
    children[0]!.answer(looked(children[0]!.asked[0]!));
    expect(await first).toEqual({ ok: true, value: { codes: [] } });
    vi.advanceTimersByTime(4_000);
    const second = reader.look(page());
    expect(children).toHaveLength(1);
    children[0]!.answer(looked(children[0]!.asked[1]!));
    await second;
    vi.advanceTimersByTime(4_999);
    expect(children[0]!.killed).toBe(false);
    vi.advanceTimersByTime(2);
    expect(children[0]!.killed).toBe(true);
    void reader.look(page());
    expect(children).toHaveLength(2);
  });

  it('lets a page that was scanned for its code go before those that wait for nobody', () => {
    const { reader, children } = open();
    for (const [size, where] of [[1, place], [2, place], [3, undefined], [4, undefined]] as const) void reader.look(page(size), where);
    const child = children[0]!;
    for (let i = 0; i < 4; i += 1) child.answer(looked(child.asked[i]!));
    expect(child.asked.map(({ bytes }) => bytes.length)).toEqual([1, 3, 4, 2]);
  });

  it('ends a process that takes too long or answers nonsense, and goes on with the next page', async () => {
    vi.useFakeTimers();
    const { reader, children } = open();
    const [slow, strange, dead, last] = [reader.look(page(1)), reader.look(page(2)), reader.look(page(3)), reader.look(page(4))];
    vi.advanceTimersByTime(1_001);
    expect(await slow).toEqual({ ok: false, error: 'timeout' });
    expect(children[0]!.killed).toBe(true);
    children[1]!.answer({ kind: 'looked', id: 2, codes: 'many' });
    expect(await strange).toEqual({ ok: false, error: 'readerFailed' });
    children[2]!.exit();
    expect(await dead).toEqual({ ok: false, error: 'readerFailed' });
    children[3]!.answer(looked(children[3]!.asked[0]!));
    expect((await last).ok).toBe(true);
  });

  it('takes no more pages than may wait, and none once closed', async () => {
    const { reader } = open({ waitingBytes: 25 });
    void reader.look(page());
    void reader.look(page());
    const third = reader.look(page());
    expect(await reader.look(page())).toEqual({ ok: false, error: 'readerFailed' });
    reader.close();
    expect(await third).toEqual({ ok: false, error: 'readerFailed' });
    expect(await reader.look(page())).toEqual({ ok: false, error: 'readerFailed' });
  });
});
