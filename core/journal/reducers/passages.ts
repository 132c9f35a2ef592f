/** Passages, captures' facts, parties and the day's tally: all that the plain entries say, without a traveller's data. */
import type { PartyId, PassageId } from '../../contract/common.ts';
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, Row } from '../projection.ts';
import { addCaptureEvent } from './captures.ts';
import { createDraft, type Draft } from './draft.ts';
import { readEvents, spellPosition, stampAt, toUtc, withEvent } from './events.ts';
import { countsNowhere, type PassageEvent, passageState, type PassageState, plainOutcomeOf, wasMistake } from './passage-state.ts';
import { addJudgement, moveSetAside } from './rule-counts.ts';
import { addToTally, moveShare, shareOf } from './tally.ts';

export const passages: Projection = { name: 'passages', version: 3, area: 'station', apply };

function apply(read: Parameters<Projection['apply']>[0], entry: OpenEntry): Change[] {
  const draft = createDraft(read);
  const { at, actor: by } = entry;
  const stamp = stampAt(entry);
  const station = entry.position.station;
  switch (entry.type) {
    case 'document.read.v1': {
      const { passageId, reference, direction } = entry.facts;
      addEvent(draft, passageId, { stamp, kind: 'opened', at, by, station, reference, direction, undocumented: false });
      addCaptureEvent(draft, entry);
      countReference(draft, entry);
      break;
    }
    case 'person.undocumented.v1': {
      const { passageId, reference, direction } = entry.facts;
      addEvent(draft, passageId, { stamp, kind: 'opened', at, by, station, reference, direction, undocumented: true });
      countReference(draft, entry);
      break;
    }
    case 'document.corrected.v1':
      addCaptureEvent(draft, entry);
      addAmendment(draft, entry, 'correction');
      break;
    case 'passage.joined.v1':
      addEvent(draft, entry.facts.from, { stamp, kind: 'joined', into: entry.facts.into });
      addCaptureEvent(draft, entry);
      break;
    case 'passage.described.v1': {
      const { passageId, direction, conveyance } = entry.facts;
      addEvent(draft, passageId, { stamp, kind: 'described', direction, conveyance });
      break;
    }
    case 'passage.decided.v1': {
      const { passageId, ...decision } = entry.facts;
      addEvent(draft, passageId, { stamp, kind: 'decided', at, by, ...decision });
      if (decision.reverses !== undefined) addAmendment(draft, entry, 'reversal');
      break;
    }
    case 'hold.passedOn.v1':
      addEvent(draft, entry.facts.passageId, { stamp, kind: 'passedOn', at, decisionId: entry.facts.decisionId });
      break;
    case 'passage.closed.v1':
      addEvent(draft, entry.facts.passageId, { stamp, kind: 'closed', reason: entry.facts.reason });
      break;
    case 'sop.ticked.v1': {
      const { passageId, ...tick } = entry.facts;
      addEvent(draft, passageId, { stamp, kind: 'ticked', at, by, ...tick });
      break;
    }
    case 'party.set.v1':
      setParty(draft, stamp, entry.facts.partyId, entry.facts.members);
      break;
    case 'finding.judged.v1':
      addJudgement(draft, entry);
      break;
    case 'opaque.v1':
      addToTally(draft, entry.facts.day, station, entry.facts.delta);
      break;
    default:
  }
  return draft.changes();
}

function addEvent(draft: Draft, passageId: string, event: PassageEvent): void {
  const earlier = readEvents<PassageEvent>(draft.get('passages', passageId));
  const events = withEvent(earlier, event);
  const state = passageState(passageId, events);
  const before = passageState(passageId, earlier);
  moveShare(draft, shareOf(before), shareOf(state));
  if (wasMistake(before) !== wasMistake(state)) moveSetAside(draft, passageId as PassageId, wasMistake(state) ? -1 : 1);
  draft.put('passages', { ...columnsOf(passageId, state), events: JSON.stringify(events) });
}

function columnsOf(key: string, state: PassageState): Row & { key: string } {
  const { opened, closed, joinedInto, decisions, direction } = state;
  const last = decisions.at(-1);
  const isListed = !countsNowhere(state);
  const isHeld = last?.outcome === 'heldForPerson';
  const neededAt = last?.outcome === 'secondLine' ? last.at : isHeld ? last.passedOnAt : undefined;
  return {
    key,
    station: opened?.station ?? null,
    day: opened?.at.slice(0, 10) ?? null,
    opened: opened === undefined ? null : toUtc(opened.at),
    listed: isListed ? 1 : 0,
    direction,
    outcome: plainOutcomeOf(state),
    decided: last?.stamp ?? null,
    decisionId: last?.decisionId ?? null,
    needed: isListed && neededAt !== undefined ? toUtc(neededAt) : null,
    heldUntil: isListed && isHeld && last.heldUntil !== undefined && last.passedOnAt === undefined ? toUtc(last.heldUntil) : null,
    closed: closed ?? null,
    joinedInto: joinedInto ?? null,
  };
}

/** The last list of members stands; each of them remembers which party named it last. */
function setParty(draft: Draft, stamp: string, partyId: PartyId, members: readonly { passageId: string }[]): void {
  const row = draft.get('parties', partyId);
  if (row === undefined || (row['stamp'] as string) < stamp) draft.put('parties', { key: partyId, stamp, members: JSON.stringify(members) });
  for (const passageId of new Set(members.map((member) => member.passageId))) addEvent(draft, passageId, { stamp, kind: 'party', partyId });
}

/** How many passages a chain has opened: the next reference counts on from it. */
function countReference(draft: Draft, { position: { station, epoch } }: OpenEntry): void {
  const key = `${station} ${String(epoch)}`;
  draft.put('referenceCounts', { key, station, epoch, opened: ((draft.get('referenceCounts', key)?.['opened'] as number | undefined) ?? 0) + 1 });
}

function addAmendment(draft: Draft, entry: OpenEntry, kind: 'correction' | 'reversal'): void {
  draft.put('amendments', { key: spellPosition(entry.position), station: entry.position.station, kind, at: toUtc(entry.at) });
}
