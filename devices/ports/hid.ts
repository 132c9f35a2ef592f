import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { devicesAsync, HIDAsync } from 'node-hid';
import { type HidNode, hidRoots, type HidRoots, listHidNodes } from './hid-node.ts';
import type { Closing, Port, PortEvents } from './port.ts';

/** Which of the machine's HID devices is meant: a declared vendor and product, never whatever is there. */
export interface HidWanted {
  vendorId: number;
  productId: number;
  serialNumber?: string | undefined;
  usagePage?: number | undefined;
  interface?: number | undefined;
}

const CLOSE_MS = 2000;

/** Input reports of one HID device, each with its id in front where the device numbers them. */
export function hidPort(wanted: HidWanted, roots: HidRoots = hidRoots): Port<Uint8Array> {
  let open: { device: HIDAsync | undefined } | undefined;
  let node: HidNode | undefined;
  return {
    async identify() {
      node = (await listHid(roots)).find((found) => isWanted(found, wanted));
      return node?.identity;
    },
    open(events) {
      const run: { device: HIDAsync | undefined } = { device: undefined };
      open = run;
      void start(run, events);
    },
    write: (bytes) => void open?.device?.write(Buffer.from(bytes)).catch(() => undefined),
    writeFeature: (report) => void open?.device?.sendFeatureReport(Buffer.from(report)).catch(() => undefined),
    async close() {
      const closing = open;
      // A driver that hangs in its close must not hold up the others; the watch over this process ends it.
      if (closing?.device) await Promise.race([closing.device.close().catch(() => undefined), pause(CLOSE_MS, undefined, { ref: false })]);
      if (open === closing) open = undefined;
    },
  };

  async function start(run: { device: HIDAsync | undefined }, events: PortEvents<Uint8Array>): Promise<void> {
    const path = node?.path;
    let told = false;
    const closed = (reason: Closing) => {
      if (open !== run || told) return;
      told = true;
      events.closed(reason);
    };
    if (path === undefined) return closed('refused');
    if (!(await mayOpen(path))) return closed('noPermission');
    try {
      const device = await HIDAsync.open(path);
      if (open !== run) return void device.close().catch(() => undefined);
      run.device = device;
      device.on('data', (report: Buffer) => open === run && events.data(new Uint8Array(report)));
      device.on('error', () => closed('lost'));
      events.opened();
    } catch {
      closed('refused');
    }
  }
}

/** HID devices that the machine has, for a person to choose from. */
export async function listHid(roots: HidRoots = hidRoots): Promise<HidNode[]> {
  if (process.platform === 'linux') return listHidNodes(roots);
  return (await devicesAsync()).flatMap(({ path, vendorId, productId, serialNumber, product, interface: number, usagePage }) =>
    path === undefined ? [] : [{ path, vendorId, productId, serialNumber: serialNumber ?? '', name: product ?? '', interface: Math.max(0, number), usagePages: usagePage === undefined ? [] : [usagePage], identity: path }],
  );
}

const isWanted = (node: HidNode, { vendorId, productId, serialNumber, usagePage, interface: number }: HidWanted): boolean =>
  node.vendorId === vendorId &&
  node.productId === productId &&
  (serialNumber === undefined || node.serialNumber === serialNumber) &&
  (usagePage === undefined || node.usagePages.includes(usagePage)) &&
  (number === undefined || node.interface === number);

const mayOpen = (path: string): Promise<boolean> =>
  process.platform === 'linux'
    ? access(path, constants.R_OK | constants.W_OK).then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code !== 'EACCES' && error.code !== 'EPERM',
      )
    : Promise.resolve(true);
