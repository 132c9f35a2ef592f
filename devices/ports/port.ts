/** A port moves data and knows nothing of its meaning. */

export interface PortEvents<Data> {
  opened(): void;
  data(data: Data): void;
  /** The port has gone of itself or could not be opened. Called at most once for each `open`. */
  closed(reason: 'refused' | 'lost'): void;
}

export interface Port<Data> {
  /**
   * Tells one device node from another at the same path: after an unplug and a replug the answer differs.
   * `undefined` while nothing is there.
   */
  identify(): Promise<string | undefined>;
  open(events: PortEvents<Data>): void;
  /** Resolves when the port is free again; also when it was never open. No event follows. */
  close(): Promise<void>;
}
