/** The live camera over the contract: frames are looked at and leave no trace, until their document is taken. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { FRAME_LIMIT, type FrameAnswer, type LiveId } from '../../core/contract/camera.ts';
import type { StationEvent } from '../../core/contract/session.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { cameraPictures } from '../harness/camera-video.ts';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER } from '../harness/station.ts';
import { AUDITOR, describeBoth, expectRefused, OTHER_OFFICER, requestId } from './suite.ts';

const liveId = (): LiveId => randomUUID() as LiveId;
let pages: { frames: string[]; lines: string[] }[];
let empty: string;
/** Grey, as the page sends them. */
const sent = async (picture: Buffer): Promise<string> => (await sharp(picture).greyscale().jpeg({ quality: 80 }).toBuffer()).toString('base64');

beforeAll(async () => {
  pages = await Promise.all(
    [0.2, 0.7].map(async (chance) => {
      const { image, lines } = await createSimulator(() => chance, () => '2026-03-01').deal('ordinary');
      return { frames: await Promise.all((await cameraPictures(image, 4, 0.3)).map(sent)), lines };
    }),
  );
  empty = await sent(await sharp({ create: { width: 640, height: 480, channels: 3, background: '#5a5550' } }).jpeg().toBuffer());
});

/** Shows frames one after the other, again where one was dropped, until the document is taken or there are no more. */
async function show(client: Client, live: LiveId, frames: readonly string[]): Promise<FrameAnswer[]> {
  const answers: FrameAnswer[] = [];
  for (const jpegBase64 of frames) {
    let answer: FrameAnswer;
    do answer = await client.camera.frame({ liveId: live, jpegBase64, direction: 'exit' });
    while (answer.state === 'dropped');
    answers.push(answer);
    if (answer.state === 'taken') break;
  }
  return answers;
}

describeBoth('the live camera', (suite) => {
  const allow = async (cameraAllowed: boolean): Promise<void> => {
    const client = await suite.as(FOUNDER);
    await client.policy.set({ requestId: requestId(), policy: { ...(await client.policy.get({})), cameraAllowed }, reason: 'test' });
  };
  const headOf = async (): Promise<unknown> => (await (await suite.as(AUDITOR)).journal.status({})).chains.map(({ head }) => head);

  it('is closed until the policy lets it in', async () => {
    await allow(false);
    const client = await suite.as(OFFICER);
    await expectRefused(client.camera.frame({ liveId: liveId(), jpegBase64: empty, direction: 'entry' }), 'CHANNEL_FORBIDDEN', { channel: 'camera' });
    await expectRefused(client.camera.take({ requestId: requestId(), liveId: liveId(), direction: 'entry' }), 'CHANNEL_FORBIDDEN', { channel: 'camera' });
    await allow(true);
    expect(await client.camera.frame({ liveId: liveId(), jpegBase64: empty, direction: 'entry' })).toEqual({ state: 'nothing', sureness: 0 });
  });

  it('takes a document by itself when it is sure, as seen live, and journals nothing before', async () => {
    await allow(true);
    const client = await suite.as(OFFICER);
    const { frames, lines } = pages[0]!;
    const live = liveId();
    const before = await headOf();
    const told: StationEvent[] = [];
    const events = await client.session.follow({});
    void (async () => {
      for await (const event of events as AsyncIterable<StationEvent>) told.push(event);
    })().catch(() => undefined);
    const first = await show(client, live, frames.slice(0, 2));
    expect(first.map(({ state }) => state)).toEqual(['seen', 'seen']);
    expect(first[0]!.zone).toHaveLength(4);
    expect(first[0]!.sureness).toBeGreaterThan(0.1);
    expect(first[1]!.sureness).toBeGreaterThan(first[0]!.sureness);
    expect(first[1]!.sureness).toBeLessThan(1);
    expect(await headOf()).toEqual(before);

    const last = (await show(client, live, [...frames.slice(2), ...frames])).at(-1)!;
    expect(last).toMatchObject({ state: 'taken', sureness: 1 });
    expect(await headOf()).not.toEqual(before);
    await expect.poll(() => told).toContainEqual({ kind: 'captured', deviceId: 'camera', ...last.captured });
    const { captures, direction } = await client.passages.get({ passageId: last.captured!.passageId });
    expect(direction).toBe('exit');
    expect(captures[0]).toMatchObject({ channel: 'camera', live: true, imageAvailable: true, reading: { source: 'image', raw: lines, image: { width: 1280, height: 960 } } });
    expect(captures[0]!.reading.zone).toHaveLength(4);
    // What is sent on afterwards is answered with the same capture, and takes nothing more.
    expect(await show(client, live, [frames[0]!])).toEqual([{ state: 'taken', sureness: 1, captured: last.captured }]);

    // Still lying there: the officer alone may take it again.
    const next = liveId();
    const again = await show(client, next, frames);
    expect(again.map(({ state }) => state)).toEqual(frames.map(() => 'again'));
    const taken = await client.camera.take({ requestId: requestId(), liveId: next, direction: 'exit' });
    expect(taken.samePassage).toBe(last.captured!.passageId);
  });

  it('takes what was read so far when the officer says so, and nothing where nothing was seen', async () => {
    await allow(true);
    const client = await suite.as(OFFICER);
    const live = liveId();
    await expectRefused(client.camera.take({ requestId: requestId(), liveId: live, direction: 'entry' }), 'NO_ZONE');
    const [answer] = await show(client, live, [pages[1]!.frames[0]!]);
    expect(answer!.state).toBe('seen');
    const request = { requestId: requestId(), liveId: live, direction: 'entry' as const };
    const taken = await client.camera.take(request);
    expect(await client.camera.take(request)).toEqual(taken);
    expect((await client.passages.get({ passageId: taken.passageId })).captures[0]!.reading.raw).toEqual(pages[1]!.lines);
  });

  it('is forgotten seconds after its last frame, and belongs to its screen alone', async () => {
    await allow(true);
    const client = await suite.fresh(OFFICER);
    const live = liveId();
    await show(client, live, [pages[0]!.frames[0]!]);
    const other = await suite.as(OTHER_OFFICER);
    await expectRefused(other.camera.take({ requestId: requestId(), liveId: live, direction: 'entry' }), 'NO_ZONE');
    suite.clock().pass(10_100);
    await expectRefused(client.camera.take({ requestId: requestId(), liveId: live, direction: 'entry' }), 'NO_ZONE');
    await show(client, live, [pages[0]!.frames[0]!]);
    await client.session.lock({});
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    await expectRefused(client.camera.take({ requestId: requestId(), liveId: live, direction: 'entry' }), 'NO_ZONE');
  });

  it('takes no frame that is no picture, or too large', async () => {
    await allow(true);
    const client = await suite.as(OFFICER);
    const frame = (jpegBase64: string) => client.camera.frame({ liveId: liveId(), jpegBase64, direction: 'entry' });
    await expectRefused(frame(Buffer.from('GIF89a').toString('base64')), 'INVALID', { path: 'jpegBase64' });
    await expectRefused(frame('?!?!'), 'INVALID', { path: 'jpegBase64' });
    await expectRefused(frame('A'.repeat(FRAME_LIMIT + 4)), 'INVALID', { path: 'jpegBase64' });
    await expectRefused(frame(pages[0]!.frames[0]!.slice(0, 4_000)), 'IMAGE_UNREADABLE', { reason: 'truncated' });
  });
});
