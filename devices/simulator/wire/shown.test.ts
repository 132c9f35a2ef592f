import { expect, it } from 'vitest';
import { readBoardingPass } from '../../../core/document/barcode/read-boarding-pass.ts';
import { readSlip } from '../../../core/document/barcode/read-code.ts';
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import { createDice } from '../dice.ts';
import { disturb } from './disturb.ts';
import { deal, DOCUMENTS } from './shown.ts';

const dice = (seed: number) => {
  let state = seed;
  return createDice(() => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
};

it.each(DOCUMENTS)('%s: what is dealt is what it says', (document) => {
  for (let seed = 1; seed < 40; seed += 1) {
    const shown = deal(document, dice(seed), '2026-03-01');
    if (shown.kind === 'zone') expect(parseMrz(shown.lines, '2026-03-01')?.checks.every(({ state }) => state !== 'failed')).toBe(true);
    else expect(readBoardingPass(shown.text, '2026-03-01').ok || readSlip(shown.text).ok).toBe(true);
  }
});

it('only noise and an unplug change what arrives', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i & 0xff);
  for (let seed = 1; seed < 60; seed += 1) {
    const steps = disturb([bytes], { noise: false, split: true, delayMs: 5, unplugEvery: 2 }, dice(seed));
    const sent = steps.flatMap((step) => (step.kind === 'send' ? [...step.bytes] : []));
    expect(sent).toEqual([...bytes.subarray(0, sent.length)]);
    if (!steps.some(({ kind }) => kind === 'unplug')) expect(sent).toHaveLength(bytes.length);
    const noisy = disturb([bytes], { noise: true, split: false, delayMs: 0, unplugEvery: 0 }, dice(seed));
    const last = noisy.at(-1);
    expect(last?.kind === 'send' && [...last.bytes]).toEqual([...bytes]);
  }
});
