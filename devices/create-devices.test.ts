import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildChannel } from '../core/process-host.ts';
import type { DeviceSetting } from '../core/contract/device.ts';
import { createDevices, type DeviceEvent } from './create-devices.ts';
import type { FromDevices, ToDevices } from './messages.ts';

const READER: DeviceSetting = { kind: 'serial', deviceId: 'r1', name: 'Reader', path: '/dev/ttyUSB0', baud: 9600 };
const FOLDER: DeviceSetting = { kind: 'folder', deviceId: 'f1', name: 'Scans', path: '/scans' };

/** Processes that do nothing but note what they are told; the test speaks for them. */
function silentHost() {
  const children: { posted: ToDevices[]; killed: boolean; say: (message: FromDevices | object) => void; die: () => void }[] = [];
  return {
    children,
    start(): ChildChannel {
      const messages: ((message: unknown) => void)[] = [];
      const exits: (() => void)[] = [];
      const child = { posted: [] as ToDevices[], killed: false, say: (message: unknown) => messages.forEach((listener) => listener(message)), die: () => exits.forEach((listener) => listener()) };
      children.push(child);
      return {
        post: (message) => void child.posted.push(message as ToDevices),
        onMessage: (listener) => void messages.push(listener),
        onExit: (listener) => void exits.push(listener),
        kill: () => void (child.killed = true),
      };
    },
  };
}

describe('createDevices', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start() {
    const host = silentHost();
    const devices = createDevices(host, () => '2026-03-01T08:00:00+03:00');
    const events: DeviceEvent[] = [];
    devices.onEvent((event) => events.push(event));
    devices.set([READER, FOLDER]);
    return { host, devices, events };
  }

  it('replaces a process that falls silent, and gives the new one its devices', () => {
    const { host, devices } = start();
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(4000);
      host.children[0]!.say({ kind: 'alive' });
    }
    expect(host.children).toHaveLength(1);
    host.children[0]!.say({ kind: 'state', deviceId: 'r1', state: 'ready' });
    vi.advanceTimersByTime(6000);
    expect(host.children[0]!.killed).toBe(true);
    expect(devices.status().map(({ state }) => state)).toEqual(['lost', 'lost']);
    vi.advanceTimersByTime(1000);
    expect(host.children[1]!.posted).toEqual([{ kind: 'set', devices: [READER, FOLDER] }]);
    devices.close();
  });

  it('replaces one that dies, with longer and longer pauses', () => {
    const { host, devices } = start();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      host.children.at(-1)!.die();
      const count = host.children.length;
      let waited = 0;
      while (host.children.length === count) {
        vi.advanceTimersByTime(100);
        waited += 100;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    devices.close();
  });

  it('replaces one that says what was never agreed', () => {
    const { host, devices, events } = start();
    host.children[0]!.say({ kind: 'text', deviceId: 'r1', text: 42 });
    expect(host.children[0]!.killed).toBe(true);
    host.children[0]!.say({ kind: 'text', deviceId: 'r1', number: 1, text: 'late' });
    expect(events.filter(({ kind }) => kind === 'text')).toEqual([]);
    devices.close();
  });

  it('tells the new process of an image taken from the old one', () => {
    const { host, devices, events } = start();
    host.children[0]!.say({ kind: 'image', deviceId: 'f1', ticket: 't', bytes: new Uint8Array(3) });
    const image = events.find((event) => event.kind === 'image');
    host.children[0]!.die();
    vi.advanceTimersByTime(300);
    if (image?.kind === 'image') image.taken();
    expect(host.children[1]!.posted).toContainEqual({ kind: 'taken', deviceId: 'f1', ticket: 't' });
    devices.close();
  });

  it('shows a trouble as long as it lasts, and what would help', () => {
    const { host, devices } = start();
    host.children[0]!.say({ kind: 'state', deviceId: 'r1', state: 'backingOff', trouble: 'noPermission', udevRule: 'SUBSYSTEM=="tty"' });
    expect(devices.status()[0]).toMatchObject({ state: 'backingOff', trouble: 'noPermission', udevRule: 'SUBSYSTEM=="tty"' });
    host.children[0]!.say({ kind: 'state', deviceId: 'r1', state: 'ready' });
    expect(devices.status()[0]).toEqual({ deviceId: 'r1', name: 'Reader', kind: 'serial', state: 'ready' });
    devices.close();
  });

  it('tells the process how far it has heard, so that nothing piles up there', () => {
    const { host, devices, events } = start();
    host.children[0]!.say({ kind: 'text', deviceId: 'r1', number: 7, text: 'A-0042', bytes: new Uint8Array(6) });
    expect(events.at(-1)).toMatchObject({ kind: 'text', text: 'A-0042', deviceKind: 'serial' });
    expect(host.children[0]!.posted.at(-1)).toEqual({ kind: 'heard', deviceId: 'r1', number: 7 });
    devices.close();
  });

  it('keeps a disabled device in the list, and not as lost', () => {
    const { host, devices } = start();
    devices.set([{ ...READER, disabled: true }, FOLDER]);
    host.children[0]!.die();
    expect(devices.status()).toMatchObject([{ deviceId: 'r1', disabled: true, state: 'absent' }, { deviceId: 'f1', state: 'lost' }]);
    devices.set([READER]);
    expect(devices.status()[0]).not.toHaveProperty('disabled');
    devices.close();
  });

  it('drops what a device says that is no longer configured', () => {
    const { host, devices, events } = start();
    devices.set([FOLDER]);
    host.children[0]!.say({ kind: 'text', deviceId: 'r1', number: 1, text: 'zone' });
    expect(events.some(({ kind }) => kind === 'text')).toBe(false);
    expect(devices.status().map(({ deviceId }) => deviceId)).toEqual(['f1']);
    devices.close();
  });

  it('says nothing more once it is closed', async () => {
    const { host, devices, events } = start();
    const trial = devices.trial('r1', 1_000);
    devices.close();
    const said = events.length;
    host.children[0]!.say({ kind: 'state', deviceId: 'r1', state: 'ready' });
    host.children[0]!.die();
    await trial;
    expect(events).toHaveLength(said);
  });

  it('passes on what became of a print, and answers at once when the process dies under it', async () => {
    const { host, devices } = start();
    const image = { width: 8, rows: 1, bits: Uint8Array.of(1) };
    const [first, second] = [devices.print('p1', image), devices.print('p1', image)];
    const asked = host.children[0]!.posted.flatMap((message) => (message.kind === 'print' ? [message] : []));
    expect(asked).toEqual([expect.objectContaining({ deviceId: 'p1', image }), expect.objectContaining({ deviceId: 'p1' })]);
    host.children[0]!.say({ kind: 'print', id: asked[0]!.id, result: 'coverOpen' });
    expect(await first).toBe('coverOpen');
    host.children[0]!.die();
    expect(await second).toBe('timedOut');
    expect(await devices.print('p1', image)).toBe('gone');
    devices.close();
  });

  it('answers the ports empty when the process does not', async () => {
    const { host, devices } = start();
    const answered = devices.ports();
    host.children[0]!.say({ kind: 'alive' });
    vi.advanceTimersByTime(5000);
    expect(await answered).toEqual([]);
    devices.close();
  });
});
