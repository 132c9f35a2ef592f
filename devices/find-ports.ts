/** What is plugged in, for a person to choose from, with the drivers that name it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FoundPort } from '../core/contract/device.ts';
import { drivers } from './drivers/all.ts';
import type { UsbId } from './drivers/driver.ts';
import { listHid } from './ports/hid.ts';
import type { HidNode } from './ports/hid-node.ts';
import { type FoundScanner, listScanners } from './ports/scanner.ts';
import { listSerialPorts } from './ports/serial.ts';

const BARCODE_PAGE = 0x8c;
/** SANE asks every driver and some of them the network: who waits for the other ports must not wait for that. */
const SCANNERS_MS = 2000;

/** The search under way, which a second question joins, and what the last one found. */
let searching: Promise<FoundScanner[]> | undefined;
let lastFound: FoundScanner[] = [];

/** After `SCANNERS_MS` what was found before; a later question gets what this one finds. */
function scannersSoon(): Promise<FoundScanner[]> {
  searching ??= listScanners().then((found) => {
    searching = undefined;
    return (lastFound = found);
  });
  return Promise.race([searching, pause(SCANNERS_MS).then(() => lastFound)]);
}

export async function findPorts(): Promise<FoundPort[]> {
  const [serial, hid, scanners] = await Promise.all([listSerialPorts().catch(() => []), listHid().catch(() => []), scannersSoon()]);
  return [
    ...serial.map(({ path, label, usb }): FoundPort => ({ kind: 'serial', path, label, ...usb, drivers: serialDriversFor(usb) })),
    // A keyboard is a HID too: only what a driver declares and what calls itself a barcode reader is offered.
    ...hid.flatMap((node): FoundPort[] => {
      const { path, name, vendorId, productId, serialNumber, usagePages } = node;
      const fitting = [...hidDriversFor(node), ...(usagePages.includes(BARCODE_PAGE) ? ['hid-pos'] : [])];
      return fitting.length === 0 ? [] : [{ kind: 'hid', path, label: name, vendorId, productId, ...(serialNumber !== '' && { serialNumber }), drivers: fitting }];
    }),
    ...scanners.map(({ source, label }): FoundPort => ({ kind: 'scanner', path: source, label, drivers: [] })),
  ];
}

const serialDriversFor = (id: UsbId | undefined): string[] => (id === undefined ? [] : drivers.filter(({ port }) => port.kind === 'serial' && isNamed(port.usb, id)).map((driver) => driver.id));

/** A device may bring several HIDs under the same ids, a keyboard among them: a driver means one of them. */
const hidDriversFor = (node: HidNode): string[] =>
  drivers
    .filter(({ port }) => port.kind === 'hid' && isNamed(port.usb, node) && (port.interface === undefined || port.interface === node.interface) && (port.usagePage === undefined || node.usagePages.includes(port.usagePage)))
    .map((driver) => driver.id);

const isNamed = (ids: readonly UsbId[] | undefined, id: UsbId): boolean => ids?.some(({ vendorId, productId }) => vendorId === id.vendorId && productId === id.productId) ?? false;
