/** Frames of a page held before a camera, read one after the other: together they say what each says only in part. */
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameEvidence, FrameReading } from '../../core/document/frame-reading.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { readFrame } from '../../reader/frames/read-frame.ts';
import { createRecogniser, type Recogniser } from '../../reader/recognise.ts';
import { cameraPictures } from '../harness/camera-video.ts';
import { seeded } from './seeded.ts';

describe('a page held before a camera', () => {
  let recognise: Recogniser;
  beforeAll(async () => {
    recognise = await createRecogniser();
  });
  const pageOf = (seed: number) => createSimulator(seeded(seed), () => '2026-03-01').deal('ordinary');

  async function show(frames: readonly Uint8Array[]): Promise<FrameReading[]> {
    const readings: FrameReading[] = [];
    let evidence: FrameEvidence | undefined;
    for (const frame of frames) {
      const reading = await readFrame(frame, evidence, recognise);
      if (!reading.ok) throw new Error(reading.error);
      evidence = reading.value.evidence;
      readings.push(reading.value);
    }
    return readings;
  }

  it('is read surely by a few frames, and followed from frame to frame', async () => {
    const { image, lines } = await pageOf(11);
    const frames = await cameraPictures(image, 4);
    const readings = await show(frames);
    expect(readings.at(-1)).toMatchObject({ sureness: 1, evidence: { frames: 4, missed: 0 }, page: { raw: lines, accepted: true } });
    const starts = readings.map(({ zone }) => zone![0]);
    const moves = starts.slice(1).map((start, i) => Math.hypot(start.x - starts[i]!.x, start.y - starts[i]!.y));
    expect(Math.max(...moves)).toBeGreaterThan(5);
    expect(Math.max(...moves)).toBeLessThan(60);
  });

  it('is not sure of what one frame shows, however clear it is', async () => {
    const { image } = await pageOf(12);
    const [first] = await show(await cameraPictures(image, 1, 0.3));
    expect(first!.page?.found).toBe(true);
    expect(first!.sureness).toBeLessThan(1);
    expect(first!.clarity).toBeGreaterThan(0.9);
  });

  it('is read together where hardly a frame can be read alone, and never surely wrong on the way', async () => {
    const { image, lines } = await pageOf(13);
    // A poor camera in the evening: 360 pixels across, and grain.
    const frames = await Promise.all((await cameraPictures(image, 8)).map((frame, i) => grained(frame, 360, 50, seeded(5 + i))));
    const alone = (await Promise.all(frames.slice(0, 4).map((frame) => show([frame])))).map(([reading]) => reading!.page?.raw.join() === lines.join());
    expect(alone).toContain(false);
    const together = await show(frames);
    expect(together.at(-1)!.page?.raw).toEqual(lines);
    for (const { sureness, page } of together) if (sureness === 1) expect(page?.lines).toEqual(lines);
  }, 120_000);

  it('gives way to the next page, and is forgotten when it is gone', async () => {
    const [one, other] = [await pageOf(14), await pageOf(15)];
    const empty = await sharp({ create: { width: 1280, height: 960, channels: 3, background: '#5a5550' } }).jpeg().toBuffer();
    const readings = await show([...(await cameraPictures(one.image, 2)), ...(await cameraPictures(other.image, 2)), empty, empty, empty, empty]);
    expect(readings.map(({ evidence }) => evidence && [evidence.frames, evidence.missed])).toEqual([[1, 0], [2, 0], [1, 0], [2, 0], [2, 1], [2, 2], [2, 3], undefined]);
    expect(readings[3]!.page?.raw).toEqual(other.lines);
    expect(readings.at(-1)).toEqual({ image: { width: 1280, height: 960 }, clarity: 0, sureness: 0 });
  });
});

/** The picture at another width, every pixel brighter or darker by up to about `most`. */
async function grained(picture: Uint8Array, width: number, most: number, random: () => number): Promise<Buffer> {
  const { data, info } = await sharp(picture).resize({ width }).greyscale().raw().toBuffer({ resolveWithObject: true });
  for (const [i, value] of data.entries()) data[i] = Math.min(255, Math.max(0, value + most * (random() + random() + random() - 1.5)));
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).jpeg({ quality: 75 }).toBuffer();
}
