/** A device under trial: what it sends is weighed and counted here, and goes no further. */
import type { DeliveryFailure, DeviceSetting, TrialReport } from '../core/contract/device.ts';
import { drivers } from './drivers/all.ts';
import type { FromDevices } from './messages.ts';
import type { RunningDevice } from './run-device.ts';
import { tryDrivers } from './trial.ts';

/** What one document may be in bytes, noise and repeats included. */
const MOST_BYTES = 16 * 1024;
/** A document has come whole when it is quiet for so long; some readers send its lines with pauses between. */
const QUIET_MS = 1000;
const PROGRESS_MS = 200;
/** `scanimage` is killed when it has not stopped after three seconds. */
const CANCEL_MS = 4000;

export interface Trial {
  /** What the device would have told the station. */
  take(message: FromDevices): void;
  end(): void;
}

interface Course {
  kind: DeviceSetting['kind'];
  /** It ends after so long, whatever came. */
  ms: number;
  /** Now and then: all that came until now. */
  onBytes: (bytes: number) => void;
  onEnd: (report: TrialReport) => void;
}

/** Ends by itself when a document has come that some driver understands; on bytes that none does it goes on listening. */
export function tryOut(device: Pick<RunningDevice, 'tap' | 'heard' | 'taken' | 'cancelScan'>, { kind, ms, onBytes, onEnd }: Course): Trial {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let bytes = 0;
  let readings = 0;
  let failed: DeliveryFailure | undefined;
  let hasEnded = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let longest = setTimeout(stop, ms);
  const fitting = drivers.filter(({ port }) => port.kind === kind);

  device.tap((chunk) => {
    count(chunk.length);
    if (kept + chunk.length > MOST_BYTES) return;
    kept += chunk.length;
    chunks.push(chunk);
  });

  return {
    take(message) {
      if (message.kind === 'text') {
        readings += 1;
        device.heard(message.number);
      } else if (message.kind === 'image') {
        readings += 1;
        count(message.bytes.length);
        device.taken(message.ticket);
      } else if (message.kind === 'failed') {
        failed = message.reason;
        waitForQuiet();
      }
    },
    end: stop,
  };

  function count(more: number) {
    bytes += more;
    telling ??= setTimeout(() => {
      telling = undefined;
      onBytes(bytes);
    }, PROGRESS_MS);
    waitForQuiet();
  }

  function waitForQuiet() {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (readings > 0 || failed !== undefined || tryDrivers(chunks, fitting).length > 0) end();
    }, QUIET_MS);
  }

  /** What a scan that is broken off says of itself belongs to the trial, and is waited for. */
  function stop() {
    if (kind !== 'scanner' || readings > 0 || failed !== undefined) return end();
    clearTimeout(longest);
    longest = setTimeout(end, CANCEL_MS);
    device.cancelScan();
  }

  function end() {
    if (hasEnded) return;
    hasEnded = true;
    for (const timer of [longest, quiet, telling]) clearTimeout(timer);
    device.tap(undefined);
    onEnd({ bytes, readings, ...(failed && { failed }), results: tryDrivers(chunks, fitting) });
  }
}
