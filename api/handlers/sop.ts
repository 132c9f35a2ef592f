/** Procedures that stand open for a passage, and their steps. */
import { openSops, type OpenSop } from '../../sop/engine.ts';
import { getLivePassage, getPassage } from '../access-checks.ts';
import type { AreaHandlers } from '../handler.ts';
import type { PassageRecord } from '../ports.ts';
import { opaqueEntry, outcomeOf } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import type { Station } from '../station.ts';
import { standingFindings } from '../views/capture.ts';
import { namesFrom } from '../views/names.ts';
import { knowsClaim, seesProtection, type Viewer } from '../views/shown.ts';

export const sop: AreaHandlers<'sop'> = {
  openFor(call, { passageId }) {
    const nameOf = namesFrom(call.station.store.queries);
    return openFor(call.station, getPassage(call, passageId), call.session).map(({ sop: { id, title, never, basis }, because, steps }) => ({
      sopId: id,
      title,
      openedBy: because,
      steps: steps.map(({ by, ...step }) => ({ ...step, ...(by !== undefined && { by: nameOf(by) }) })),
      never,
      basis,
    }));
  },

  tick(call, { passageId, sopId, stepId, done }) {
    const { station, session } = call;
    const passage = getLivePassage(call, passageId);
    const open = openFor(station, passage, session).find((candidate) => candidate.sop.id === sopId) ?? refuse('NOT_FOUND', { what: 'sop' });
    if (!open.steps.some((step) => step.id === stepId)) refuse('NOT_FOUND', { what: 'sop' });
    const step = { sopId, stepId, done };
    const entry = open.sop.confidential
      ? opaqueEntry(passage, session, { effect: 'step', what: 'step', at: station.clock.now(), sop: step })
      : ({ type: 'sop.ticked.v1', actor: session.personId, facts: { passageId, ...step }, payloads: {} } as const);
    call.commit([entry], {});
    return {};
  },
};

/** A procedure that tells that protection is sought is shown to those who know of it. */
function openFor(station: Station, passage: PassageRecord, viewer: Viewer): OpenSop[] {
  const claimed = station.store.queries.claimsAt(passage.passageId).length > 0;
  const outcome = outcomeOf(passage);
  const open = openSops(station.sops, {
    findings: standingFindings(station, passage),
    // To others a protection outcome opens nothing that would tell of it.
    outcome: outcome === 'open' || (outcome === 'protection' && !seesProtection(viewer)) ? undefined : outcome,
    undocumented: passage.isUndocumented,
    fearClaimed: claimed,
    ticks: passage.ticks,
  });
  return open.filter((candidate) => !candidate.sop.confidential || knowsClaim(viewer, passage.passageId, station.store.queries));
}
