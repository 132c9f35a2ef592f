/** Keeps the station's process running: starts it, starts it again when it dies, and slower when it dies at once. */
import type { FromStation, ToStation } from './messages.ts';

/** The part of Electron's `UtilityProcess` that is used. */
export interface Process<Port> {
  postMessage(message: unknown, transfer?: Port[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'spawn' | 'exit', listener: () => void): unknown;
  kill(): boolean;
}

export interface Keeper<Port> {
  /** Gives a page's port to the station, at once or when it stands again. */
  connect(port: Port): void;
  send(message: ToStation): void;
  stop(): void;
}

export interface KeeperHost<Port> {
  fork(): Process<Port>;
  start: Extract<ToStation, { kind: 'start' }>;
  onMessage(message: FromStation): void;
  /** Called each time the process has gone; its helpers go with it. */
  onGone(): void;
  wait(ms: number, then: () => void): void;
  /** Milliseconds that never go back. */
  monotonic(): number;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A station that stood this long was sound: the next pause is short again. */
const STEADY_MS = 30_000;

export function keepStation<Port>(host: KeeperHost<Port>): Keeper<Port> {
  let running: Process<Port> | undefined;
  let waiting: Port[] = [];
  let pause = FIRST_PAUSE_MS;
  let stopped = false;

  const launch = (): void => {
    if (stopped) return;
    const child = host.fork();
    const startedAt = host.monotonic();
    child.on('message', (message) => host.onMessage(message as FromStation));
    child.once('spawn', () => {
      running = child;
      child.postMessage(host.start);
      for (const port of waiting) child.postMessage({ kind: 'connect' } satisfies ToStation, [port]);
      waiting = [];
    });
    child.once('exit', () => {
      running = undefined;
      host.onGone();
      pause = host.monotonic() - startedAt > STEADY_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!stopped) host.wait(pause, launch);
    });
  };
  launch();

  return {
    connect(port) {
      if (running === undefined) waiting.push(port);
      else running.postMessage({ kind: 'connect' } satisfies ToStation, [port]);
    },
    send: (message) => running?.postMessage(message),
    stop() {
      stopped = true;
      running?.postMessage({ kind: 'stop' } satisfies ToStation);
    },
  };
}
