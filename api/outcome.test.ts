import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outcome } from '../core/contract/outcomes.ts';
import type { DecisionId } from '../core/contract/common.ts';
import { deltaOf, decisionEntries } from './outcome.ts';
import type { PassageRecord } from './ports.ts';
import type { Session } from './sessions.ts';

const session = { personId: '5b0f1b8e-6a55-4a7e-9c4e-0d4f3c8d1a01' } as Session;
const AT = '2026-03-01T10:20:30.000+03:00';

function passageWith(decisions: { outcome: Outcome; decisionId: string }[]): PassageRecord {
  const plain = decisions.filter(({ outcome }) => outcome !== 'protection').at(-1)?.outcome as Exclude<Outcome, 'protection'> | undefined;
  return { passageId: '5b0f1b8e-6a55-4a7e-9c4e-0d4f3c8d1a02', openedAt: '2026-02-28T23:59:00.000+03:00', decisions, plainOutcome: plain ?? 'open' } as unknown as PassageRecord;
}
const tallyName = (outcome: Outcome | 'open') => (outcome === 'protection' ? 'referred' : outcome);

describe('the tally', () => {
  it('is what plain entries say plus the deltas, after any decisions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Outcome.options), { maxLength: 8 }), (outcomes) => {
        const decisions: { outcome: Outcome; decisionId: string }[] = [];
        const deltas: Record<string, number> = {};
        let plain: Outcome | 'open' = 'open';
        outcomes.forEach((outcome, index) => {
          const passage = passageWith(decisions);
          const decision = { decisionId: `d${String(index)}` as DecisionId, outcome, reason: 'r', reverses: decisions.at(-1)?.decisionId as DecisionId | undefined, heldUntil: undefined, at: AT };
          for (const entry of decisionEntries(passage, session, decision)) {
            if (entry.type === 'opaque.v1') for (const [name, by] of Object.entries(entry.facts.delta)) deltas[name] = (deltas[name] ?? 0) + by;
            if (entry.type === 'passage.decided.v1') plain = entry.facts.outcome;
          }
          decisions.push({ outcome, decisionId: decision.decisionId });
        });
        deltas[plain] = (deltas[plain] ?? 0) + 1;
        const counted = Object.fromEntries(Object.entries(deltas).filter(([, count]) => count !== 0));
        expect(counted).toEqual({ [tallyName(outcomes.at(-1) ?? 'open')]: 1 });
      }),
    );
  });
  it('needs no correction where nothing was hidden', () => {
    expect(deltaOf(passageWith([{ outcome: 'cleared', decisionId: 'd' }]), 'health', 'health')).toEqual({});
  });
});

describe('a protection outcome', () => {
  const referred = { outcome: 'protection' as const, decisionId: 'p1' };
  const decide = (outcome: Outcome, decisions: { outcome: Outcome; decisionId: string }[]) =>
    decisionEntries(passageWith(decisions), session, { decisionId: 'new' as DecisionId, outcome, reason: 'because', reverses: decisions.at(-1)?.decisionId as DecisionId | undefined, heldUntil: undefined, at: AT });

  it('leaves no trace in a header or in facts', () => {
    const [entry, ...more] = decide('protection', []);
    expect(more).toEqual([]);
    expect([entry?.type, entry?.actor, entry?.facts]).toEqual(['opaque.v1', 'station', { day: '2026-02-28', delta: { referred: 1, open: -1 } }]);
  });
  it('keeps its reason for protection people', () => {
    const [entry] = decide('protection', []);
    const { identity, protection } = entry?.payloads as { identity: object; protection: { reason: string } };
    expect([JSON.stringify(identity).includes('because'), protection.reason]).toEqual([false, 'because']);
  });
  it('is reversed without a plain entry that names it', () => {
    const entries = decide('cleared', [{ outcome: 'secondLine', decisionId: 's1' }, referred]);
    expect(entries.map(({ type }) => type)).toEqual(['opaque.v1', 'passage.decided.v1']);
    expect(entries[1]?.facts).toMatchObject({ decisionId: 'new', reverses: 's1' });
    expect(JSON.stringify(entries[1])).not.toContain('p1');
  });
});
