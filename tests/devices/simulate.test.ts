import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDevices, type DeviceEvent, type Devices } from '../../devices/create-devices.ts';
import { type ChildProcessHost, childProcessHost } from '../../main/process-host.ts';
import { hasSocat } from './pseudo-terminal.ts';

const SIMULATE = fileURLToPath(new URL('../../main/cli/simulate.ts', import.meta.url));
const PASS = 'M1ERIKSSON/ANNA       EABC123 UTOUTOXX 0123 123Y012A0045 100';

describe.skipIf(!hasSocat)('a simulated reader drives the real ports (needs socat)', () => {
  let folder: string;
  let path: string;
  let host: ChildProcessHost;
  let devices: Devices;
  let events: DeviceEvent[];
  let simulator: ChildProcess | undefined;
  let said: { heard?: number; answered?: number; shown?: number }[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulate-'));
    path = join(folder, 'reader');
    host = childProcessHost();
    devices = createDevices(host, () => '2026-03-01T08:00:00+03:00');
    events = [];
    devices.onEvent((event) => events.push(event));
  });
  afterEach(async () => {
    const ended = simulator?.exitCode === null && new Promise((resolve) => simulator!.once('exit', resolve));
    simulator?.kill('SIGTERM');
    await ended;
    devices.close();
    host.killAll();
    await rm(folder, { recursive: true, force: true });
  });

  function simulate(driver: string, ...more: string[]) {
    said = [];
    devices.set([{ kind: 'serial', deviceId: 'r1', name: 'Reader', path, baud: 9600, driver }]);
    simulator = spawn(process.execPath, [SIMULATE, driver, '--port', path, '--every', '2000', ...more], { stdio: ['ignore', 'pipe', 'ignore'] });
    let rest = '';
    simulator.stdout!.on('data', (piece: Buffer) => {
      const lines = (rest + piece.toString()).split('\n');
      rest = lines.pop()!;
      said.push(...lines.map((line) => JSON.parse(line) as (typeof said)[number]));
    });
  }
  const texts = () => events.flatMap((event) => (event.kind === 'text' ? [event.text] : []));
  const heard = (count: number) => vi.waitFor(() => expect(texts().length).toBeGreaterThanOrEqual(count), { timeout: 15_000, interval: 20 });

  it('packets are acknowledged, a damaged one asked for again, a repeated one read once', async () => {
    simulate('zebra-ssi', '--document', 'recorded', '--count', '1');
    await heard(2);
    expect(texts()).toEqual([PASS, 'A-0042']);
    const code = events.find((event) => event.kind === 'text');
    expect(code?.kind === 'text' && code.bytes && Buffer.from(code.bytes).toString('latin1')).toBe(PASS);
    // SCAN_ENABLE at the start; NAK; ACK for each of the three whole packets.
    await vi.waitFor(() => expect(said.flatMap(({ heard: bytes }) => bytes ?? []).reduce((sum, bytes) => sum + bytes, 0)).toBe(6 + 7 + 3 * 6), { timeout: 5000 });
  });

  it('what is asked at the start is answered by the simulated device', async () => {
    simulate('elyctis-id-box', '--document', 'recorded', '--count', '1');
    await vi.waitFor(() => expect(said.some(({ heard: bytes, answered }) => bytes === 4 && answered === 3)).toBe(true), { timeout: 10_000 });
    await heard(1);
    expect(texts().at(-1)).toContain('UTO');
  });

  it('noise, splits and delays lose no document and double none', async () => {
    simulate('access-is-ocr-serial', '--document', 'passport', '--every', '400', '--count', '12', '--noise', '--split', '--delay', '4', '--seed', '11');
    await vi.waitFor(() => expect(devices.status()[0]?.state).toBe('ready'), { timeout: 10_000, interval: 5 });
    // The first ones may be shown before the port is open, one of them while it opens.
    const before = said.filter(({ shown }) => shown).length + 1;
    await vi.waitFor(() => expect(said.filter(({ shown }) => shown)).toHaveLength(12), { timeout: 20_000 });
    await heard(12 - before);
    expect(new Set(texts()).size).toBe(texts().length);
  });

  it('says by trial what a device is, hands on nothing of it, and then goes on delivering', async () => {
    simulate('serial-mrz', '--document', 'passport', '--count', '3', '--seed', '5');
    await vi.waitFor(() => expect(devices.status()[0]?.state).toBe('ready'), { timeout: 10_000 });
    const { bytes, readings, results } = await devices.trial('r1', 20_000);
    expect(results[0]).toMatchObject({ driver: 'serial-stx-etx' });
    expect(results[0]!.rightCheckDigits).toBeGreaterThan(2);
    expect(results.map(({ driver }) => driver)).toEqual(expect.arrayContaining(['serial-mrz', 'serial-stx-etx', 'serial-lines']));
    expect(bytes).toBeGreaterThanOrEqual(88);
    expect(readings).toBeGreaterThan(0);
    expect(texts()).toEqual([]);
    expect(devices.status()[0]!.trying).toBeUndefined();
    await vi.waitFor(() => expect(texts().length).toBeGreaterThan(0), { timeout: 20_000 });
  });
});
