import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createSimulator } from './create-simulator.ts';
import { loadLettering } from './lettering.ts';

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('createSimulator', () => {
  it('deals the same pages for the same chance, others for another', async () => {
    const deals = await Promise.all([11, 11, 12].map((seed) => createSimulator(random(seed), () => '2026-03-01').deal('random')));
    expect(deals[1]).toEqual(deals[0]);
    expect(deals[2]!.lines).not.toEqual(deals[0]!.lines);
  });

  it('draws a page of the size its format has, as PNG', async () => {
    const { image } = await createSimulator(random(3), () => '2026-03-01').deal('iraqiPassport');
    const { format, width, height } = await sharp(image).metadata();
    expect(format).toBe('png');
    // 125 × 88 mm at 10 pixels a millimetre, on a scanner's bed a little larger.
    expect(width).toBeGreaterThan(1250);
    expect(width).toBeLessThan(1400);
    expect(height).toBeGreaterThan(880);
    expect(height).toBeLessThan(1000);
  });

  it('refuses a scenario it does not know', async () => {
    await expect(createSimulator(random(1), () => '2026-03-01').deal('forgery')).rejects.toThrow();
  });
});

describe('lettering', () => {
  it('outlines every character it is given, and no number is missing', async () => {
    const lettering = await loadLettering();
    const zone = lettering.zoneLine('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<', 0, 0);
    const text = lettering.bold('PASSPORT · IDENTITY CARD · AVATAR', 0, 0, 4) + lettering.plain('Surname — Given names', 0, 0, 2);
    expect(zone + text).not.toMatch(/NaN|undefined/);
    expect(zone.match(/M/g)!.length).toBeGreaterThanOrEqual(37);
  });
});
