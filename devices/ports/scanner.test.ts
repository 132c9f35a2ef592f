import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listScanners, scannerPort, type ScannerDelivery, type ScannerOptions } from './scanner.ts';

const hasScanimage = (() => {
  try {
    execFileSync('scanimage', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasScanimage)("scannerPort on SANE's test device (needs sane-utils)", () => {
  let folder: string;
  const before = process.env['SANE_CONFIG_DIR'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sane-'));
    await readdir('/etc/sane.d').then(() => cp('/etc/sane.d', folder, { recursive: true }), () => mkdir(folder, { recursive: true }));
    await writeFile(join(folder, 'dll.conf'), 'test\n');
    process.env['SANE_CONFIG_DIR'] = folder;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['SANE_CONFIG_DIR'];
    else process.env['SANE_CONFIG_DIR'] = before;
    await rm(folder, { recursive: true });
  });

  async function open(source: string, options: ScannerOptions = {}) {
    const port = scannerPort(source, 75, options);
    const deliveries: ScannerDelivery[] = [];
    await new Promise<void>((resolve, reject) => port.open({ opened: resolve, data: (delivery) => deliveries.push(delivery), closed: (reason) => reject(new Error(reason)) }));
    const next = (count = 1) => vi.waitFor(() => expect(deliveries).toHaveLength(count), { timeout: 8000, interval: 10 });
    return { port, deliveries, next };
  }

  it('brings a page as a picture', async () => {
    const { port, deliveries, next } = await open('test', { options: ['--test-picture=Color pattern'] });
    port.scan();
    await next();
    const [page] = deliveries;
    if (page?.kind !== 'image') throw new Error('no page');
    expect(await sharp(page.bytes).metadata()).toMatchObject({ format: 'png', channels: 3 });
    await port.close();
  });

  it.each([
    ['SANE_STATUS_NO_DOCS', 'outOfPaper'],
    ['SANE_STATUS_IO_ERROR', 'scannerFailed'],
    ['SANE_STATUS_CANCELLED', 'scanCancelled'],
    ['SANE_STATUS_JAMMED', 'paperJam'],
    ['SANE_STATUS_COVER_OPEN', 'coverOpen'],
    ['SANE_STATUS_DEVICE_BUSY', 'scannerBusy'],
    ['SANE_STATUS_ACCESS_DENIED', 'scannerDenied'],
  ])('%s is told as %s', async (status, reason) => {
    const { port, deliveries, next } = await open('test', { options: [`--read-return-value=${status}`] });
    port.scan();
    await next();
    expect(deliveries).toEqual([{ kind: 'failed', reason }]);
    await port.close();
  });

  it('tells that the scanner has gone, and scans again once it is back', async () => {
    const { port, deliveries, next } = await open('nosuch:libusb');
    port.scan();
    await next();
    expect(deliveries).toEqual([{ kind: 'failed', reason: 'scannerGone' }]);
    await port.close();
  });

  it('stops when the officer cancels, and takes the next scan', async () => {
    const { port, deliveries, next } = await open('test', { options: ['--read-delay=yes', '--read-delay-duration=200000', '--read-limit=yes', '--read-limit-size=1000'] });
    port.scan();
    port.scan();
    await new Promise((resolve) => setTimeout(resolve, 300));
    port.cancel();
    await next();
    expect(deliveries).toEqual([{ kind: 'failed', reason: 'scanCancelled' }]);
    port.scan();
    await new Promise((resolve) => setTimeout(resolve, 100));
    port.cancel();
    await next(2);
    await port.close();
  });

  it('gives up a scanner that hangs, and a page that is too large', async () => {
    const slow = await open('test', { options: ['--read-delay=yes', '--read-delay-duration=200000', '--read-limit=yes', '--read-limit-size=100'], longestMs: 300 });
    slow.port.scan();
    await slow.next();
    expect(slow.deliveries).toEqual([{ kind: 'failed', reason: 'scannerGone' }]);
    const large = await open('test', { limitBytes: 50 });
    large.port.scan();
    await large.next();
    expect(large.deliveries).toEqual([{ kind: 'failed', reason: 'tooLarge' }]);
    await Promise.all([slow.port.close(), large.port.close()]);
  });

  it('lists what SANE finds', async () => {
    expect(await listScanners()).toContainEqual({ source: 'test:0', label: 'Noname frontend-tester' });
  });
});

it('says on Windows that it is not supported yet', async () => {
  const reason = await new Promise((resolve) => scannerPort('x', 75, { platform: 'win32' }).open({ opened: () => resolve('opened'), data: () => undefined, closed: resolve }));
  expect(reason).toBe('notSupported');
});
