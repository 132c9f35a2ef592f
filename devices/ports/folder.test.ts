import { appendFile, link, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FolderDelivery, folderPort, type FolderPort } from './folder.ts';

const LIMITS = { pollMs: 20, stableMs: 60, incompleteMs: 400, offerMs: 500, bytes: 200_000 };
const PNG = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
  .png()
  .toBuffer();
const SHORT = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#abc' } }).png().toBuffer();

describe('folderPort', () => {
  let folder: string;
  let port: FolderPort;
  let deliveries: FolderDelivery[];
  let closed: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folder-port-'));
    deliveries = [];
    closed = [];
    port = folderPort(folder, LIMITS);
    port.open({ opened: () => undefined, data: (delivery) => deliveries.push(delivery), closed: (reason) => closed.push(reason) });
  });
  afterEach(async () => {
    await port.close();
    await rm(folder, { recursive: true, force: true });
  });

  const delivered = (count: number) => vi.waitFor(() => expect(deliveries).toHaveLength(count), { timeout: 3000, interval: 10 });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const take = async (index: number) => {
    const delivery = deliveries[index]!;
    if (delivery.kind !== 'image') throw new Error('no image');
    await port.taken(delivery.ticket);
    return delivery.bytes;
  };

  it('hands an image over once and deletes it when it was taken', async () => {
    await writeFile(join(folder, 'a.png'), SHORT);
    await delivered(1);
    await pause(150);
    expect(await readdir(folder)).toEqual(['a.png']);
    expect(Buffer.from(await take(0)).equals(SHORT)).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    await pause(150);
    expect(deliveries).toHaveLength(1);
  });

  it('waits for a file that is written slowly, with pauses', async () => {
    const file = join(folder, 'slow.png');
    for (let at = 0; at < PNG.length; at += Math.ceil(PNG.length / 4)) {
      await appendFile(file, PNG.subarray(at, at + Math.ceil(PNG.length / 4)));
      await pause(120);
    }
    await delivered(1);
    expect(Buffer.from(await take(0)).equals(PNG)).toBe(true);
  });

  it('reports a picture that never ends, once, and leaves it there', async () => {
    await writeFile(join(folder, 'cut.png'), PNG.subarray(0, 500));
    await delivered(1);
    expect(deliveries[0]).toEqual({ kind: 'failed', reason: 'truncated' });
    await pause(200);
    expect(deliveries).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['cut.png']);
  });

  it('reports a file past the limit without reading it', async () => {
    await writeFile(join(folder, 'big.png'), Buffer.concat([Buffer.alloc(250_000)]));
    await delivered(1);
    expect(deliveries[0]).toEqual({ kind: 'failed', reason: 'tooLarge' });
  });

  it('gives one image at a time, and the next when that one was taken', async () => {
    await Promise.all(['a.png', 'b.png'].map((name) => writeFile(join(folder, name), SHORT)));
    await delivered(1);
    await pause(150);
    expect(deliveries).toHaveLength(1);
    await take(0);
    await delivered(2);
    await take(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('offers an image again that nobody took', async () => {
    await writeFile(join(folder, 'a.png'), SHORT);
    await delivered(2);
    await take(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not delete a new file that took the place of the one that was taken', async () => {
    await writeFile(join(folder, 'scan.png'), SHORT);
    await delivered(1);
    await writeFile(join(folder, 'next.part'), PNG);
    await rename(join(folder, 'next.part'), join(folder, 'scan.png'));
    await take(0);
    await delivered(2);
    expect(Buffer.from(await take(1)).equals(PNG)).toBe(true);
  });

  it('leaves links, folders, hidden files and other kinds alone', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'folder-outside-'));
    await writeFile(join(outside, 'x.png'), SHORT);
    await symlink(join(outside, 'x.png'), join(folder, 'link.png'));
    await mkdir(join(folder, 'inner.png'));
    await writeFile(join(folder, '.hidden.png'), SHORT);
    await writeFile(join(folder, 'notes.txt'), 'text');
    await pause(250);
    expect(deliveries).toEqual([]);
    await link(join(outside, 'x.png'), join(folder, 'hard.png'));
    await delivered(1);
    await rm(outside, { recursive: true });
  });

  it('says that it is lost when the folder goes', async () => {
    await pause(50);
    await rm(folder, { recursive: true });
    await vi.waitFor(() => expect(closed).toEqual(['lost']), { timeout: 2000 });
    expect(await port.identify()).toBeUndefined();
  });
});
