import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outcome } from '../core/contract/outcomes.ts';
import { Severity } from '../core/rules/rule.ts';
import { holds, openSops, type PassageFacts, type Tick } from './engine.ts';
import { readLibrary } from './library.ts';
import type { Condition } from './schema.ts';

const library = readLibrary();
const quiet: PassageFacts = { findings: [], outcome: undefined, undocumented: false, fearClaimed: false, ticks: [] };
const ids = (facts: Partial<PassageFacts>) => openSops(library, { ...quiet, ...facts }).map((open) => open.sop.id);
const tick = (sopId: string, stepId: string, done = true): Tick => ({ sopId, stepId, done, by: 'person', at: '2026-01-01T08:00:00+03:00' });

describe('openSops', () => {
  it('opens nothing for a quiet passage', () => {
    expect(ids({})).toEqual([]);
    expect(ids({ findings: [{ state: 'raised', severity: 'low', mode: 'live' }] })).toEqual([]);
  });
  it('opens HBM-17 for a live finding of medium severity, never for a silent one', () => {
    expect(ids({ findings: [{ state: 'raised', severity: 'medium', mode: 'live' }] })).toEqual(['HBM-17']);
    expect(ids({ findings: [{ state: 'raised', severity: 'critical', mode: 'silent' }] })).toEqual([]);
    expect(ids({ findings: [{ state: 'undetermined', severity: 'critical', mode: 'live' }] })).toEqual([]);
  });
  it('opens HBM-19 for a listed document beside HBM-17, and nothing of it for a neighbour of one', () => {
    expect(ids({ findings: [{ rule: 'F54', state: 'raised', severity: 'high', mode: 'live' }] })).toEqual(['HBM-17', 'HBM-19']);
    expect(ids({ findings: [{ rule: 'F56', state: 'raised', severity: 'medium', mode: 'silent' }] })).toEqual([]);
  });
  it('opens the namesake procedure for a listed name, and not for one that was cleared', () => {
    expect(ids({ findings: [{ rule: 'F61', state: 'raised', severity: 'low', mode: 'live' }] })).toEqual(['OWN-01']);
    expect(ids({ findings: [{ rule: 'F61', state: 'raised', severity: 'info', mode: 'live' }] })).toEqual([]);
  });
  it('opens HBM-08 for a person without documents, and no suspicion with it', () => {
    expect(ids({ undocumented: true })).toEqual(['HBM-08']);
  });
  it('opens HBM-09 for a claim of fear beside whatever else is open', () => {
    expect(ids({ fearClaimed: true, undocumented: true })).toEqual(['HBM-08', 'HBM-09']);
  });
  it('says why, and shows the evidence step only once the case is referred', () => {
    const [flagged] = openSops(library, { ...quiet, findings: [{ state: 'raised', severity: 'high', mode: 'live' }] });
    expect(flagged?.because).toBe('finding');
    expect(flagged?.steps.map((step) => step.id)).not.toContain('HBM-17.6');
    const [referred] = openSops(library, { ...quiet, outcome: 'secondLine' });
    expect(referred?.because).toBe('secondLine');
    expect(referred?.steps.map((step) => step.id)).toContain('HBM-17.6');
  });
  it('shows who did a step, and opens it again when it is unticked', () => {
    const facts = { ...quiet, undocumented: true };
    const done = openSops(library, { ...facts, ticks: [tick('HBM-08', 'HBM-08.1')] })[0]?.steps[0];
    expect(done).toMatchObject({ state: 'done', by: 'person' });
    const undone = openSops(library, { ...facts, ticks: [tick('HBM-08', 'HBM-08.1'), tick('HBM-08', 'HBM-08.1', false)] })[0]?.steps[0];
    expect(undone?.state).toBe('open');
  });
  it('keeps a procedure open that was begun, even when a correction took its cause away', () => {
    expect(ids({ ticks: [tick('HBM-17', 'HBM-17.1')] })).toEqual(['HBM-17']);
  });
});

const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...Severity.options).map((severity) => ({ fact: 'findingAtLeast' as const, severity })),
    fc.constantFrom(...Severity.options).map((severity) => ({ fact: 'findingOf' as const, rules: ['F54'], severity })),
    fc.constantFrom(...Outcome.options).map((is) => ({ fact: 'outcome' as const, is })),
    fc.constantFrom({ fact: 'undocumented' as const }, { fact: 'fearClaimed' as const }),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;
const passageFacts: fc.Arbitrary<PassageFacts> = fc.record({
  findings: fc.array(fc.record({ state: fc.constantFrom('raised' as const, 'undetermined' as const), severity: fc.constantFrom(...Severity.options), mode: fc.constantFrom('live' as const, 'silent' as const) })),
  outcome: fc.option(fc.constantFrom(...Outcome.options), { nil: undefined }),
  undocumented: fc.boolean(),
  fearClaimed: fc.boolean(),
  ticks: fc.constant([]),
});

describe('conditions', () => {
  it('obey de Morgan', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), passageFacts, (parts, facts) => {
        expect(holds({ not: { all: parts } }, facts)).toBe(holds({ any: parts.map((not) => ({ not })) }, facts));
      }),
    );
  });
  it('a more severe finding opens at least what a milder one opens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Severity.options), fc.constantFrom(...Severity.options), (a, b) => {
        const [mild, severe] = [a, b].sort((x, y) => Severity.options.indexOf(x) - Severity.options.indexOf(y)) as [Severity, Severity];
        const opened = (severity: Severity) => ids({ findings: [{ state: 'raised', severity, mode: 'live' }] });
        expect(opened(severe)).toEqual(expect.arrayContaining(opened(mild)));
      }),
    );
  });
});
