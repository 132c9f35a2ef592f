/** Who is at the screen, and what the screen is told without asking. */
import { PROTOCOL, type SignedIn } from '../../core/contract/session.ts';
import { refuseCommit, refuseWithoutStation } from '../door.ts';
import type { AreaHandlers } from '../handler.ts';
import { owesKit } from '../kit-owed.ts';
import { refuse } from '../refusal.ts';
import type { Session } from '../sessions.ts';
import type { Station } from '../station.ts';
import { statusOf } from '../status.ts';

const IDLE_MINUTES = 10;

export const session: AreaHandlers<'session'> = {
  hello({ host, connection }, { protocol }) {
    if (protocol < PROTOCOL) refuse('CLIENT_TOO_OLD', { server: PROTOCOL });
    if (protocol > PROTOCOL) refuse('SERVER_TOO_OLD', { server: PROTOCOL });
    const { station } = connection;
    const signedIn = station?.sessions.of(connection);
    const policy = station?.store.queries.policy();
    return {
      protocol: PROTOCOL,
      software: host.software,
      stage: station ? 'ready' : host.stage(),
      training: station?.training ?? false,
      keyStore: host.keyStore,
      ...(station && { station: station.card, status: statusOf(host, station) }),
      ...(station && signedIn && { person: toSignedIn(station, signedIn) }),
      idleMinutes: policy?.idleMinutes ?? IDLE_MINUTES,
      hijri: policy?.hijri ?? false,
      ...(policy?.wedge && { wedge: policy.wedge }),
    };
  },

  async signIn({ host, connection }, { badge, pin, language }) {
    const station = connection.station ?? refuseWithoutStation(host);
    const signedIn = await station.sessions.signIn(connection, badge, pin, language);
    if (signedIn.ok) return toSignedIn(station, signedIn.value);
    return signedIn.error.code === 'refused' ? refuse('SIGN_IN_REFUSED', { waitSeconds: signedIn.error.waitSeconds }) : refuseCommit(signedIn.error);
  },

  signOut({ connection }) {
    connection.station?.sessions.end(connection, 'signedOut');
    return {};
  },

  lock({ connection }) {
    connection.station?.sessions.end(connection, 'locked');
    return {};
  },

  active({ station, session: mine }) {
    mine.activeAt = station.clock.monotonic();
    return {};
  },

  setLanguage({ session: mine, commit }, { language }) {
    if (mine.language === language) return {};
    commit([{ type: 'person.languageSet.v1', actor: mine.personId, facts: { personId: mine.personId, language }, payloads: {} }], undefined);
    mine.language = language;
    return {};
  },

  follow({ host, connection, signal }) {
    connection.events.push({ kind: 'status', status: statusOf(host, connection.station) });
    return connection.events.follow(signal);
  },
};

export function toSignedIn(station: Station, session: Session): SignedIn {
  const { personId, capabilities, language, since } = session;
  // In training the name follows the language.
  const name = station.store.queries.findPerson(personId)?.name ?? session.name;
  return { personId, name, capabilities: [...capabilities], language, since, ...(owesKit(station, session) && { kitOwed: true }) };
}
