import type { AreaHandlers } from '../handler.ts';

export const policy: AreaHandlers<'policy'> = {
  get: ({ station }) => station.store.queries.policy(),

  set({ session, commit }, { policy: next, reason }) {
    commit([{ type: 'policy.set.v1', actor: session.personId, facts: { policy: next, reason }, payloads: {} }], {});
    return {};
  },
};
