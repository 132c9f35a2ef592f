import type { WallTime } from '../core/contract/common.ts';
import type { DeliveryFailure, DeviceKind, DeviceSetting, DriverCard, FoundPort, TrialReport } from '../core/contract/device.ts';
import type { PrintResult, Raster } from '../core/contract/receipt.ts';
import type { DeviceStatus } from '../core/contract/session.ts';
import type { ChildChannel, ProcessHost } from '../core/process-host.ts';
import { drivers } from './drivers/all.ts';
import { ALIVE_MS, FromDevices, type ToDevices } from './messages.ts';

export type DeviceEvent =
  | { kind: 'status'; devices: DeviceStatus[] }
  /** Lines of a zone, or a barcode with its `bytes`. */
  | { kind: 'text'; deviceId: string; deviceKind: DeviceKind; text: string; bytes?: Uint8Array }
  | { kind: 'image'; deviceId: string; deviceKind: DeviceKind; bytes: Uint8Array; taken: () => void }
  | { kind: 'failed'; deviceId: string; reason: DeliveryFailure };

export interface Devices {
  /** These devices and no others, from now on. */
  set(devices: readonly DeviceSetting[]): void;
  status(): DeviceStatus[];
  /** Every driver there is, for a person to choose from. */
  drivers(): DriverCard[];
  /** What is plugged in and may be chosen. Empty where the process does not answer. */
  ports(): Promise<FoundPort[]>;
  /** Asks a page scanner for one page; it comes as an `image` event, or a `failed` one that says why not. */
  scan(deviceId: string): void;
  cancelScan(deviceId: string): void;
  /**
   * Listens to a device for at most `ms` while a person scans any document, and says which drivers make sense of what
   * came, of which there is no event. A trial of it that is under way is joined. Empty where the process does not answer.
   */
  trial(deviceId: string, ms: number): Promise<TrialReport>;
  endTrial(deviceId: string): void;
  /** Prints on a receipt printer and says what became of it; `timedOut` too where the process does not answer. */
  print(deviceId: string, image: Raster): Promise<PrintResult>;
  onEvent(listener: (event: DeviceEvent) => void): () => void;
  close(): void;
}

/** The process is replaced when nothing is heard from it for so long. */
const SILENCE_MS = 6 * ALIVE_MS;
const FIRST_RESTART_MS = 200;
const LONGEST_RESTART_MS = 10_000;
const PORTS_MS = 5000;
/** Longer than the process lets the prints in line take. */
const PRINT_MS = 600_000;

/** The station's devices as it sees them, run in a process of their own that is restarted when it dies or hangs. */
export function createDevices(host: ProcessHost, now: () => WallTime): Devices {
  const listeners = new Set<(event: DeviceEvent) => void>();
  const asked = new Map<number, (answer: Answer | undefined) => void>();
  const trials = new Map<string, Promise<TrialReport>>();
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
    drivers: () => drivers.map(({ id, name, port, testedOnHardware }) => ({ id, name, kind: port.kind, testedOnHardware: testedOnHardware !== 'no' })),
    async ports() {
      const answer = await ask({ kind: 'ports' }, PORTS_MS);
      return answer?.kind === 'ports' ? answer.ports : [];
    },
    scan: (deviceId) => post({ kind: 'scan', deviceId }),
    cancelScan: (deviceId) => post({ kind: 'cancelScan', deviceId }),
    trial(deviceId, ms) {
      const underWay = trials.get(deviceId) ?? tryOut(deviceId, ms).finally(() => endTrying(deviceId));
      trials.set(deviceId, underWay);
      return underWay;
    },
    endTrial: (deviceId) => post({ kind: 'endTrial', deviceId }),
    async print(deviceId, image) {
      if (child === undefined) return 'gone';
      const answer = await ask({ kind: 'print', deviceId, image }, PRINT_MS);
      return answer?.kind === 'print' ? answer.result : 'timedOut';
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      // Whoever listened is closing too; what is still on its way finds nobody.
      listeners.clear();
      clearTimeout(silence);
      clearTimeout(restart);
      child?.kill();
      for (const answer of [...asked.values()]) answer(undefined);
    },
  };

  async function tryOut(deviceId: string, ms: number): Promise<TrialReport> {
    tellTrying(deviceId, 0);
    const answer = await ask({ kind: 'trial', deviceId, ms }, ms + PORTS_MS);
    return answer?.kind === 'trial' ? answer.report : { bytes: 0, readings: 0, results: [] };
  }

  function tellTrying(deviceId: string, bytes: number) {
    const status = statuses.get(deviceId);
    if (!status) return;
    status.trying = { bytes };
    tellStatus();
  }

  function endTrying(deviceId: string) {
    trials.delete(deviceId);
    delete statuses.get(deviceId)?.trying;
    tellStatus();
  }

  function post(message: ToDevices) {
    child?.post(message);
  }

  /** Undefined where no answer comes in time. */
  function ask(question: { kind: 'ports' } | { kind: 'trial'; deviceId: string; ms: number } | { kind: 'print'; deviceId: string; image: Raster }, withinMs: number): Promise<Answer | undefined> {
    const id = nextId++;
    return new Promise((resolve) => {
      const answer = (given: Answer | undefined) => {
        clearTimeout(timer);
        asked.delete(id);
        resolve(given);
      };
      const timer = setTimeout(() => answer(undefined), withinMs);
      asked.set(id, answer);
      post({ ...question, id });
    });
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
    for (const answer of [...asked.values()]) answer(undefined);
    for (const status of statuses.values()) if (!status.disabled) setState(status, { state: 'lost' });
    tellStatus();
    restart = setTimeout(start, Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** restarts));
    restarts += 1;
  }

  function take(message: FromDevices, channel: ChildChannel) {
    if (message.kind === 'ports' || message.kind === 'trial' || message.kind === 'print') return asked.get(message.id)?.(message);
    if (message.kind === 'alive') {
      restarts = 0;
      return;
    }
    if (message.kind === 'trying') {
      if (trials.has(message.deviceId)) tellTrying(message.deviceId, message.bytes);
      return;
    }
    const setting = settings.find(({ deviceId }) => deviceId === message.deviceId);
    const status = statuses.get(message.deviceId);
    // A device that was taken out of the settings may still have had something on its way.
    if (!setting || !status) return;
    const { deviceId, kind: deviceKind } = setting;
    if (message.kind === 'state') {
      setState(status, message);
      return tellStatus();
    }
    // What prints reads nothing.
    if (deviceKind === 'printer') return;
    switch (message.kind) {
      case 'text':
        status.lastReadingAt = now();
        channel.post({ kind: 'heard', deviceId, number: message.number } satisfies ToDevices);
        return tell({ kind: 'text', deviceId, deviceKind, text: message.text, ...(message.bytes && { bytes: message.bytes }) });
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
    const { deviceId, name, kind, disabled } = setting;
    const before = statuses.get(deviceId);
    const status: DeviceStatus = before && before.kind === kind ? { ...before, name } : { deviceId, name, kind, state: 'absent' };
    delete status.disabled;
    return { ...status, ...(setting.kind === 'printer' && { paper: setting.paper }), ...(disabled && { disabled }) };
  }

  function tellStatus() {
    tell({ kind: 'status', devices: copies() });
  }

  function tell(event: DeviceEvent) {
    for (const listener of listeners) listener(event);
  }
}

type Answer = Extract<FromDevices, { kind: 'ports' | 'trial' | 'print' }>;

/** A trouble lasts no longer than the state that it was told with. */
function setState(status: DeviceStatus, { state, trouble, udevRule }: Pick<Extract<FromDevices, { kind: 'state' }>, 'state' | 'trouble' | 'udevRule'>): void {
  delete status.trouble;
  delete status.udevRule;
  Object.assign(status, { state }, trouble && { trouble }, udevRule !== undefined && { udevRule });
}
