/** The second line: who waits there, and orders of other authorities, recorded by two persons. */
import { getLivePassage, getSecond, getStanding } from '../access-checks.ts';
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';
import { namesFrom } from '../views/names.ts';
import { toRow } from '../views/row.ts';

const QUEUE_ROWS = 200;

export const secondLine: AreaHandlers<'secondLine'> = {
  queue({ station, session }) {
    const nameOf = namesFrom(station.store.queries);
    return station.store.queries.secondLine(QUEUE_ROWS).map((row) => toRow(row, session, nameOf));
  },

  async recordOrder(call, { passageId, authority, legalBasis, reference, text, second }) {
    const isLocked = (): boolean => call.station.store.queries.standingLock(passageId) !== undefined;
    getStanding(call, passageId);
    if (isLocked()) refuse('FEAR_LOCK');
    const { person, keys } = await getSecond(call, second, ['supervisor', 'commander']);
    keys.close();
    // A fear may have been claimed while the second person signed.
    const passage = getLivePassage(call, passageId);
    if (isLocked()) refuse('FEAR_LOCK');
    if (!['secondLine', 'heldForPerson'].includes(passage.decisions.at(-1)?.outcome ?? '')) refuse('CONFLICT', { what: 'undecided' });
    call.commit([{ type: 'order.recorded.v1', actor: call.session.personId, facts: { passageId, second: person.personId }, payloads: { identity: { authority, legalBasis, reference, text } } }], {});
    return {};
  },
};
