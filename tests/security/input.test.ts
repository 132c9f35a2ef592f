/** Bad input through the real door: messages, texts and images that are not what they should be. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import type { Client } from '../harness/client.ts';
import { type RunningStation, startStation } from '../harness/station.ts';
import { expectRefused, requestId, scan } from '../conformance/suite.ts';

let station: RunningStation;
let client: Client;
beforeAll(async () => {
  station = await startStation({ training: true, entered: true });
  ({ client } = await station.socket());
});
afterAll(async () => {
  await station.stop();
  expect(station.log.filter(({ code }) => code === 'handlerFailed' || code === 'answerInvalid')).toEqual([]);
});

async function upload(image: Uint8Array, announced = image.length) {
  const { uploadId } = await client.screening.beginImage({ channel: 'dropped', bytes: announced, direction: 'entry' });
  for (let at = 0; at < image.length; at += 150_000) await client.screening.appendImage({ uploadId, offset: at, base64: Buffer.from(image.subarray(at, at + 150_000)).toString('base64') });
  return client.screening.finishImage({ requestId: requestId(), uploadId });
}
const headOf = async () => (await client.journal.status({})).chains[0]?.head;

describe('a message', () => {
  it('of ten megabytes is refused: told where the line allows it, hung up on where it does not', async () => {
    const port = station.port();
    await expectRefused(port.client.passages.search({ text: 'x'.repeat(10_000_000), limit: 1 }), 'TOO_LARGE');
    expect(await port.client.session.hello({ protocol: 1 })).toMatchObject({ stage: 'ready' });
    await port.close();
    const socket = await station.socket();
    socket.sendRaw(`{"i":"1","p":{"u":"/session/hello","b":{"json":"${'x'.repeat(10_000_000)}"}}}`);
    await socket.closed;
    expect(await client.session.hello({ protocol: 1 })).toMatchObject({ stage: 'ready' });
  });

  it('of noise is dropped, and the others go on', async () => {
    const screen = await station.socket();
    for (const noise of ['', 'PLANTED noise', '{', '[]', 'null', '{"i":"1"}', '{"i":"1","p":null}', '{"i":1,"p":{"u":"//"}}', '{"i":"2","p":{"u":"/session/hello","b":{"json":{"protocol":1},"meta":[[99,"x"]]}}}', '{"i":"3","p":{"u":"/__proto__/toString"}}', '\u0000\uffff'])
      screen.sendRaw(noise);
    expect(await screen.client.session.hello({ protocol: 1 })).toMatchObject({ stage: 'ready' });
    await screen.close();
    expect(JSON.stringify(station.log)).not.toContain('PLANTED');
  });

  it('flood is cut off, and other screens are served', async () => {
    const screen = await station.socket();
    for (let i = 0; i < 500; i += 1) screen.sendRaw(`{"i":"f${String(i)}","p":{"u":"/session/follow","b":{"json":{}}}}`);
    await Promise.race([screen.closed, screen.client.session.hello({ protocol: 1 })]);
    expect(await client.session.hello({ protocol: 1 })).toMatchObject({ stage: 'ready' });
    await screen.close();
  });

  it('holding half a character is refused by its place', async () => {
    await expectRefused(client.screening.undocumented({ requestId: requestId(), direction: 'entry', name: 'x\ud800y' }), 'INVALID', { path: 'name' });
  });
});

describe('a document that is none', () => {
  it('as text leaves nothing', async () => {
    const before = await headOf();
    for (const text of ['noise', '\u0000\u0007', '<'.repeat(2_000), 'ABC\n'.repeat(300), '🛂'.repeat(44)]) await expectRefused(scan(client, text), 'NO_ZONE');
    expect(await headOf()).toEqual(before);
  });

  it('as an image leaves nothing, whatever is wrong with it', async () => {
    const before = await headOf();
    const blank = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#d8d8d0' } }).jpeg().toBuffer();
    await expectRefused(upload(blank), 'NO_ZONE');
    await expectRefused(upload(Buffer.from('%PDF-1.7 this is no image')), 'IMAGE_UNREADABLE', { reason: 'notAnImage' });
    const { image } = await createSimulator(() => 0.4, () => '2026-03-01').deal('ordinary');
    await expectRefused(upload(image.subarray(0, image.length >> 1)), 'IMAGE_UNREADABLE', { reason: 'truncated' });
    await expectRefused(upload(image.subarray(0, 1_000), 2_000), 'INVALID', { path: 'uploadId' });
    expect(await headOf()).toEqual(before);
  });

  it('as a bomb of a hundred megapixels is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' }, limitInputPixels: false }).png({ compressionLevel: 9, palette: true }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    await expectRefused(upload(bomb), 'IMAGE_UNREADABLE', { reason: 'tooManyPixels' });
    expect(await client.session.hello({ protocol: 1 })).toMatchObject({ stage: 'ready' });
  });

  it('cannot announce more than an image may have', async () => {
    await expectRefused(client.screening.beginImage({ channel: 'dropped', bytes: 40_000_001, direction: 'entry' }), 'INVALID', { path: 'bytes' });
    const { uploadId } = await client.screening.beginImage({ channel: 'dropped', bytes: 3, direction: 'entry' });
    await expectRefused(client.screening.appendImage({ uploadId, offset: 0, base64: 'AAAAAAAA' }), 'INVALID', { path: 'base64' });
  });
});
