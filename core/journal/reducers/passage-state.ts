/** What the plain entries about one passage say, taken together. Nothing here identifies a traveller. */
import type { DecisionId, PartyId, PassageId, WallTime } from '../../contract/common.ts';
import type { ConveyanceKind, Direction, Outcome } from '../../contract/outcomes.ts';
import type { EntryFacts } from '../entries.ts';
import type { Actor } from '../entry.ts';
import { inDecisionOrder } from './decision-order.ts';

type Body =
  | { kind: 'opened'; at: WallTime; by: Actor; station: string; reference: string; direction: Direction; undocumented: boolean }
  | { kind: 'described'; direction: Direction; conveyance: ConveyanceKind }
  | { kind: 'decided'; at: WallTime; by: Actor; decisionId: DecisionId; outcome: PlainOutcome; reverses?: DecisionId; heldUntil?: WallTime }
  | { kind: 'passedOn'; at: WallTime; decisionId: DecisionId }
  | { kind: 'closed'; reason: EntryFacts<'passage.closed.v1'>['reason'] }
  | { kind: 'joined'; into: PassageId }
  | { kind: 'party'; partyId: PartyId }
  | { kind: 'ticked'; at: WallTime; by: Actor; sopId: string; stepId: string; done: boolean };
export type PassageEvent = Body & { stamp: string };
export type PlainOutcome = Exclude<Outcome, 'protection'>;

export interface PlainDecision {
  stamp: string;
  at: WallTime;
  by: Actor;
  decisionId: DecisionId;
  outcome: PlainOutcome;
  reverses?: DecisionId;
  heldUntil?: WallTime;
  /** When the hold went on to the next person. */
  passedOnAt?: WallTime;
}

export interface PassageState {
  /** Absent while only later entries are known here. */
  opened?: Extract<PassageEvent, { kind: 'opened' }>;
  direction: Direction;
  conveyance: ConveyanceKind;
  /** Oldest first; the last one counts. */
  decisions: PlainDecision[];
  closed?: EntryFacts<'passage.closed.v1'>['reason'];
  joinedInto?: PassageId;
  /** The party that last named this passage. */
  partyId?: PartyId;
  ticks: { stamp: string; sopId: string; stepId: string; done: boolean; by: Actor; at: WallTime }[];
}

/** `events` oldest first, as the row keeps them. Joining a passage into itself takes an earlier join back. */
export function passageState(passageId: string, events: readonly PassageEvent[]): PassageState {
  const state: PassageState = { direction: 'entry', conveyance: 'foot', decisions: [], ticks: [] };
  const passedOn = new Map<DecisionId, WallTime>();
  for (const event of events) {
    switch (event.kind) {
      case 'opened':
        // The first scan opens; a second one of the same passage adds a capture only.
        if (state.opened === undefined) state.opened = event;
        break;
      case 'described':
        state.conveyance = event.conveyance;
        break;
      case 'decided':
        state.decisions.push(withoutKind(event));
        break;
      case 'passedOn':
        if (!passedOn.has(event.decisionId)) passedOn.set(event.decisionId, event.at);
        break;
      case 'closed':
        state.closed = event.reason;
        break;
      case 'joined':
        if (event.into === passageId) delete state.joinedInto;
        else state.joinedInto = event.into;
        break;
      case 'party':
        state.partyId = event.partyId;
        break;
      case 'ticked':
        state.ticks.push(withoutKind(event));
        break;
    }
  }
  state.direction = events.findLast((event) => event.kind === 'described')?.direction ?? state.opened?.direction ?? 'entry';
  state.decisions = inDecisionOrder(state.decisions);
  for (const decision of state.decisions) {
    const at = passedOn.get(decision.decisionId);
    if (at !== undefined) decision.passedOnAt = at;
  }
  return state;
}

/** Set aside, or part of another passage: it stays in the journal and counts nowhere. */
export const countsNowhere = ({ opened, closed, joinedInto }: PassageState): boolean => opened === undefined || closed !== undefined || joinedInto !== undefined;

/** Set aside because nobody crossed with it. Somebody who left was there, and what was found of them stands. */
export const wasMistake = ({ closed }: Pick<PassageState, 'closed'>): boolean => closed === 'scannedByMistake' || closed === 'notADocument';

/** What the last plain decision says; `open` while there is none. */
export const plainOutcomeOf = ({ decisions }: PassageState): PlainOutcome | 'open' => decisions.at(-1)?.outcome ?? 'open';

function withoutKind<E extends { kind: string }>(event: E): Omit<E, 'kind'> {
  const { kind: _, ...rest } = event;
  return rest;
}
