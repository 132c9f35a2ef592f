import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildChannel } from '../../core/process-host.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { type ChildProcessHost, childProcessHost } from '../../main/process-host.ts';
import { createPageReader, type PageReader } from '../../reader/create-page-reader.ts';
import { seeded } from './seeded.ts';

describe('the reader in its own process', () => {
  let host: ChildProcessHost;
  let reader: PageReader;
  const started: ChildChannel[] = [];

  beforeAll(() => {
    host = childProcessHost();
    reader = createPageReader({
      start(entry) {
        const channel = host.start(entry);
        started.push(channel);
        return channel;
      },
    });
  });
  afterAll(() => {
    reader.close();
    host.killAll();
  });

  it('reads and previews pages that arrive together', async () => {
    const simulator = createSimulator(seeded(7), () => '2026-03-01');
    const pages = [await simulator.deal('iraqiCard'), await simulator.deal('visa')];
    const [first, second, preview] = await Promise.all([reader.read(pages[0]!.image), reader.read(pages[1]!.image), reader.preview(pages[0]!.image, 320)]);
    expect([first, second].map((answer) => answer!.ok && answer!.value.raw)).toEqual(pages.map(({ lines }) => lines));
    if (!preview.ok) throw new Error(preview.error);
    expect((await sharp(preview.value).metadata()).width).toBe(320);
  });

  it('answers what it cannot read, and goes on', async () => {
    expect(await reader.read(Buffer.from('no picture'))).toEqual({ ok: false, error: 'notAnImage' });
    const page = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#eee' } }).png().toBuffer();
    expect(await reader.read(page.subarray(0, page.length - 30))).toEqual({ ok: false, error: 'truncated' });
    expect(await reader.read(page)).toMatchObject({ ok: true, value: { found: false } });
  });

  it('comes back after it was killed while it read', async () => {
    const page = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#eee' } }).png().toBuffer();
    const reading = reader.read(page);
    started.at(-1)!.kill();
    expect(await reading).toEqual({ ok: false, error: 'readerFailed' });
    expect(await reader.read(page)).toMatchObject({ ok: true, value: { found: false } });
    expect(started).toHaveLength(2);
  });
});
