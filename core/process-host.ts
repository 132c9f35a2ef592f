/**
 * Processes of their own for what holds no keys: the page reader and the devices.
 * The host is injected (child processes under Node, `utilityProcess` under Electron), so that neither part knows
 * which of the two it runs in. Messages are structured clones: plain objects, strings, numbers, `Uint8Array`.
 */

export interface ProcessHost {
  /** Starts a process at its entry module. Several may run from one entry. */
  start(entry: URL): ChildChannel;
}

/** The parent's end. After `onExit` nothing more arrives and `post` does nothing. */
export interface ChildChannel {
  /** `transfer`: buffers handed over where the host can move instead of copy; their content is lost to the sender. */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the process could not be started and after `kill`. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** The child's end. */
export interface ParentChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What is needed of Node's `process` under either host. */
export interface HostedProcess {
  /** Electron's port in a utility process. */
  parentPort?: { postMessage(message: unknown): void; on(event: 'message', listener: (event: { data: unknown }) => void): unknown };
  send?: (message: unknown) => unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
  exit(code: number): never;
}

/** Connects an entry module to whoever started it. A child whose parent has gone ends at once. */
export function parentChannel(self: HostedProcess): ParentChannel {
  const port = self.parentPort;
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
    };
  }
  self.on('disconnect', () => self.exit(0));
  return {
    post: (message) => void self.send?.(message),
    onMessage: (listener) => void self.on('message', listener),
  };
}
