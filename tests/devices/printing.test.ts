/** Receipt printers through the devices' own process, over pseudo-terminals: the same ports as the real thing. */
import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDevices, type Devices } from '../../devices/create-devices.ts';
import { openUsbLine } from '../../devices/printing/usb-line.ts';
import { type ChildProcessHost, childProcessHost } from '../../main/process-host.ts';
import { hasSocat, pseudoDevice, type PseudoDevice } from './pseudo-terminal.ts';
import { CUT, type ReceiptPrinter, receiptPrinter, toRows } from './receipt-printer.ts';

const image = { width: 384, rows: 300, bits: Uint8Array.from({ length: 14_400 }, (_, i) => (i * 29) & 0xff) };

describe.skipIf(!hasSocat)('a receipt printer on a pseudo-terminal (needs socat)', () => {
  let folder: string;
  let host: ChildProcessHost;
  let devices: Devices;
  let cable: PseudoDevice;
  let printer: ReceiptPrinter;
  let hears: ReadStream | undefined;
  let says: WriteStream | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'printing-'));
    host = childProcessHost();
    devices = createDevices(host, () => '2026-03-01T08:00:00+03:00');
    cable = pseudoDevice(join(folder, 'printer'));
    printer = receiptPrinter();
  });
  afterEach(async () => {
    devices.close();
    host.killAll();
    hears?.destroy();
    says?.destroy();
    await cable.unplug();
    await rm(folder, { recursive: true, force: true });
  });

  /** Plugs the printer in; it takes at most `gulp` bytes at a time. */
  async function plug(gulp = 65_536) {
    await cable.plug();
    says = createWriteStream(`${cable.path}.far`);
    // A printer that is unplugged says nothing more.
    says.on('error', () => undefined);
    hears = createReadStream(`${cable.path}.far`, { highWaterMark: gulp });
    hears.on('error', () => undefined);
    hears.on('data', (bytes) => {
      const answers = printer.take(bytes as Buffer);
      if (answers.length > 0 && says?.destroyed === false) says.write(Uint8Array.from(answers));
    });
  }
  const ready = () => vi.waitFor(() => expect(devices.status()[0]?.state).toBe('ready'), { timeout: 15_000, interval: 20 });
  /** A printer that never answers takes a moment more than its cable. */
  const printed = (rows: number) => vi.waitFor(() => expect(printer.rows).toHaveLength(rows), { timeout: 10_000, interval: 20 });
  const setPrinter = (baud: number | undefined) => devices.set([{ kind: 'printer', deviceId: 'p1', name: 'Slips', path: cable.path, paper: 58, ...(baud !== undefined && { baud }) }]);

  it.each([['a serial port', 115_200], ['a node written to as a file', undefined]])('prints whole over %s, in any chunking, and says what the printer says', async (_, baud) => {
    await plug(baud === undefined ? 100 : 777);
    setPrinter(baud);
    await ready();
    expect(devices.status()[0]).toMatchObject({ kind: 'printer', paper: 58 });
    for (const [key, byte] of [[2, 0x12], [4, 0x12], [100, 0]] as const) printer.status.set(key, byte);
    expect(await devices.print('p1', image)).toBe('printed');
    expect(printer.rows).toEqual([...toRows(image), CUT]);
    expect(printer.stray).toEqual([]);

    printer.status.set(4, 0x72);
    expect(await devices.print('p1', image)).toBe('outOfPaper');
    printer.status.set(2, 0x16);
    expect(await devices.print('p1', image)).toBe('coverOpen');
    expect(printer.rows).toHaveLength(301);
  }, 60_000);

  it('prints on one that never answers; says that one is gone that was unplugged, and prints after the replug', async () => {
    setPrinter(115_200);
    expect(await devices.print('p1', image)).toBe('gone');
    await plug();
    await ready();
    expect(await devices.print('p1', image)).toBe('printed');
    await printed(301);
    hears?.destroy();
    says?.destroy();
    await cable.unplug();
    expect(await devices.print('p1', image)).toBe('gone');
    expect(await devices.print('another', image)).toBe('gone');
    await plug();
    await ready();
    expect(await devices.print('p1', image)).toBe('printed');
    await printed(602);
    expect(printer.rows.slice(-301)).toEqual([...toRows(image), CUT]);
  }, 60_000);
});

describe.skipIf(process.platform !== 'linux')('a printer\'s node (needs Linux)', () => {
  it('takes "no space left" for paper out, as the kernel\'s driver for USB printers means it', async () => {
    const line = await openUsbLine('/dev/full');
    if (!line.ok) throw new Error(line.error);
    expect(await line.value.write(Uint8Array.of(1), 100)).toEqual({ ok: false, error: 'outOfPaper' });
    await line.value.close();
    expect(await line.value.write(Uint8Array.of(1), 100)).toEqual({ ok: false, error: 'gone' });
  });

  it('says that nothing is there', async () => {
    expect(await openUsbLine('/dev/no-such-printer')).toEqual({ ok: false, error: 'gone' });
  });

  it.skipIf(!hasSocat)('gives up a printer that takes nothing more (needs socat)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'printing-'));
    const cable = pseudoDevice(join(folder, 'printer'));
    await cable.plug();
    const line = await openUsbLine(cable.path);
    if (!line.ok) throw new Error(line.error);
    expect(await line.value.write(new Uint8Array(1_000_000), 150)).toEqual({ ok: false, error: 'timedOut' });
    expect(await line.value.read(20)).toBeUndefined();
    await line.value.close();
    await cable.unplug();
    await rm(folder, { recursive: true, force: true });
  });
});
