/** Honest pages raise nothing, forged ones are found, and no picture breaks the measuring. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lookDistance } from '../../core/picture/look-hash.ts';
import { PictureMeasures } from '../../core/picture/measures.ts';
import { createDice } from '../../devices/simulator/dice.ts';
import { hashesOf, measurePage } from '../../reader/measure/measure-page.ts';
import { openImage } from '../../reader/open-image.ts';
import { seeded } from '../reader/seeded.ts';
import { alarms, judge, measureDrawn } from './judge-page.ts';
import { drawPlantedPage, INNOCENT, type Plant, PLANTS } from './planted-pages.ts';

const opened = async (bytes: Uint8Array) => {
  const image = await openImage(bytes);
  if (!image.ok) throw new Error(image.error);
  return image.value;
};

describe('a printed page', () => {
  it.each(INNOCENT.map((damage, i) => [damage, (['TD3', 'TD1', 'TD2'] as const)[i % 3]!] as const))('raises nothing for an honest one: %s, %s', async (damage, format) => {
    const page = await drawPlantedPage(500, format, damage);
    const measures = PictureMeasures.parse(await measureDrawn(page));
    expect(measures.lines.flatMap(({ characters }) => characters).filter((character) => character !== null).length).toBeGreaterThan(0.95 * page.lines.join('').length);
    expect(alarms(judge(page, measures))).toEqual([]);
  });

  const EXPECTED: Record<Plant, RegExp> = { face: /F47/, spacing: /F46/, size: /F46/, turned: /F46/, pitch: /F45 pitch/, left: /F45 left/, portrait: /F50/ };
  it.each(PLANTS)('is found out: %s', async (plant) => {
    const page = await drawPlantedPage(501, 'TD3', 'none', plant);
    const found = alarms(judge(page, await measureDrawn(page)));
    expect(found.join(', ')).toMatch(EXPECTED[plant]);
  });

  it('finds the corners of the page to a millimetre, and the place of its characters to a tenth', async () => {
    const page = await drawPlantedPage(502, 'TD3', 'none');
    const { page: corners, lines } = await measureDrawn(page);
    const [a, b, c] = corners!;
    expect(Math.hypot(b.x - a.x, b.y - a.y) / page.pixelsPerMillimetre).toBeCloseTo(125, 0);
    expect(Math.hypot(c.x - b.x, c.y - b.y) / page.pixelsPerMillimetre).toBeCloseTo(88, 0);
    const xs = lines[1]!.characters.map((character) => character!);
    for (const [i, [x, y]] of xs.entries()) if (i > 0) expect(Math.abs(Math.hypot(x - xs[i - 1]![0], y - xs[i - 1]![1]) / page.pixelsPerMillimetre - 2.54)).toBeLessThan(0.1);
  });
});

describe('the look of a page', () => {
  it('stays when the file is stored anew, and changes with what is written on the page', async () => {
    const page = (seed: number) => drawPlantedPage(seed, 'TD3', 'none').then(({ bytes }) => bytes);
    const hashOf = async (bytes: Uint8Array) => hashesOf(bytes, await opened(bytes));
    const bytes = await page(510);
    const own = await hashOf(bytes);
    for (const stored of [sharp(bytes).jpeg({ quality: 55 }), sharp(bytes).resize({ width: 640 }).jpeg({ quality: 75 }), sharp(bytes).linear(1.06, 2), sharp(bytes).linear(0.7, 0)]) {
      const again = await hashOf(await stored.toBuffer());
      expect(again.sha256).not.toBe(own.sha256);
      expect(lookDistance(own.page, again.page)).toBeLessThanOrEqual(6);
    }
    expect(lookDistance(own.page, (await hashOf(await page(511))).page)).toBeGreaterThanOrEqual(12);
  });
});

describe('measuring', () => {
  it('answers something of any picture, or nothing, and never breaks', async () => {
    const dice = createDice(seeded(77));
    for (let i = 0; i < 12; i++) {
      const [width, height] = [dice.int(1, 400), dice.int(1, 400)];
      const noise = Uint8Array.from({ length: width * height }, () => dice.int(0, 255));
      const bytes = await sharp(i % 3 === 0 ? noise.fill(dice.int(0, 255)) : noise, { raw: { width, height, channels: 1 } }).png().toBuffer();
      const corner = () => ({ x: dice.int(-500, 900), y: dice.int(-500, 900) });
      const zone = [corner(), corner(), corner(), corner()] as never;
      const measures = measurePage(bytes, await opened(bytes), { format: 'TD3', zone, lines: ['P<UTO'.padEnd(44, '<'), '1'.repeat(44)] }, zone);
      expect(PictureMeasures.safeParse(measures).success).toBe(true);
    }
  });
});
