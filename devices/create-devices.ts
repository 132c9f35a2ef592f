import type { WallTime } from '../core/contract/common.ts';
import type { DeviceSetting } from '../core/contract/people.ts';
import type { DeviceStatus } from '../core/contract/session.ts';
import type { ChildChannel, ProcessHost } from '../core/process-host.ts';
import { ALIVE_MS, FromDevices, type ToDevices } from './messages.ts';

export type DeviceEvent =
  | { kind: 'status'; devices: DeviceStatus[] }
  | { kind: 'text'; deviceId: string; deviceKind: 'serial' | 'folder'; text: string }
  | { kind: 'image'; deviceId: string; deviceKind: 'serial' | 'folder'; bytes: Uint8Array; taken: () => void }
  | { kind: 'failed'; deviceId: string; reason: 'tooLarge' | 'truncated' };

export interface Devices {
  /** These devices and no others, from now on. */
  set(devices: readonly DeviceSetting[]): void;
  status(): DeviceStatus[];
  ports(): Promise<{ path: string; label: string }[]>;
  onEvent(listener: (event: DeviceEvent) => void): () => void;
  close(): void;
}

/** The process is replaced when nothing is heard from it for so long. */
const SILENCE_MS = 6 * ALIVE_MS;
const FIRST_RESTART_MS = 200;
const LONGEST_RESTART_MS = 10_000;
const PORTS_MS = 5000;

/** The station's devices as it sees them, run in a process of their own that is restarted when it dies or hangs. */
export function createDevices(host: ProcessHost, now: () => WallTime): Devices {
  const listeners = new Set<(event: DeviceEvent) => void>();
  const asked = new Map<number, (ports: { path: string; label: string }[]) => void>();
  let settings: readonly DeviceSetting[] = [];
  let statuses = new Map<string, DeviceStatus>();
  let child: ChildChannel | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let restarts = 0;
  let nextId = 1;
  let closed = false;

  start();

  return {
    set(devices) {
      settings = [...devices];
      statuses = new Map(settings.map((setting) => [setting.deviceId, statusOf(setting)]));
      post({ kind: 'set', devices: settings });
      tellStatus();
    },
    status: copies,
    ports() {
      const id = nextId++;
      return new Promise((resolve) => {
        const answer = (ports: { path: string; label: string }[]) => {
          clearTimeout(timer);
          asked.delete(id);
          resolve(ports);
        };
        const timer = setTimeout(() => answer([]), PORTS_MS);
        asked.set(id, answer);
        post({ kind: 'ports', id });
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(silence);
      clearTimeout(restart);
      child?.kill();
      for (const answer of [...asked.values()]) answer([]);
    },
  };

  function post(message: ToDevices) {
    child?.post(message);
  }

  function start() {
    const channel = host.start(new URL('./process.ts', import.meta.url));
    child = channel;
    listenFor(channel);
    channel.onMessage((message) => {
      if (child !== channel) return;
      const parsed = FromDevices.safeParse(message);
      if (!parsed.success) return replace(channel);
      listenFor(channel);
      take(parsed.data, channel);
    });
    channel.onExit(() => child === channel && replace(channel));
    if (settings.length > 0) post({ kind: 'set', devices: settings });
  }

  function listenFor(channel: ChildChannel) {
    clearTimeout(silence);
    silence = setTimeout(() => replace(channel), SILENCE_MS);
  }

  function replace(channel: ChildChannel) {
    if (closed || child !== channel) return;
    child = undefined;
    clearTimeout(silence);
    channel.kill();
    for (const status of statuses.values()) status.state = 'lost';
    tellStatus();
    restart = setTimeout(start, Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** restarts));
    restarts += 1;
  }

  function take(message: FromDevices, channel: ChildChannel) {
    if (message.kind === 'ports') return asked.get(message.id)?.(message.ports);
    if (message.kind === 'alive') {
      restarts = 0;
      return;
    }
    const setting = settings.find(({ deviceId }) => deviceId === message.deviceId);
    const status = statuses.get(message.deviceId);
    // A device that was taken out of the settings may still have had something on its way.
    if (!setting || !status) return;
    const { deviceId, kind: deviceKind } = setting;
    switch (message.kind) {
      case 'state':
        status.state = message.state;
        return tellStatus();
      case 'text':
        status.lastReadingAt = now();
        return tell({ kind: 'text', deviceId, deviceKind, text: message.text });
      case 'image':
        status.lastReadingAt = now();
        // Tickets name a file by its node, so one from before a restart is as good after it.
        return tell({ kind: 'image', deviceId, deviceKind, bytes: message.bytes, taken: () => (child ?? channel).post({ kind: 'taken', deviceId, ticket: message.ticket } satisfies ToDevices) });
      case 'failed':
        return tell({ kind: 'failed', deviceId, reason: message.reason });
    }
  }

  function copies(): DeviceStatus[] {
    return [...statuses.values()].map((status) => ({ ...status }));
  }

  /** A device that runs on keeps what is known of it. */
  function statusOf(setting: DeviceSetting): DeviceStatus {
    const { deviceId, name, kind } = setting;
    const before = statuses.get(deviceId);
    return before && before.kind === kind ? { ...before, name } : { deviceId, name, kind, state: 'absent' };
  }

  function tellStatus() {
    tell({ kind: 'status', devices: copies() });
  }

  function tell(event: DeviceEvent) {
    for (const listener of listeners) listener(event);
  }
}
