import { stat } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import type { SerialSettings } from '../drivers/driver.ts';
import type { Port, PortEvents } from './port.ts';

/** A serial port by its path. Pseudo-terminals are real ports; `list` never names them. */
export function serialPort(path: string, baud: number, settings: SerialSettings): Port<Uint8Array> {
  let port: SerialPort | undefined;
  return {
    identify: () => identifyNode(path),
    open(events) {
      const opening = new SerialPort({ path, baudRate: baud, ...settings, autoOpen: false });
      port = opening;
      const events_ = whileCurrent(events, () => port === opening);
      opening.on('data', (bytes: Buffer) => events_.data(new Uint8Array(bytes)));
      opening.on('close', () => events_.closed('lost'));
      opening.on('error', () => events_.closed('lost'));
      opening.open((error) => (error ? events_.closed('refused') : events_.opened()));
    },
    close() {
      const closing = port;
      port = undefined;
      return new Promise((resolve) => {
        if (!closing?.isOpen) return resolve();
        // A driver that hangs in its close must not hold up the others; the watch over this process ends it.
        const timer = setTimeout(resolve, CLOSE_MS);
        closing.close(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}

/** Ports the system knows of, for a person to choose from. */
export async function listSerialPorts(): Promise<{ path: string; label: string }[]> {
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer, serialNumber }) => ({ path, label: [manufacturer, serialNumber].filter(Boolean).join(' ') }));
}

const CLOSE_MS = 2000;

async function identifyNode(path: string): Promise<string | undefined> {
  // On Windows a port is no file; there the driver itself reports an unplug.
  if (process.platform === 'win32') return path;
  try {
    const node = await stat(path);
    return `${node.dev}:${node.ino}:${node.rdev}:${node.birthtimeMs}`;
  } catch {
    return undefined;
  }
}

/** Events of a port that was closed meanwhile are dropped, and `closed` is told once. */
function whileCurrent(events: PortEvents<Uint8Array>, isCurrent: () => boolean): PortEvents<Uint8Array> {
  let closed = false;
  return {
    opened: () => isCurrent() && !closed && events.opened(),
    data: (bytes) => isCurrent() && !closed && events.data(bytes),
    closed(reason) {
      if (!isCurrent() || closed) return;
      closed = true;
      events.closed(reason);
    },
  };
}
