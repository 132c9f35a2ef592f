import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { type FolderDelivery, folderPort } from './folder.ts';

// A folder that the program may read and not write; the tests' own user may be allowed everything.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  unlink: () => Promise.reject(Object.assign(new Error('not permitted'), { code: 'EACCES' })),
}));

it('an image that was taken and cannot be deleted is not read a second time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-kept-'));
  const deliveries: FolderDelivery[] = [];
  const port = folderPort(folder, { pollMs: 20, stableMs: 40, incompleteMs: 400, offerMs: 100, bytes: 200_000 });
  port.open({ opened: () => undefined, data: (delivery) => deliveries.push(delivery), closed: () => undefined });
  const page = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#abc' } }).png().toBuffer();
  await writeFile(join(folder, 'a.png'), page);
  await vi.waitFor(() => expect(deliveries).toHaveLength(1), { timeout: 3_000, interval: 10 });
  const [first] = deliveries;
  if (first?.kind === 'image') await port.taken(first.ticket);
  await writeFile(join(folder, 'b.png'), page);
  await vi.waitFor(() => expect(deliveries).toHaveLength(2), { timeout: 3_000, interval: 10 });
  const [, second] = deliveries;
  if (second?.kind === 'image') await port.taken(second.ticket);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(deliveries).toHaveLength(2);
  await port.close();
  await rm(folder, { recursive: true });
});
