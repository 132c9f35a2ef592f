/** One passage with all that is known of it. */
import type { CaptureId, PartyId, PassageId, WallTime } from '../../core/contract/common.ts';
import type { Outcome, Relation } from '../../core/contract/outcomes.ts';
import { inDecisionOrder } from '../../core/journal/reducers/decision-order.ts';
import { correctionsOf, readingState, supplementOf } from '../../core/journal/reducers/reading-state.ts';
import { type PassageState, plainOutcomeOf } from '../../core/journal/reducers/passage-state.ts';
import type { TravellerState } from '../../core/journal/reducers/traveller-state.ts';
import type { Tools } from './context.ts';
import type { PassageParts } from './passage-parts.ts';

interface Member {
  passageId: PassageId;
  relation: Relation;
  guardian?: PassageId;
}

export function recordQueries({ sql, isIdentityOpen }: Tools, parts: PassageParts) {
  function open(passageId: PassageId) {
    const state = isIdentityOpen() ? parts.findState(passageId) : undefined;
    if (state?.opened === undefined) return undefined;
    const { opened, closed, joinedInto } = state;
    const traveller = parts.traveller(passageId);
    const decisions = decisionsOf(state, traveller).map(({ stamp: _, ...decision }) => decision);
    return { state, opened, traveller, standing: { passageId, openedAt: opened.at, closed, joinedInto, decisions, plainOutcome: plainOutcomeOf(state) } };
  }

  function findPassage(passageId: PassageId) {
    const found = open(passageId);
    if (found === undefined) return undefined;
    const { state, opened, traveller, standing } = found;
    // What was written about a passage goes with it into the one it was joined to.
    const joined = parts.group(passageId).filter((part) => part !== passageId);
    const travellers = [traveller, ...joined.map((part) => parts.traveller(part))];
    const states = [state, ...joined.flatMap((part) => parts.findState(part) ?? [])];
    return {
      ...standing,
      reference: opened.reference,
      openedBy: opened.by,
      direction: state.direction,
      conveyance: { kind: state.conveyance, reference: traveller.conveyanceReference },
      nativeName: travellers.find(({ nativeName }) => nativeName !== undefined)?.nativeName,
      undocumented: traveller.declared,
      isUndocumented: opened.undocumented,
      captures: parts.captures(passageId).map(({ captureId, at, channel, live, findings }) => {
        const events = parts.readingEvents(captureId);
        return { captureId, at, channel, live, findings, payload: readingState(events)?.payload, corrections: correctionsOf(events), supplement: supplementOf(events) };
      }),
      codes: travellers.flatMap(({ codes }) => codes).sort(byTime),
      notes: travellers.flatMap(({ notes }) => notes).sort(byTime),
      inspections: travellers.flatMap(({ inspections }) => inspections).sort(byTime),
      orders: traveller.orders.map(({ order, ...who }) => ({ ...who, ...order })),
      party: findParty(passageId, state.partyId),
      lock: parts.lockAt(passageId),
      ticks: [...states, ...travellers].flatMap(({ ticks }): PassageState['ticks'] => ticks).sort(byStamp).map(({ stamp: _, ...tick }) => tick),
    };
  }

  /** Members whom no later party has taken. */
  function findParty(passageId: PassageId, partyId: PartyId | undefined): { partyId: PartyId; members: Member[] } | undefined {
    const row = partyId && sql<[string], { members: string }>('SELECT members FROM parties WHERE key = ?').get(partyId);
    if (partyId === undefined || row === undefined) return undefined;
    const named = JSON.parse((row as { members: string }).members) as Member[];
    const members = named.filter((member) => member.passageId === passageId || parts.findState(member.passageId)?.partyId === partyId);
    return members.some((member) => member.passageId === passageId) ? { partyId, members } : undefined;
  }

  return {
    findPassage,
    findStanding: (passageId: PassageId) => open(passageId)?.standing,
    /** The passage that it counts with, after all joins. */
    findPassageOfCapture(captureId: CaptureId): PassageId | undefined {
      const passageId = parts.passageOfCapture(captureId);
      return passageId && parts.rootOf(passageId);
    },
  };
}

/** Plain and protection decisions, oldest first; the last one counts. */
export function decisionsOf(state: PassageState, traveller: TravellerState) {
  const plain = state.decisions.map(({ passedOnAt, ...decision }) => ({
    ...decision,
    outcome: decision.outcome as Outcome,
    reason: traveller.reasons.get(decision.decisionId),
    reverses: traveller.reversedProtections.get(decision.decisionId) ?? decision.reverses,
    passedOn: passedOnAt !== undefined,
  }));
  const protections = traveller.protections.map((decision) => ({ ...decision, outcome: 'protection' as Outcome, reason: undefined, heldUntil: undefined, passedOn: false }));
  return inDecisionOrder([...plain, ...protections]);
}

const byTime = (a: { at: WallTime }, b: { at: WallTime }): number => Date.parse(a.at) - Date.parse(b.at);
const byStamp = (a: { stamp: string }, b: { stamp: string }): number => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0);
