/** Founding a station, opening it, and asking about its clock. */
import { checkPin } from '../credential-checks.ts';
import { refuseCommit } from '../door.ts';
import { moveConnection } from '../connection.ts';
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';
import { publish } from '../station.ts';
import { statusOf } from '../status.ts';

/** A person who says the time to the minute says that the clock is right. */
const RIGHT_WITHIN_MS = 120_000;

export const setup: AreaHandlers<'setup'> = {
  posts: ({ host }) => [...host.posts],

  async complete({ host, connection }, { postId, lane, name, language, founder, passphrase }) {
    if (host.stage() !== 'unset') refuse('ALREADY_SET_UP');
    const post = host.posts.find(({ id }) => id === postId) ?? refuse('INVALID', { path: 'postId' });
    checkPin(founder.pin, founder.badge);
    if (host.keyStore === 'passphrase' && passphrase === undefined) refuse('INVALID', { path: 'passphrase' });
    const founded = await host.found({ post, lane, name, language, founder, passphrase });
    if (!founded.ok) {
      if (founded.error === 'diskFull') refuse('DISK_FULL');
      return founded.error === 'notEmpty' ? refuse('ALREADY_SET_UP') : refuse('STORE_UNREADABLE');
    }
    const { station, founder: person, recoveryKit } = founded.value;
    // Training on this screen ends here: from now on it shows the real station.
    connection.station?.sessions.end(connection, 'signedOut');
    moveConnection(connection, station);
    const admitted = station.sessions.admit(connection, person, language);
    return admitted.ok ? { recoveryKit } : refuseCommit(admitted.error);
  },

  async unlock({ host, connection }, { passphrase }) {
    const stage = host.stage();
    if (stage === 'unset') refuse('STATION_UNSET');
    if (stage === 'unreadable') refuse('STORE_UNREADABLE');
    if (stage === 'ready') return {};
    const opened = await host.unlock(passphrase);
    if (!opened.ok) return opened.error === 'wrongKey' ? refuse('WRONG_KEY') : refuse('STORE_UNREADABLE');
    if (connection.station === undefined) moveConnection(connection, opened.value);
    return {};
  },

  confirmClock({ host, station, session, commit }, { at }) {
    const offMs = Date.parse(at) - Date.parse(station.clock.now());
    const byMs = Math.abs(offMs) > RIGHT_WITHIN_MS ? offMs : 0;
    station.clock.adjust(byMs);
    try {
      commit([{ type: 'clock.confirmed.v1', actor: session.personId, facts: { at }, payloads: {} }], {});
    } catch (thrown) {
      // What is not in the journal did not happen.
      station.clock.adjust(-byMs);
      throw thrown;
    }
    station.clockWatch.confirm();
    publish(station, { kind: 'status', status: statusOf(host, station) });
    return {};
  },
};
