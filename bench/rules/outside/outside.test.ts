import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../../core/rules/evaluate.ts';
import { observe } from '../observe/observe.ts';
import { seeded } from '../random.ts';
import { RATES } from '../rates.ts';
import { drawWorld } from '../world/draw-world.ts';
import { printZone } from '../world/zone.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import { scoreLines } from './score-file.ts';
import { toCase } from './to-case.ts';

const LINES = [...printZone('TD3', { code: 'P', issuer: 'IRQ', name: 'NAMUNA<<TAJRIBI', number: 'A12345678', nationality: 'IRQ', birth: '900304', sex: 'F', expiry: '310506' }).rows];
const short = (facts: object) => toCase(JSON.stringify({ facts: { lines: LINES, today: '2026-03-01', ...facts }, forged: true, threat: 'dataAlteration' }));
const raisedBy = (facts: object): string[] => {
  const read = short(facts);
  if (!read.ok) throw new Error(read.error);
  return evaluateRules(read.value.facts).flatMap(({ state, ruleId }) => (state === 'raised' ? [ruleId] : []));
};
async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('an outside corpus', () => {
  it('may give zones and whatever else is known', () => {
    expect(raisedBy({})).not.toContain('F31');
    expect(raisedBy({ visual: { birthDate: '04 APR 1971', primaryIdentifier: 'NAMUNA' } })).toContain('F31');
    expect(raisedBy({ lists: { documents: [{ reason: 'stolen', documentNumber: 'A12345678' }] } })).toContain('F54');
    expect(raisedBy({ substitutions: [{ line: 1, position: 1, from: 'I', to: '1' }] })).toContain('F06');
    expect(raisedBy({ today: null })).toBeDefined();
  });

  it('may give facts whole, as the program gathers them, and they say the same', () => {
    for (let i = 0; i < 60; i += 1) {
      const facts = observe(drawWorld(seeded(`outside/${i}`), RATES), seeded(`outside/eye/${i}`), RATES);
      const read = toCase(JSON.stringify({ facts, forged: false }));
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(evaluateRules(read.value.facts)).toEqual(evaluateRules(facts));
    }
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'line: '],
    ['{"facts":{"lines":[]},"forged":"yes"}', 'forged: '],
    ['{"facts":{"lines":"P<"},"forged":true}', 'facts.lines: '],
    ['{"facts":{"lines":[],"visaul":{}},"forged":true}', 'facts: '],
    ['{"facts":{"lines":[],"lists":{"documents":[{"reason":"gone","documentNumber":"A"}]}},"forged":true}', 'facts.lists.documents.0.reason: '],
    ['{"facts":{"lines":[],"today":"soon"},"forged":true}', 'facts.today: '],
  ])('is told what is wrong with %s', (line, why) => {
    const read = toCase(line);
    expect(read.ok ? '' : read.error).toContain(why);
  });

  it('is never thrown at', () => {
    fc.assert(fc.property(fc.jsonValue(), (facts) => typeof toCase(JSON.stringify({ facts, forged: true })).ok === 'boolean'), { numRuns: 200 });
  });

  it('is scored line by line; what cannot be read is told with its number, and the rest counts', async () => {
    const said: string[] = [];
    const good = JSON.stringify({ facts: { lines: LINES }, forged: false });
    const { tally, refused } = await scoreLines(chunks(`${good}\n\nnonsense\n${good}`, 7), (line) => said.push(line));
    expect([tally.travellers, refused, said]).toEqual([2, 1, ['line 3 is not JSON']]);
  });

  it('is described by examples that are read', async () => {
    const examples = [...readFileSync(new URL('../../../docs/rules-corpus.md', import.meta.url), 'utf8').matchAll(/^\{"facts":\{.*$/gm)].map(([line]) => line);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(await scoreLines(chunks(examples.join('\n'), 1000), (line) => expect(line).toBe(''))).toMatchObject({ refused: 0 });
  });
});

describe('lines of a stream', () => {
  const read = async (text: string, size: number, limit?: number): Promise<ReadLine[]> => {
    const lines = [];
    for await (const line of readLines(chunks(text, size), limit)) lines.push(line);
    return lines;
  };

  it('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'ع', '😀', ' ') }), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const joined = texts.join('\n');
        expect(await read(joined, size)).toEqual((texts.at(-1) === '' ? texts.slice(0, -1) : texts).map((text, i) => ({ number: i + 1, text })));
      }),
      { numRuns: 100 },
    );
  });

  it('are not kept beyond the limit, and the next one is whole', async () => {
    expect(await read(`${'x'.repeat(50)}\nshort\r\n`, 8, 10)).toEqual([{ number: 1, tooLong: true }, { number: 2, text: 'short' }]);
  });
});
