import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Port, PortEvents } from './ports/port.ts';
import { superviseDevice } from './supervisor.ts';

/** A port whose node and whose answers the test decides. */
function scriptedPort() {
  const script = { node: undefined as string | undefined, opened: 0, closed: 0, events: undefined as PortEvents<string> | undefined };
  const port: Port<string> = {
    identify: () => Promise.resolve(script.node),
    open(events) {
      script.opened++;
      script.events = events;
    },
    close() {
      script.closed++;
      return Promise.resolve();
    },
  };
  return { script, port };
}

describe('superviseDevice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start() {
    const { script, port } = scriptedPort();
    const states: string[] = [];
    const data: string[] = [];
    const supervisor = superviseDevice(port, { state: (state) => states.push(state), data: (text) => data.push(text) }, 100);
    return { script, states, data, supervisor };
  }

  it('opens what appears, and sees an unplug by the node even when the driver says nothing', async () => {
    const { script, states, data, supervisor } = start();
    await vi.advanceTimersByTimeAsync(300);
    expect(states).toEqual([]);
    script.node = 'a';
    await vi.advanceTimersByTimeAsync(100);
    script.events!.opened();
    script.events!.data('zone');
    expect(data).toEqual(['zone']);
    script.node = undefined;
    await vi.advanceTimersByTimeAsync(300);
    expect(states).toEqual(['opening', 'ready', 'lost', 'backingOff', 'absent']);
    expect(script.closed).toBe(1);
    await supervisor.stop();
  });

  it('takes another node at the same path for another device', async () => {
    const { script, states, supervisor } = start();
    script.node = 'a';
    await vi.advanceTimersByTimeAsync(100);
    script.events!.opened();
    script.node = 'b';
    await vi.advanceTimersByTimeAsync(500);
    expect(script.opened).toBe(2);
    expect(states.slice(0, 5)).toEqual(['opening', 'ready', 'lost', 'backingOff', 'opening']);
    await supervisor.stop();
  });

  it('gives up an opening that is never answered', async () => {
    const { script, states, supervisor } = start();
    script.node = 'a';
    await vi.advanceTimersByTimeAsync(5400);
    expect(states.slice(0, 3)).toEqual(['opening', 'lost', 'backingOff']);
    await supervisor.stop();
  });

  it('does nothing more after stop', async () => {
    const { script, states, supervisor } = start();
    await supervisor.stop();
    script.node = 'a';
    await vi.advanceTimersByTimeAsync(1000);
    expect(states).toEqual([]);
  });
});
