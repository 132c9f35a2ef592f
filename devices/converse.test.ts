import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { converse } from './converse.ts';
import { fromHex, toHex } from './decoders/bytes.ts';

describe('converse', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start(conversation: Parameters<typeof converse>[0]) {
    const said: string[] = [];
    const silent = vi.fn();
    const talk = converse(conversation, { write: (bytes) => said.push(toHex(bytes)), writeFeature: (bytes) => said.push(`feature ${toHex(bytes)}`) }, silent);
    return { said, silent, talk };
  }
  const HEARTBEAT = { send: '05', answer: '06', withinMs: 500, everyMs: 5000 };

  it('says what is to be said at the start, one after the other', () => {
    const { said, talk } = start({ onOpen: [{ by: 'feature', send: 'fe 01' }, { send: '01', answer: '06' }, { send: '02' }] });
    expect(said).toEqual(['feature fe 01', '01']);
    talk.heard(fromHex('15'));
    expect(said).toHaveLength(2);
    talk.heard(fromHex('06 2e'));
    expect(said).toEqual(['feature fe 01', '01', '02']);
  });

  it('goes on where the start is not answered', () => {
    const { said, silent } = start({ onOpen: [{ send: '01', answer: '06', withinMs: 300 }, { send: '02' }] });
    vi.advanceTimersByTime(300);
    expect(said).toEqual(['01', '02']);
    expect(silent).not.toHaveBeenCalled();
  });

  it('tells once that the device is silent, after two heartbeats', () => {
    const { said, silent, talk } = start({ heartbeat: HEARTBEAT });
    vi.advanceTimersByTime(5000);
    talk.heard(fromHex('06'));
    vi.advanceTimersByTime(5500);
    expect(said).toEqual(['05', '05', '05']);
    expect(silent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(silent).toHaveBeenCalledTimes(1);
    expect(said).toHaveLength(3);
  });

  it('leaves a device alone that never answers', () => {
    const { said, silent } = start({ heartbeat: HEARTBEAT });
    vi.advanceTimersByTime(300_000);
    expect(silent).not.toHaveBeenCalled();
    expect(said).toHaveLength(2);
  });

  it('needs no heartbeat while the device delivers, and keeps on where it answers', () => {
    const { said, silent, talk } = start({ heartbeat: HEARTBEAT });
    for (let i = 0; i < 10; i += 1) {
      vi.advanceTimersByTime(4000);
      talk.heard();
    }
    expect(said).toEqual([]);
    for (let i = 0; i < 5; i += 1) {
      vi.advanceTimersByTime(5000);
      talk.heard(fromHex('06'));
    }
    expect(said).toHaveLength(5);
    expect(silent).not.toHaveBeenCalled();
    talk.stop();
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(5);
  });
});
