/** A passage with all that this viewer may see of it. */
import type { z } from 'zod';
import type { DecisionView, PassageDetail } from '../../core/contract/passages.ts';
import { summaryOf, sumUp } from '../../core/screening/facts.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import { holderOf, standingCaptures, toCaptureView } from './capture.ts';
import { type NameOf, namesFrom } from './names.ts';
import { toAttachedCodes } from './attached-codes.ts';
import { toParty } from './party.ts';
import { toRow } from './row.ts';
import { knowsLock, seesProtection, shownOutcome, startOfDay, type Viewer } from './shown.ts';

const HISTORY = 20;

export function toDetail(station: Station, passage: PassageRecord, viewer: Viewer): z.input<typeof PassageDetail> {
  const { queries } = station.store;
  const nameOf = namesFrom(queries);
  const holder = holderOf(station, passage);
  const last = passage.decisions.at(-1);
  const row = (summary: Parameters<typeof toRow>[0]) => toRow(summary, viewer, nameOf);
  const lock = queries.standingLock(passage.passageId);
  const party = passage.party && toParty(station, passage.party);
  const captures = passage.captures.flatMap((capture) => toCaptureView(station, passage, capture, nameOf) ?? []);
  const stand = standingCaptures(station, passage).map((capture) => summaryOf(captures.find(({ captureId }) => captureId === capture.captureId)?.findings ?? capture.findings));
  return {
    passageId: passage.passageId,
    reference: passage.reference,
    openedAt: passage.openedAt,
    openedBy: nameOf(passage.openedBy),
    state: stateOf(passage),
    captures,
    ...(holder && { holder }),
    ...(passage.undocumented && { declared: passage.undocumented }),
    direction: passage.direction,
    conveyance: passage.conveyance,
    ...(party && { party }),
    codes: toAttachedCodes(station, passage, nameOf),
    reasonNeeded: sumUp(stand).toLookAt > 0,
    decisions: passage.decisions.map((decision) => toDecision(decision, viewer, nameOf)),
    orders: passage.orders.map(({ by, second, ...order }) => ({ ...order, by: [nameOf(by), nameOf(second)] as [string, string] })),
    ...(last?.outcome === 'heldForPerson' && last.heldUntil && { heldUntil: last.heldUntil }),
    holdPassedOn: last?.outcome === 'heldForPerson' && last.passedOn,
    ...(lock && knowsLock(viewer, lock, queries) && { fearLock: lock }),
    history: {
      sameDocument: holder ? queries.sameDocument(holder.issuingState, holder.documentNumber, passage.passageId, HISTORY).map(row) : [],
      samePerson: queries.samePerson(passage.passageId, HISTORY).map(row),
    },
  };
}

/** `joinedInto` counts as closed: the passage goes on under the other's name. */
export function stateOf(passage: Pick<PassageRecord, 'closed' | 'joinedInto' | 'decisions'>): 'open' | 'decided' | 'closed' {
  if (passage.closed !== undefined || passage.joinedInto !== undefined) return 'closed';
  return passage.decisions.length > 0 ? 'decided' : 'open';
}

function toDecision(decision: PassageRecord['decisions'][number], viewer: Viewer, nameOf: NameOf): z.input<typeof DecisionView> {
  const { decisionId, at, by, outcome, reason, reverses } = decision;
  if (outcome === 'protection' && !seesProtection(viewer)) {
    return { decisionId, at: startOfDay(at), by: '', outcome: 'referred', ...(reverses && { reverses }) };
  }
  return { decisionId, at, by: nameOf(by), outcome: shownOutcome(outcome, viewer), ...(reason !== undefined && { reason }), ...(reverses && { reverses }) };
}
