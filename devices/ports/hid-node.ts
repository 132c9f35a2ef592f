/** HID devices as Linux lists them: reading `/sys` costs little and opens nothing, so it can be done all the time. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UsbId } from '../drivers/driver.ts';
import { identifyNode } from './node-identity.ts';

export interface HidNode extends UsbId {
  /** `/dev/hidraw3` */
  path: string;
  serialNumber: string;
  name: string;
  /** Number of the USB interface, 0 where the system does not say. */
  interface: number;
  /** Usage pages of the device's top-level collections. */
  usagePages: number[];
  /** Another one after a replug. */
  identity: string;
}

export interface HidRoots {
  sys: string;
  dev: string;
}
export const hidRoots: HidRoots = { sys: '/sys/class/hidraw', dev: '/dev' };

/** The look under way at each place: the readers of a desk ask at the same moments, and one answer serves them all. */
const looking = new WeakMap<HidRoots, Promise<HidNode[]>>();

export function listHidNodes(roots: HidRoots = hidRoots): Promise<HidNode[]> {
  const under = looking.get(roots);
  if (under) return under;
  const look = readNodes(roots).finally(() => looking.delete(roots));
  looking.set(roots, look);
  return look;
}

async function readNodes({ sys, dev }: HidRoots): Promise<HidNode[]> {
  const names = await readdir(sys).catch(() => []);
  const nodes = await Promise.all(names.map((name) => readNode(join(sys, name, 'device'), join(dev, name))));
  return nodes.filter((node) => node !== undefined);
}

async function readNode(device: string, path: string): Promise<HidNode | undefined> {
  try {
    const [uevent, descriptor, identity] = await Promise.all([readFile(join(device, 'uevent'), 'utf8'), readFile(join(device, 'report_descriptor')), identifyNode(path)]);
    // HID_ID=0003:00000C2E:00000B8F: bus, vendor, product.
    const [, vendor, product] = /^HID_ID=\w+:(\w+):(\w+)$/m.exec(uevent) ?? [];
    if (vendor === undefined || product === undefined || identity === undefined) return undefined;
    return {
      path,
      vendorId: Number.parseInt(vendor, 16),
      productId: Number.parseInt(product, 16),
      serialNumber: /^HID_UNIQ=(.*)$/m.exec(uevent)?.[1] ?? '',
      name: /^HID_NAME=(.*)$/m.exec(uevent)?.[1] ?? '',
      interface: Number(/^HID_PHYS=.*\/input(\d+)$/m.exec(uevent)?.[1] ?? 0),
      usagePages: usagePages(descriptor),
      identity: `${path}:${identity}`,
    };
  } catch {
    // It went while it was looked at.
    return undefined;
  }
}

/** Device Class Definition for HID 1.11 §6.2.2: items of a tag, a type and 0 to 4 bytes of data. */
export function usagePages(descriptor: Uint8Array): number[] {
  const pages: number[] = [];
  let page = 0;
  let depth = 0;
  for (let at = 0; at < descriptor.length; ) {
    const prefix = descriptor[at]!;
    // A long item says its length in the next byte.
    if (prefix === 0xfe) {
      at += 3 + (descriptor[at + 1] ?? 0);
      continue;
    }
    const size = [0, 1, 2, 4][prefix & 3]!;
    const tag = prefix & 0xfc;
    if (tag === 0x04) page = numberAt(descriptor, at + 1, size);
    if (tag === 0xa0 && (depth += 1) === 1) pages.push(page);
    if (tag === 0xc0) depth -= 1;
    at += 1 + size;
  }
  return pages;
}

function numberAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
