/** The data-analysis centre's public key, which an administrator sets after comparing it with the centre's own paper. */
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';

export const centreKey: AreaHandlers<'centreKey'> = {
  get({ station }) {
    const key = station.store.queries.centreKey();
    return key ? { key } : {};
  },

  set({ station, session, commit }, { key, reason }) {
    if (key !== undefined && !station.store.bundles.accepts(key.publicKey)) refuse('KEY_REFUSED');
    commit([{ type: 'centreKey.set.v1', actor: session.personId, facts: { ...(key && { key }), reason }, payloads: {} }], {});
    return {};
  },
};
