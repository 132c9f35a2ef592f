import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { getLayout } from '../../core/document/formats.ts';
import { MrzFormat } from '../../core/document/reading.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { drawPlanned } from '../../bench/reader/pages/draw.ts';
import { dealHolder } from '../../bench/reader/pages/holder.ts';
import { damages } from '../../bench/reader/pages/damages.ts';
import { planPages } from '../../bench/reader/pages/plan.ts';
import { createDice } from '../../devices/simulator/dice.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser } from '../../reader/recognise.ts';
import { seeded } from './seeded.ts';

const plans = planPages(2_000);

describe('the plan of the benchmark', () => {
  it('holds 2,000 pages, every damage and every format, and no page twice', () => {
    expect(plans).toHaveLength(2_000);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
    for (const damage of Object.keys(damages)) expect(plans.filter((plan) => plan.damage === damage)).toHaveLength(75);
    for (const format of MrzFormat.options) expect(plans.filter((plan) => plan.format === format).length).toBeGreaterThan(350);
  });
  it('begins with the same pages when it is shorter', () => {
    const all = new Set(plans.map(({ id }) => id));
    expect(planPages(100).every(({ id }) => all.has(id))).toBe(true);
  });
});

describe('the holders of the benchmark', () => {
  const dice = createDice(seeded(5));
  const holders = Array.from({ length: 600 }, (_, i) => dealHolder(MrzFormat.options[i % 5]!, dice));
  it('have zones of the right shape, a few with one wrong check digit', () => {
    const wrong = holders.map(({ lines, traveller: { format } }) => {
      expect(lines.map((line) => line.length)).toEqual(Array(getLayout(format).lineCount).fill(getLayout(format).lineLength));
      return parseMrz(lines, '2026-03-01')!.checks.filter(({ state }) => state === 'failed').length;
    });
    const faulty = wrong.filter((count) => count > 0).length / holders.length;
    expect(faulty).toBeGreaterThan(0.02);
    expect(faulty).toBeLessThan(0.1);
  });
  it('have letters among the digits of a third of their numbers', () => {
    const mixed = holders.filter(({ traveller }) => /[0-9].*[A-Z]/.test(traveller.documentNumber.slice(0, 9))).length / holders.length;
    expect(mixed).toBeGreaterThan(0.25);
    expect(mixed).toBeLessThan(0.42);
  });
});

describe('a page of the benchmark', () => {
  it('is the same each time', async () => {
    const plan = plans.find(({ damage, strength }) => damage === 'worn print' && strength === 'middle')!;
    const [first, second] = [await drawPlanned(plan), await drawPlanned(plan)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('stands upright once its EXIF is obeyed, whatever the tag', async () => {
    const recognise = await createRecogniser();
    const seen = new Set<number | undefined>();
    for (const plan of plans.filter(({ damage, strength }) => damage === 'exif' && strength === 'middle').slice(0, 14)) {
      const { bytes, zones } = await drawPlanned(plan);
      const { orientation } = await sharp(bytes).metadata();
      if (seen.has(orientation)) continue;
      seen.add(orientation);
      const reading = await readPage(bytes, recognise);
      expect([orientation, reading.ok && reading.value.raw]).toEqual([orientation, zones[0]!.lines]);
      expect([orientation, reading.ok && reading.value.zone![0].y > reading.value.image.height / 2]).toEqual([orientation, true]);
    }
    expect(seen.size).toBeGreaterThan(4);
  });
});
