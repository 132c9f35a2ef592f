/** The journal seen from outside: its state, its lines without travellers, its export and its backup. */
import type { AreaHandlers } from '../handler.ts';
import { namesFrom } from '../views/names.ts';

export const journal: AreaHandlers<'journal'> = {
  status({ station }) {
    const { queries } = station.store;
    const lastBackup = queries.lastBackup();
    const { damage } = station.store.integrity();
    const chains = queries.chains().map((chain) => {
      const bad = damage.find(({ position }) => position.station === chain.head.station && position.epoch === chain.head.epoch);
      return { ...chain, ...(bad && { damagedAt: bad.position.sequence }) };
    });
    return { chains, quarantined: queries.quarantined(), ...(lastBackup && { lastBackup }) };
  },

  entries({ station }, { before, limit }) {
    const { queries } = station.store;
    const nameOf = namesFrom(queries);
    const rows = queries.lines(before, limit + 1).map(({ by, ...line }) => {
      const name = by === undefined ? '' : nameOf(by);
      return { ...line, ...(name !== '' && { by: name }) };
    });
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  },

  async export({ station, session, commit }) {
    const written = await station.store.exportJournal();
    commit([{ type: 'export.made.v1', actor: session.personId, facts: { kind: 'journal', entries: written.entries ?? 0 }, payloads: {} }], written);
    return written;
  },

  async backup({ station, session, commit }) {
    const written = await station.store.backup();
    commit([{ type: 'backup.made.v1', actor: session.personId, facts: { bytes: written.bytes }, payloads: {} }], written);
    return written;
  },
};
