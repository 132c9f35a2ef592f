import { SerialPort } from 'serialport';
import type { SerialSettings, UsbId } from '../drivers/driver.ts';
import { identifyNode } from './node-identity.ts';
import type { Closing, Port, PortEvents } from './port.ts';

/** A serial port by its path. Pseudo-terminals are real ports; `list` never names them. */
export function serialPort(path: string, { baud, ...settings }: SerialSettings): Port<Uint8Array> {
  let port: SerialPort | undefined;
  return {
    // On Windows a port is no file; there the driver itself reports an unplug.
    identify: () => (process.platform === 'win32' ? Promise.resolve(path) : identifyNode(path)),
    open(events) {
      const opening = new SerialPort({ path, baudRate: baud, ...settings, autoOpen: false });
      port = opening;
      const events_ = whileCurrent(events, () => port === opening);
      opening.on('data', (bytes: Buffer) => events_.data(new Uint8Array(bytes)));
      opening.on('close', () => events_.closed('lost'));
      opening.on('error', () => events_.closed('lost'));
      opening.open((error) => (error ? events_.closed(whyRefused(error)) : events_.opened()));
    },
    write(bytes) {
      if (port?.isOpen) port.write(Buffer.from(bytes), () => undefined);
    },
    close() {
      const closing = port;
      return new Promise((resolve) => {
        const free = () => {
          if (port === closing) port = undefined;
          resolve();
        };
        if (!closing?.isOpen) return free();
        // A driver that hangs in its close must not hold up the others; the watch over this process ends it.
        const timer = setTimeout(free, CLOSE_MS);
        closing.close(() => {
          clearTimeout(timer);
          free();
        });
      });
    },
  };
}

export interface ListedPort {
  path: string;
  label: string;
  usb: UsbId | undefined;
}

/** Ports the system knows of, for a person to choose from. */
export async function listSerialPorts(): Promise<ListedPort[]> {
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer, serialNumber, vendorId, productId }) => ({
    path,
    label: [manufacturer, serialNumber].filter(Boolean).join(' '),
    usb: vendorId === undefined || productId === undefined ? undefined : { vendorId: Number.parseInt(vendorId, 16), productId: Number.parseInt(productId, 16) },
  }));
}

const CLOSE_MS = 2000;

/** The driver's message is all it gives: `Error: Permission denied, cannot open …`, on Windows `Access denied` for a port in use. */
const whyRefused = (error: Error): Closing => (/permission denied/i.test(error.message) ? 'noPermission' : 'refused');

/** Events of a port that was closed meanwhile are dropped, and `closed` is told once. */
function whileCurrent(events: PortEvents<Uint8Array>, isCurrent: () => boolean): PortEvents<Uint8Array> {
  let closed = false;
  return {
    opened: () => isCurrent() && !closed && events.opened(),
    data: (bytes) => isCurrent() && events.data(bytes),
    closed(reason) {
      if (!isCurrent() || closed) return;
      closed = true;
      events.closed(reason);
    },
  };
}
