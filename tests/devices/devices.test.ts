import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildChannel } from '../../core/process-host.ts';
import { createDevices, type DeviceEvent, type Devices } from '../../devices/create-devices.ts';
import { type ChildProcessHost, childProcessHost } from '../../main/process-host.ts';
import { hasSocat, pseudoDevice, type PseudoDevice } from './pseudo-terminal.ts';

const ZONE = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const FRAME = `\x02${ZONE.join('\r')}\r\x03`;

describe('devices in their own process', () => {
  let folder: string;
  let host: ChildProcessHost;
  let started: ChildChannel[];
  let devices: Devices;
  let events: DeviceEvent[];
  let device: PseudoDevice | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'devices-'));
    host = childProcessHost();
    started = [];
    devices = createDevices(
      {
        start(entry) {
          const channel = host.start(entry);
          started.push(channel);
          return channel;
        },
      },
      () => '2026-03-01T08:00:00+03:00',
    );
    events = [];
    devices.onEvent((event) => events.push(event));
  });
  afterEach(async () => {
    devices.close();
    host.killAll();
    await device?.unplug();
    device = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  const texts = () => events.flatMap((event) => (event.kind === 'text' ? [event.text] : []));
  const states = () => events.flatMap((event) => (event.kind === 'status' ? event.devices.map(({ state }) => state) : [])).filter((state, i, all) => state !== all[i - 1]);
  const stateIs = (state: string) => vi.waitFor(() => expect(devices.status()[0]?.state).toBe(state), { timeout: 10_000, interval: 20 });
  const heard = (count: number) => vi.waitFor(() => expect(texts()).toHaveLength(count), { timeout: 10_000, interval: 10 });

  describe.skipIf(!hasSocat)('a serial reader on a pseudo-terminal (needs socat)', () => {
    beforeEach(async () => {
      device = pseudoDevice(join(folder, 'reader'));
      devices.set([{ kind: 'serial', deviceId: 'r1', name: 'Reader', path: device.path, baud: 9600 }]);
    });

    it('delivers frames, whole, split and after noise', async () => {
      await device!.plug();
      await stateIs('ready');
      device!.write(FRAME);
      await heard(1);
      for (const character of FRAME) device!.write(character);
      await heard(2);
      device!.write(Uint8Array.from([0xff, 0x00, 0x41, 0x3c, 0x02, 0x80]));
      device!.write(`${ZONE.join('\r\n')}\r\n${FRAME}`);
      await heard(4);
      expect(new Set(texts())).toEqual(new Set([ZONE.join('\n')]));
      expect(devices.status()[0]!.lastReadingAt).toBe('2026-03-01T08:00:00+03:00');
    });

    it('sees an unplug after traffic, rests while nothing is there, and reads again after the replug', async () => {
      expect(devices.status()[0]!.state).toBe('absent');
      for (let round = 1; round <= 3; round++) {
        await device!.plug();
        await stateIs('ready');
        device!.write(FRAME);
        await heard(round);
        await device!.unplug();
        await stateIs('absent');
      }
      expect(states().slice(0, 6)).toEqual(['absent', 'opening', 'ready', 'lost', 'backingOff', 'absent']);
      const before = await processorTicks();
      expect(before).toBeGreaterThan(0);
      await pause(3000);
      // A read loop left behind on a port that has gone would take a whole core: a hundred ticks a second. Under 3 %.
      expect((await processorTicks()) - before).toBeLessThan(9);
    });

    it('does not join half a frame from before an unplug to the next one', async () => {
      await device!.plug();
      await stateIs('ready');
      device!.write(`\x02${ZONE[0]}\r`);
      await pause(100);
      await device!.unplug();
      await stateIs('absent');
      await device!.plug();
      await stateIs('ready');
      device!.write(`${ZONE[1]}\r\x03`);
      device!.write(FRAME);
      await heard(1);
      await pause(100);
      expect(texts()).toEqual([ZONE.join('\n')]);
    });

    it('starts its process again when it dies, with the same devices', async () => {
      await device!.plug();
      await stateIs('ready');
      started[0]!.kill();
      await stateIs('lost');
      await stateIs('ready');
      expect(started).toHaveLength(2);
      device!.write(FRAME);
      await heard(1);
    });

    it('stops listening when the device is taken out of the settings', async () => {
      await device!.plug();
      await stateIs('ready');
      devices.set([]);
      expect(devices.status()).toEqual([]);
      await devices.ports();
      device!.write(FRAME);
      await pause(200);
      expect(texts()).toEqual([]);
    });
  });

  it('answers the list of ports, also when there are none', async () => {
    expect(Array.isArray(await devices.ports())).toBe(true);
  });

  it('delivers a page image that is written slowly into a watched folder, and deletes it when it was taken', async () => {
    const png = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).png().toBuffer();
    devices.set([{ kind: 'folder', deviceId: 'f1', name: 'Scans', path: folder }]);
    await stateIs('ready');
    const file = join(folder, 'scan.png');
    for (let at = 0; at < png.length; at += Math.ceil(png.length / 3)) {
      await appendFile(file, png.subarray(at, at + Math.ceil(png.length / 3)));
      await pause(700);
    }
    const image = await vi.waitFor(
      () => {
        const found = events.find((event) => event.kind === 'image');
        if (found?.kind !== 'image') throw new Error('not yet');
        return found;
      },
      { timeout: 10_000, interval: 20 },
    );
    expect(Buffer.from(image.bytes).equals(png)).toBe(true);
    expect(image).toMatchObject({ deviceId: 'f1', deviceKind: 'folder' });
    expect(await readdir(folder)).toEqual(['scan.png']);
    image.taken();
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]), { timeout: 5000 });
    await pause(1000);
    expect(events.filter((event) => event.kind === 'image')).toHaveLength(1);
  });
});

/** Processor time of this process's children that run the devices, in hundredths of a second (Linux). */
async function processorTicks(): Promise<number> {
  let ticks = 0;
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const [command, stat] = await Promise.all([readFile(`/proc/${entry}/cmdline`, 'utf8'), readFile(`/proc/${entry}/stat`, 'utf8')]).catch(() => ['', ''] as const);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (command.includes('devices/process.ts') && Number(fields[1]) === process.pid) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks;
}
