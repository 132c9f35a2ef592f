import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrainingScenario } from '../../core/contract/session.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { examine } from '../../core/screening/examine.ts';
import { createDice } from './dice.ts';
import { toZone } from './to-zone.ts';
import { dealTraveller } from './travellers.ts';

const TODAY = '2026-03-01';

/** A dice whose throws fast-check shrinks. */
const throws = fc.infiniteStream(fc.nat(2 ** 31 - 1).map((value) => value / 2 ** 31));
const diceOf = (stream: Iterator<number>) => createDice(() => stream.next().value as number);

function deal(scenario: TrainingScenario, stream: Iterator<number>) {
  const traveller = dealTraveller(scenario, diceOf(stream), TODAY);
  const lines = toZone(traveller);
  return { traveller, lines, mrz: parseMrz(lines, TODAY)! };
}
const always = (scenario: TrainingScenario, check: (dealt: ReturnType<typeof deal>) => void) =>
  fc.assert(
    fc.property(throws, (stream) => {
      check(deal(scenario, stream));
    }),
    { numRuns: 60 },
  );
const failing = (mrz: Mrz) => mrz.checks.filter(({ state }) => state === 'failed').map(({ name }) => name);
const raised = (lines: string[]) =>
  examine({ payload: { source: 'text', raw: lines, substitutions: [] }, corrections: [], capture: { channel: 'simulator', live: true, training: true }, today: TODAY })
    .findings.filter(({ state }) => state === 'raised')
    .map(({ ruleId }) => ruleId);

describe('dealTraveller', () => {
  it.each(TrainingScenario.options)('deals %s as a whole zone with what its page says', (scenario) => {
    always(scenario, ({ traveller, mrz }) => {
      expect(mrz.problems).toEqual([]);
      expect(mrz.documentNumber).toBe(traveller.documentNumber);
      expect([mrz.primaryIdentifier, mrz.secondaryIdentifier]).toEqual([traveller.primaryIdentifier, traveller.secondaryIdentifier]);
      expect(mrz.nameTruncated).toBe(false);
      const { year, month } = mrz.birthDate;
      expect(`${year}-${String(month).padStart(2, '0')}`).toBe(traveller.birthDate.slice(0, 7));
      expect(failing(mrz)).toEqual(traveller.fault === undefined ? [] : [traveller.fault === 'compositeCheck' ? 'composite' : 'documentNumber']);
    });
  });

  it('raises nothing but the training mark for an ordinary traveller', () => {
    always('iraqiPassport', ({ lines }) => expect(raised(lines)).toEqual([]));
    always('iraqiCard', ({ lines }) => expect(raised(lines)).toEqual([]));
    always('ordinary', ({ lines }) => expect(raised(lines)).toEqual(['F13']));
  });

  it('raises what each troubled scenario is there to show', () => {
    always('wrongCheckDigit', ({ lines }) => expect(raised(lines)).toContain('F01'));
    always('wrongComposite', ({ lines }) => expect(raised(lines)).toContain('F05'));
    always('singleName', ({ lines }) => expect(raised(lines)).toContain('F11'));
    always('expired', ({ lines }) => expect(raised(lines)).toContain('F22'));
    always('unknownBirthDay', ({ lines }) => expect(raised(lines)).toContain('F24'));
    always('refugeeDocument', ({ lines }) => expect(raised(lines)).toContain('F18'));
    always('longNumber', ({ mrz }) => expect(mrz.longDocumentNumber).toBe(true));
    always('child', ({ mrz }) => expect(2026 - mrz.birthDate.year!).toBeLessThan(13));
  });

  it('deals Iraqi-shaped documents most often, and troubled ones now and then', () => {
    let state = 1;
    const dice = createDice(() => (state = (state * 48271) % 2147483647) / 2147483647);
    const dealt = Array.from({ length: 4000 }, () => dealTraveller('random', dice, TODAY));
    const share = (is: (traveller: (typeof dealt)[number]) => boolean) => dealt.filter(is).length / dealt.length;
    expect(share(({ issuingState }) => issuingState === 'IRQ')).toBeGreaterThan(0.5);
    expect(share(({ fault }) => fault !== undefined)).toBeGreaterThan(0.002);
    expect(share(({ fault }) => fault !== undefined)).toBeLessThan(0.03);
    expect(share(({ format }) => format === 'TD1')).toBeGreaterThan(0.1);
  });
});
