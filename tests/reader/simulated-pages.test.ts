import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { TrainingScenario } from '../../core/contract/session.ts';
import { createSimulator, type Simulator } from '../../devices/simulator/create-simulator.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser, type Recogniser } from '../../reader/recognise.ts';
import { seeded } from './seeded.ts';

const TODAY = '2026-03-01';
const LEGIBLE = TrainingScenario.options.filter((scenario) => scenario !== 'wornPrint' && scenario !== 'random');

describe('pages of the training simulator, read as pictures', () => {
  let recognise: Recogniser;
  let simulator: Simulator;

  beforeAll(async () => {
    recognise = await createRecogniser();
    simulator = createSimulator(seeded(20260301), () => TODAY);
  });

  async function read(image: Uint8Array) {
    const reading = await readPage(image, recognise);
    if (!reading.ok) throw new Error(reading.error);
    return reading.value;
  }

  it.each(LEGIBLE)('reads %s to the character', async (scenario) => {
    for (let i = 0; i < 2; i++) {
      const { image, lines } = await simulator.deal(scenario);
      const reading = await read(image);
      expect(reading.raw).toEqual(lines);
      expect(reading.confidences.map((line) => line.length)).toEqual(lines.map((line) => line.length));
    }
  });

  it('reads nearly every character of worn pages', async () => {
    let right = 0;
    let all = 0;
    for (let i = 0; i < 6; i++) {
      const { image, lines } = await simulator.deal('wornPrint');
      const reading = await read(image);
      all += lines.join('').length;
      right += [...lines.join('')].filter((character, at) => character === reading.raw.join('')[at]).length;
    }
    expect(right / all).toBeGreaterThan(0.98);
  });

  it('is unsure where ink is missing', async () => {
    const { image, lines } = await simulator.deal('iraqiPassport');
    const { zone } = await read(image);
    const [start, end, , low] = zone!;
    const pitch = (end.x - start.x) / 44;
    const patch = { left: Math.round(start.x + 10.3 * pitch), top: Math.round(start.y + (low.y - start.y) * 0.55), width: Math.round(pitch * 0.6), height: Math.round((low.y - start.y) * 0.45) };
    const rubbed = await sharp(image).composite([{ ...patch, input: { create: { ...patch, channels: 3, background: '#fbfbf8' } } }]).png().toBuffer();
    const { confidences, raw } = await read(rubbed);
    expect(raw[0]).toBe(lines[0]);
    expect(confidences[1]![10]).toBeLessThan(0.9);
  });

  it('reads a page laid in any direction, and says where on the picture the zone stands', async () => {
    const { image, lines } = await simulator.deal('ordinary');
    const upright = await read(image);
    for (const [degrees, at] of [
      [90, (x: number, y: number) => [upright.image.height - y, x]],
      [180, (x: number, y: number) => [upright.image.width - x, upright.image.height - y]],
      [270, (x: number, y: number) => [y, upright.image.width - x]],
    ] as const) {
      const reading = await read(await sharp(image).rotate(degrees).png().toBuffer());
      expect(reading.raw).toEqual(lines);
      reading.zone!.forEach((corner, i) => {
        const [x, y] = at(upright.zone![i]!.x, upright.zone![i]!.y);
        expect(Math.hypot(corner.x - x!, corner.y - y!)).toBeLessThan(15);
      });
    }
  });

  it('marks the zone itself: dark on light inside, in the lower quarter of a passport', async () => {
    const { image } = await simulator.deal('iraqiPassport');
    const { zone, image: size } = await read(image);
    const [start, end, , low] = zone!;
    expect(start.x).toBeLessThan(size.width * 0.12);
    expect(end.x).toBeGreaterThan(size.width * 0.88);
    expect(start.y).toBeGreaterThan(size.height * 0.72);
    expect(low.y).toBeLessThan(size.height * 0.94);
  });

  it.each([
    ['as a small JPEG', (page: Sharp) => page.resize(620).jpeg({ quality: 60 })],
    ['seven degrees askew', (page: Sharp) => page.rotate(7, { background: '#c9ccd0' }).png()],
    ['fourteen degrees askew', (page: Sharp) => page.rotate(-14, { background: '#c9ccd0' }).jpeg({ quality: 90 })],
    ['askew and lying on its side', (page: Sharp) => page.rotate(98, { background: '#c9ccd0' }).jpeg({ quality: 90 })],
    ['no wider than 400 pixels', (page: Sharp) => page.resize(400).png()],
    ['turned by its EXIF alone', (page: Sharp) => page.rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 90 })],
    ['as a large WebP', (page: Sharp) => page.resize(3600).webp({ quality: 80 })],
    ['dark and flat', (page: Sharp) => page.linear(0.35, 40).jpeg({ quality: 80 })],
  ])('reads a page %s', async (_how, change) => {
    const { image, lines } = await simulator.deal('ordinary');
    expect((await read(await change(sharp(image)).toBuffer())).raw).toEqual(lines);
  });

  it('reads one of two documents in one picture, and no line of the other', async () => {
    const [upper, lower] = [await simulator.deal('iraqiPassport'), await simulator.deal('ordinary')];
    const size = await sharp(upper.image).metadata();
    for (const beside of [true, false]) {
      const bed = sharp({ create: { width: size.width * (beside ? 2 : 1) + 80, height: size.height * (beside ? 1 : 2) + 80, channels: 3, background: '#c9ccd0' } });
      const both = bed.composite([{ input: Buffer.from(upper.image), left: 30, top: 30 }, { input: Buffer.from(lower.image), left: beside ? size.width + 50 : 30, top: beside ? 42 : size.height + 50 }]);
      expect([upper.lines, lower.lines]).toContainEqual((await read(await both.jpeg({ quality: 85 }).toBuffer())).raw);
    }
  });

  it('finds nothing where there is no zone', async () => {
    const { image } = await simulator.deal('ordinary');
    const { width, height } = await sharp(image).metadata();
    const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#fff"/>${Array.from({ length: 170 }, (_, i) => `<rect x="${20 + i * 5 + (i % 3)}" y="420" width="${1 + (i % 4)}" height="60"/>`).join('')}</svg>`;
    const pictures = {
      blank: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } }).png().toBuffer(),
      noise: await sharp({ create: { width: 500, height: 400, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer(),
      barcode: await sharp(Buffer.from(stripes)).png().toBuffer(),
      'page without its zone': await sharp(image).extract({ left: 0, top: 0, width, height: Math.floor(height * 0.7) }).png().toBuffer(),
      'one line only': await sharp(image).extract({ left: 0, top: 0, width, height: Math.floor(height * 0.825) }).png().toBuffer(),
      'tiny': await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } }).png().toBuffer(),
    };
    for (const [what, picture] of Object.entries(pictures)) expect([what, (await read(picture)).raw]).toEqual([what, []]);
  });
});
