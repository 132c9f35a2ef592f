/** Pages of the reader's benchmark: every damage it knows, and pictures without a zone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { MrzFormat } from '../../core/document/reading.ts';
import { damageNames } from '../../bench/reader/pages/damages.ts';
import { drawPlanned } from '../../bench/reader/pages/draw.ts';
import { drawNegative, negativeKinds } from '../../bench/reader/pages/without-zone/draw.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser, type Recogniser } from '../../reader/recognise.ts';

describe('the page reader', () => {
  let recognise: Recogniser;
  beforeAll(async () => {
    recognise = await createRecogniser();
  });

  async function read(image: Uint8Array) {
    const reading = await readPage(image, recognise);
    if (!reading.ok) throw new Error(reading.error);
    return reading.value;
  }

  it.each(damageNames.map((damage, i) => ({ damage, format: MrzFormat.options[i % MrzFormat.options.length]! })))('reads a $format page with $damage in full strength', async ({ damage, format }) => {
    const page = await drawPlanned({ id: `test-${damage}`, format, face: 'OCR-B', damage, strength: 'strong' });
    const { lines, accepted } = await read(page.bytes);
    // Of two documents either may be read, but no line of one beside a line of the other.
    if (accepted) expect(page.zones.map((zone) => zone.lines)).toContainEqual(lines);
    const right = page.zones.map((zone) => zone.lines.join('')).map((truth) => [...truth].filter((character, i) => character === lines.join('')[i]).length / truth.length);
    expect(Math.max(...right)).toBeGreaterThan(0.97);
  });

  it.each(negativeKinds)('finds no zone in: %s', async (kind) => {
    for (const round of [40, 41]) {
      const { bytes } = await drawNegative(round * negativeKinds.length + negativeKinds.indexOf(kind));
      expect((await read(bytes)).raw).toEqual([]);
    }
  });
});
