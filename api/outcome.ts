/**
 * What is journalled for an outcome. A protection outcome leaves no plain trace: it goes into an opaque entry whose
 * delta puts the day's tally right, because plain entries alone would still count the former outcome.
 */
import type { DecisionId, PassageId, PersonId, WallTime } from '../core/contract/common.ts';
import type { Outcome } from '../core/contract/outcomes.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { dayOf } from './clock-watch.ts';
import type { PassageStanding } from './ports.ts';
import type { Session } from './sessions.ts';

export interface Decision {
  decisionId: DecisionId;
  outcome: Outcome;
  reason: string | undefined;
  /** The decision that this one reverses. */
  reverses: DecisionId | undefined;
  heldUntil: WallTime | undefined;
  at: WallTime;
  /** Who stood beside where a referral was undone; told to protection people only. */
  second?: PersonId | undefined;
}

/** The outcome that counts; `open` while undecided. */
export const outcomeOf = (passage: Pick<PassageStanding, 'decisions'>): Outcome | 'open' => passage.decisions.at(-1)?.outcome ?? 'open';

/** Entries for a decision: a plain one, or an opaque one, or both when a protection outcome is reversed. */
export function decisionEntries(passage: PassageStanding, session: Session, decision: Decision): NewEntry[] {
  const { decisionId, outcome, reason, reverses, heldUntil, at, second } = decision;
  const { passageId } = passage;
  const before = outcomeOf(passage);
  if (outcome !== 'protection') {
    const plain: NewEntry = {
      type: 'passage.decided.v1',
      actor: session.personId,
      facts: { passageId, decisionId, outcome, ...plainReversal(passage, reverses), ...(heldUntil && { heldUntil }) },
      payloads: { identity: { ...(reason !== undefined && { reason }) } },
    };
    if (before !== 'protection') return [plain];
    const undone = opaqueEntry(passage, session, { effect: 'unreferred', what: 'decided', at, decisionId, reverses, second, reason, delta: deltaOf(passage, outcome, outcome) });
    return [undone, plain];
  }
  return [opaqueEntry(passage, session, { effect: 'referred', what: 'decided', at, decisionId, reverses, reason, delta: deltaOf(passage, 'protection', passage.plainOutcome) })];
}

export interface OpaqueEvent {
  effect: 'referred' | 'unreferred' | 'locked' | 'lifted' | 'step';
  what: 'decided' | 'fearClaimed' | 'lockLifted' | 'step';
  at: WallTime;
  decisionId?: DecisionId | undefined;
  reverses?: DecisionId | undefined;
  lockId?: string | undefined;
  sop?: { sopId: string; stepId: string; done: boolean } | undefined;
  second?: Session['personId'] | undefined;
  reason?: string | undefined;
  delta?: Record<string, number> | undefined;
}

export function opaqueEntry({ passageId, openedAt }: { passageId: PassageId; openedAt: WallTime }, session: Session, event: OpaqueEvent): NewEntry {
  const { effect, what, at, decisionId, reverses, lockId, sop, second, reason, delta } = event;
  const by = session.personId;
  return {
    type: 'opaque.v1',
    actor: 'station',
    facts: { day: dayOf(openedAt), delta: delta ?? {} },
    payloads: {
      identity: { passageId, effect, at, by, ...(decisionId && { decisionId }), ...(reverses && { reverses }), ...(lockId !== undefined && { lockId }), ...(sop && { sop }) },
      protection: { what, passageId, actor: by, at, ...(second && { second }), ...(reason !== undefined && { reason }) },
    },
  } as NewEntry;
}

/** A plain entry must not name a decision that only opaque entries know. */
function plainReversal(passage: PassageStanding, reverses: DecisionId | undefined): { reverses?: DecisionId } {
  if (reverses === undefined) return {};
  const plain = passage.decisions.findLast((decision) => decision.outcome !== 'protection');
  return plain ? { reverses: plain.decisionId } : {};
}

/**
 * tally = plain + Σ delta must hold after the event as it did before it.
 * Before: outcome `real`, plain entries say `plain`; after: `next` and `nextPlain`.
 */
export function deltaOf(passage: Pick<PassageStanding, 'decisions' | 'plainOutcome'>, next: Outcome | 'open', nextPlain: Outcome | 'open'): Record<string, number> {
  const delta: Record<string, number> = {};
  const add = (outcome: Outcome | 'open', by: number): void => {
    const key = tallyKey(outcome);
    delta[key] = (delta[key] ?? 0) + by;
  };
  add(next, 1);
  add(nextPlain, -1);
  add(outcomeOf(passage), -1);
  add(passage.plainOutcome, 1);
  return Object.fromEntries(Object.entries(delta).filter(([, by]) => by !== 0));
}

/** Counts call it `referred`, as everybody may see it. */
const tallyKey = (outcome: Outcome | 'open'): string => (outcome === 'protection' ? 'referred' : outcome);
