/** A port moves data and knows nothing of its meaning. */
import type { DeviceTrouble } from '../../core/contract/device.ts';

/** Why a port closed or did not open. `refused`: in use, or the driver would not have it. */
export type Closing = 'refused' | 'lost' | DeviceTrouble;

export interface PortEvents<Data> {
  opened(): void;
  data(data: Data): void;
  /** The port has gone of itself or could not be opened. Called at most once for each `open`. */
  closed(reason: Closing): void;
}

export interface Port<Data> {
  /**
   * Tells one device node from another at the same path: after an unplug and a replug the answer differs.
   * `undefined` while nothing is there.
   */
  identify(): Promise<string | undefined>;
  open(events: PortEvents<Data>): void;
  /** Sends bytes to the device; what cannot be sent is dropped, the watch over the port sees why. */
  write?(bytes: Uint8Array): void;
  /** The same as a HID feature report, its id first. */
  writeFeature?(report: Uint8Array): void;
  /** Resolves when the port is free again; also when it was never open. Data that were on their way still come before, nothing after. */
  close(): Promise<void>;
}
