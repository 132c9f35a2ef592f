import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hidPort } from './hid.ts';
import { listHidNodes, usagePages } from './hid-node.ts';
import { fromHex } from '../decoders/bytes.ts';

/** A barcode reader's top collection: usage page 0x8C, usage 2. */
const BARCODE = fromHex('05 8c 09 02 a1 01 09 12 a1 02 85 02 15 00 26 ff 00 75 08 95 01 05 01 09 3b 81 02 c0 c0');
const KEYBOARD = fromHex('05 01 09 06 a1 01 05 07 19 e0 29 e7 81 02 c0');
const BOTH = Uint8Array.from([...KEYBOARD, ...fromHex('06 60 ff 09 01 a1 01 81 02 c0')]);

describe('usagePages', () => {
  it('names the pages of the top collections only', () => {
    expect(usagePages(BARCODE)).toEqual([0x8c]);
    expect(usagePages(KEYBOARD)).toEqual([1]);
    expect(usagePages(BOTH)).toEqual([1, 0xff60]);
  });
  it('never throws, whatever a device calls its descriptor', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void usagePages(bytes)));
  });
});

describe('listHidNodes', () => {
  let root: { sys: string; dev: string };
  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hid-'));
    root = { sys: join(folder, 'sys'), dev: join(folder, 'dev') };
    await Promise.all([mkdir(root.sys), mkdir(root.dev)]);
  });
  afterEach(() => rm(join(root.sys, '..'), { recursive: true }));

  async function plug(name: string, vendor: string, product: string, descriptor: Uint8Array, number = 0) {
    await mkdir(join(root.sys, name, 'device'), { recursive: true });
    await writeFile(join(root.sys, name, 'device', 'uevent'), `DRIVER=hid-generic\nHID_ID=0003:0000${vendor}:0000${product}\nHID_NAME=Reader\nHID_PHYS=usb-0000:00:14.0-2/input${number}\nHID_UNIQ=S${product}\n`);
    await writeFile(join(root.sys, name, 'device', 'report_descriptor'), descriptor);
    await writeFile(join(root.dev, name), '');
  }

  it('reads ids, serial number, interface and usage pages', async () => {
    await plug('hidraw3', '0C2E', '0B8F', BARCODE, 1);
    expect(await listHidNodes(root)).toEqual([expect.objectContaining({ path: join(root.dev, 'hidraw3'), vendorId: 0x0c2e, productId: 0x0b8f, serialNumber: 'S0B8F', interface: 1, usagePages: [0x8c], name: 'Reader' })]);
  });

  it('is empty where the system has none, and leaves out what went meanwhile', async () => {
    expect(await listHidNodes({ sys: join(root.sys, 'no'), dev: root.dev })).toEqual([]);
    await plug('hidraw0', '0C2E', '0B8F', BARCODE);
    await rm(join(root.dev, 'hidraw0'));
    expect(await listHidNodes(root)).toEqual([]);
  });

  it('looks once for all who ask at the same moment, and anew for the next', async () => {
    const look = listHidNodes(root);
    expect(listHidNodes(root)).toBe(look);
    expect(await look).toEqual([]);
    await plug('hidraw0', '0C2E', '0B8F', BARCODE);
    expect(await listHidNodes(root)).toHaveLength(1);
  });

  it.skipIf(process.platform !== 'linux')('a port finds the declared device and its interface, and no other', async () => {
    await plug('hidraw0', '046D', 'C31C', KEYBOARD);
    await plug('hidraw1', '0C2E', '0B8F', KEYBOARD);
    const wanted = { vendorId: 0x0c2e, productId: 0x0b8f, usagePage: 0x8c };
    expect(await hidPort(wanted, root).identify()).toBeUndefined();
    await plug('hidraw2', '0C2E', '0B8F', BARCODE);
    expect(await hidPort(wanted, root).identify()).toContain('hidraw2');
    expect(await hidPort({ ...wanted, serialNumber: 'other' }, root).identify()).toBeUndefined();
    const before = await hidPort(wanted, root).identify();
    await rm(join(root.dev, 'hidraw2'));
    await writeFile(join(root.dev, 'hidraw9'), '');
    await writeFile(join(root.dev, 'hidraw2'), '');
    expect(await hidPort(wanted, root).identify()).not.toBe(before);
  });
});
