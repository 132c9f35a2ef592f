import { describe, expect, test } from 'vitest';
import type { ZoneContent } from '../document/compose-mrz.ts';
import { TODAY } from '../document/testing/specimens.ts';
import { FindingFact } from '../journal/entries.ts';
import type { Finding } from '../rules/rule.ts';
import { factsOf, nothingRead } from '../rules/testing/facts.ts';
import { ageBandOf, summaryOf, tallyFactsOf, toFindingFacts } from './facts.ts';

const finding = (state: Finding['state'], severity: Finding['severity'], change: Partial<Finding> = {}): Finding => ({ ruleId: 'F01', version: 1, state, severity, mode: 'live', basis: [], innocentCauses: [], evidence: [{ line: 1 }], text: 'rules.F01.raised', params: { captured: '3' }, ...change });

test('facts of findings hold what was raised, undecided or broken off, and no word or value of it', () => {
  const facts = toFindingFacts([finding('raised', 'high'), finding('undetermined', 'low'), finding('aborted', 'info'), finding('passed', 'high'), finding('notPerformed', 'high'), finding('notApplicable', 'high')]);
  expect(facts.map(({ state }) => state)).toEqual(['raised', 'undetermined', 'aborted']);
  for (const fact of facts) expect(FindingFact.parse(fact)).toEqual(fact);
});

describe('what a passage shows in a list', () => {
  test('counts raised and live findings from medium on, and names the worst', () => {
    expect(summaryOf([finding('raised', 'medium'), finding('raised', 'high'), finding('raised', 'low'), finding('undetermined', 'critical'), finding('raised', 'critical', { mode: 'silent' })])).toEqual({ toLookAt: 2, worst: 'high' });
  });

  test('nothing to look at has no worst', () => {
    expect(summaryOf([finding('raised', 'info'), finding('raised', 'low'), finding('passed', 'critical')])).toEqual({ toLookAt: 0 });
  });
});

describe('tallies', () => {
  const tally = (change: Partial<ZoneContent>, today: string | undefined = TODAY) => tallyFactsOf(factsOf(change).reading, today);

  test('hold format, codes, sex and age band', () => {
    expect(tally({})).toEqual({ format: 'TD3', issuingState: 'IRQ', nationality: 'IRQ', sex: 'F', ageBand: '18-59' });
  });

  test('leave out a code that no list knows: it may be a piece of a name', () => {
    expect(tally({ nationality: 'ALI' })).not.toHaveProperty('nationality');
  });

  test.each([
    [{ year: 2008, month: 11, day: 22 }, '18-59'],
    [{ year: 2008, month: 11, day: 23 }, '12-17'],
    [{ year: 1985 }, '18-59'],
    [{ year: 2008 }, 'unknown'],
    [{}, 'unknown'],
    [{ year: 2026, month: 11, day: 22 }, '0-4'],
  ])('the band of %o is %s', (birthDate, band) => {
    expect(tally({ birthDate }).ageBand).toBe(band);
  });

  test('without a clock or a zone the band is unknown', () => {
    expect(tallyFactsOf(factsOf().reading, undefined).ageBand).toBe('unknown');
    expect(tallyFactsOf(nothingRead().reading, TODAY)).toEqual({ sex: 'unspecified', ageBand: 'unknown' });
  });

  test('bands end where UNHCR ends them', () => {
    expect([0, 4, 5, 11, 12, 17, 18, 59, 60, 120].map(ageBandOf)).toEqual(['0-4', '0-4', '5-11', '5-11', '12-17', '12-17', '18-59', '18-59', '60+', '60+']);
    expect(ageBandOf(-1)).toBe('unknown');
  });
});
