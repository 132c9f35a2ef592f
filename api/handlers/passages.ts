/** What becomes of a passage: described, decided, reversed, found again, printed. */
import type { Capability } from '../../core/contract/capabilities.ts';
import type { CivilDate, DecisionId, PassageId, PersonId, WallTime } from '../../core/contract/common.ts';
import type { Draft, Slip } from '../../core/contract/passages.ts';
import { RECEIPT_DOTS } from '../../core/contract/receipt.ts';
import type { Credentials } from '../../core/contract/session.ts';
import { summaryOf } from '../../core/screening/facts.ts';
import type { PassageStanding, PassageSummary } from '../ports.ts';
import { getLivePassage, getPassage, getSecond, getStanding, getUndecided } from '../access-checks.ts';
import { dayOf } from '../clock-watch.ts';
import { isDiskFull } from '../disk-full.ts';
import { fromBase64 } from '../from-base64.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import { decisionEntries, outcomeOf } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { later } from '../time.ts';
import { standingFindings } from '../views/capture.ts';
import { namesFrom } from '../views/names.ts';
import { ADULT, ageOf, nameOfHolder } from '../views/party.ts';
import { toDetail } from '../views/passage.ts';
import { toRow } from '../views/row.ts';
import type { Outcome } from '../../core/contract/outcomes.ts';

/** Who may stand beside whoever undoes a referral. */
const BESIDE_A_REFERRAL: readonly Capability[] = ['protection', 'supervisor', 'commander'];

export const passages: AreaHandlers<'passages'> = {
  get: (call, { passageId }) => call.station.store.snapshot(() => toDetail(call.station, getPassage(call, passageId), call.session)),

  describe(call, { passageId, direction, conveyance, nativeName }) {
    getStanding(call, passageId);
    const { personId } = call.session;
    call.session.direction = direction;
    const identity = { reference: conveyance.reference, ...(nativeName !== undefined && { nativeName }) };
    call.commit([{ type: 'passage.described.v1', actor: personId, facts: { passageId, direction, conveyance: conveyance.kind }, payloads: { identity } }], {});
    return {};
  },

  setParty(call, { members }) {
    const records = new Map(members.map(({ passageId }) => [passageId, getLivePassage(call, passageId)]));
    if (records.size !== members.length) refuse('INVALID', { path: 'members' });
    members.forEach(({ passageId, guardian }, index) => {
      if (guardian === undefined) return;
      const record = records.get(guardian);
      const age = record && ageOf(call.station, record);
      // A guardian travels in the same party and is no child.
      if (!record || guardian === passageId || (age !== undefined && age < ADULT)) refuse('INVALID', { path: `members.${String(index)}.guardian` });
    });
    const partyId = call.station.random.uuid();
    const facts = { partyId, members: members.map(({ passageId, relation, guardian }) => ({ passageId, relation, ...(guardian && { guardian }) })) };
    call.commit([{ type: 'party.set.v1', actor: call.session.personId, facts: facts as never, payloads: {} }], { partyId });
    return { partyId };
  },

  decide(call, { passageId, outcome, reason }) {
    return call.station.store.snapshot(() => {
      const passage = getUndecided(call, passageId);
      if (reason === undefined && outcome !== 'protection') demandNone(call, passageId);
      return decide(call, passage, outcome, reason, undefined);
    });
  },

  reverse(call, { passageId, decisionId, outcome, reason, second }) {
    const passage = getReversible(call, passageId, decisionId);
    if (outcomeOf(passage) !== 'protection' || outcome === 'protection' || call.session.capabilities.has('protection')) return decide(call, passage, outcome, reason, decisionId);
    return undoReferral(call, passageId, decisionId, outcome, reason, second);
  },

  ofDay({ station, session }, { day, before, limit }) {
    const { queries } = station.store;
    const asked = day ?? dayOf(station.clock.now());
    return station.store.snapshot(() => {
      const rows = queries.passagesOfDay(asked, before, limit + 1);
      return { ...toRows(queries, session, rows, limit), counts: queries.counts(asked) };
    });
  },

  search({ station, session }, { text, limit }) {
    return station.store.snapshot(() => toRows(station.store.queries, session, station.store.queries.search(text, limit + 1), limit));
  },

  counts({ station }, { day }) {
    const asked: CivilDate = day ?? dayOf(station.clock.now());
    return station.store.queries.counts(asked);
  },

  slip: (call, { passageId }) => slipOf(call, passageId),

  async printSlip(call, { passageId, deviceId, image: { width, rows, base64 } }) {
    slipOf(call, passageId);
    const { devices } = call.station;
    const printer = devices.status().find((device) => device.deviceId === deviceId && device.kind === 'printer' && !device.disabled) ?? refuse('NOT_FOUND', { what: 'device' });
    const bits = fromBase64(base64);
    if (bits?.length !== (width / 8) * rows || width !== RECEIPT_DOTS[printer.paper ?? 58]) refuse('INVALID', { path: 'image' });
    return { result: await devices.print(deviceId, { width, rows, bits }) };
  },

  saveDraft({ station, session }, { draft }) {
    const { drafts } = station.store;
    session.activeAt = station.clock.monotonic();
    if (draft.reason === '' && draft.note === '') drafts.remove(session.personId, draft.passageId);
    else drafts.save(session.personId, draft.passageId, JSON.stringify(draft));
    return {};
  },

  draft({ station, session }, { passageId }) {
    const saved = station.store.drafts.find(session.personId, passageId);
    return saved === undefined ? {} : { draft: JSON.parse(saved) as Draft };
  },
};

/** Refuses where a document of the passage gives something to look at: whoever decides all the same says why. */
function demandNone(call: Call, passageId: PassageId): void {
  if (summaryOf(standingFindings(call.station, getPassage(call, passageId))).toLookAt > 0) refuse('REASON_NEEDED');
}

/** Refuses where nothing is decided yet: there is nowhere to go. */
function slipOf(call: Call, passageId: PassageId): Slip {
  const passage = getLivePassage(call, passageId);
  const last = passage.decisions.at(-1) ?? refuse('CONFLICT', { what: 'undecided' });
  return {
    reference: passage.reference,
    at: call.station.clock.now(),
    postName: call.station.card.postName,
    name: nameOfHolder(call.station, passage),
    // A slip is carried in a pocket and read by others: it never says protection.
    outcome: last.outcome === 'protection' ? ('referred' as const) : last.outcome,
    reversed: passage.decisions.length > 1,
    training: call.station.training,
  };
}

function getReversible(call: Call, passageId: PassageId, decisionId: DecisionId): PassageStanding {
  const passage = getStanding(call, passageId);
  if (passage.decisions.length === 0) refuse('CONFLICT', { what: 'undecided' });
  if (!passage.decisions.some((decision) => decision.decisionId === decisionId)) refuse('NOT_FOUND', { what: 'decision' });
  // Only the decision that counts can be reversed; somebody may have reversed it meanwhile.
  if (passage.decisions.at(-1)?.decisionId !== decisionId) refuse('CONFLICT', { what: 'decided' });
  return passage;
}

/**
 * Who was sent to protection is not taken from it by one hand, which may be pressed or mistaken: a second person who
 * leads or protects stands beside.
 */
async function undoReferral(call: Call, passageId: PassageId, decisionId: DecisionId, outcome: Outcome, reason: string, second: Credentials | undefined): Promise<{ decisionId: DecisionId }> {
  if (second === undefined) return refuse('SECOND_PERSON', { reason: 'missing', anyOf: [...BESIDE_A_REFERRAL] });
  const { person, keys } = await getSecond(call, second, BESIDE_A_REFERRAL);
  keys.close();
  return decide(call, getReversible(call, passageId, decisionId), outcome, reason, decisionId, person.personId);
}

function decide(call: Call, passage: PassageStanding, outcome: Outcome, reason: string | undefined, reverses: DecisionId | undefined, second?: PersonId): { decisionId: DecisionId } {
  const { station, session } = call;
  const { passageId } = passage;
  const at: WallTime = station.clock.now();
  const decisionId = station.random.uuid() as DecisionId;
  const holdMs = station.store.queries.policy().holdMinutes * 60_000;
  // A hold that answers a hold keeps its time: nobody is held for ever by being held again.
  const former = passage.decisions.at(-1);
  const heldAlready = former?.outcome === 'heldForPerson' ? former.heldUntil : undefined;
  const heldUntil = outcome === 'heldForPerson' ? (heldAlready ?? later(at, holdMs)) : undefined;
  if (outcome === 'protection' && outcomeOf(passage) === 'protection' && reverses === undefined) refuse('CONFLICT', { what: 'decided' });
  call.commit(decisionEntries(passage, session, { decisionId, outcome, reason, reverses, heldUntil, at, second }), { decisionId });
  if (heldUntil !== undefined) {
    const until = station.holds.get(former?.decisionId ?? '')?.until ?? station.clock.monotonic() + Math.min(holdMs, Math.max(0, Date.parse(heldUntil) - Date.parse(at)));
    station.holds.set(decisionId, { passageId, until });
  }
  try {
    station.store.drafts.remove(session.personId, passageId);
  } catch (thrown) {
    // The decision stands; its draft goes with its day.
    if (!isDiskFull(thrown)) throw thrown;
  }
  return { decisionId };
}

function toRows(queries: Call['station']['store']['queries'], session: Call['session'], rows: readonly PassageSummary[], limit: number) {
  const nameOf = namesFrom(queries);
  return { rows: rows.slice(0, limit).map((row) => toRow(row, session, nameOf)), more: rows.length > limit };
}
