/**
 * Who is signed in at which screen. A session belongs to a connection; the travellers' data are open while at least
 * one person who may see them is signed in.
 */
import type { Capability } from '../core/contract/capabilities.ts';
import type { Language, PersonId, WallTime } from '../core/contract/common.ts';
import type { Direction } from '../core/contract/outcomes.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { openBackOff } from './back-off.ts';
import type { Connection } from './connection.ts';
import type { Clock, CommitFailure, OpenedKeys, PersonRecord, Store } from './ports.ts';

export interface Session {
  readonly personId: PersonId;
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  language: Language;
  readonly since: WallTime;
  readonly keys: OpenedKeys;
  readonly connection: Connection;
  /** The direction last used: a reader's scan says nothing of it. */
  direction: Direction;
  /** Monotonic time of the person's last act. */
  activeAt: number;
}

export type HowEnded = 'signedOut' | 'locked' | 'idle' | 'takenOver';
export type SignInFailure = { code: 'refused'; waitSeconds: number } | CommitFailure;
export interface CheckedPerson {
  person: PersonRecord;
  keys: OpenedKeys;
}

export interface Sessions {
  of(connection: Connection): Session | undefined;
  all(): Session[];
  /** Whose turn a reader's scan is: of those who may take it in, the person who did something last. */
  front(may: (session: Session) => boolean): Session | undefined;
  signIn(connection: Connection, badge: string, pin: string, language: Language | undefined): Promise<Result<Session, SignInFailure>>;
  /** Opens a session for a person whose keys are open already (the founder, a trainee). */
  admit(connection: Connection, person: CheckedPerson, language: Language | undefined): Result<Session, CommitFailure>;
  end(connection: Connection, how: HowEnded): void;
  /** Checks badge and PIN without signing in. The caller closes the keys. */
  check(badge: string, pin: string): Promise<Result<CheckedPerson, { code: 'refused'; waitSeconds: number }>>;
  endAll(how: HowEnded): void;
}

export interface SessionsOptions {
  store: Store;
  clock: Clock;
  /** Is the screen still connected to this station? */
  isHere: (connection: Connection) => boolean;
  /** Called after a session began. */
  onBegun: () => void;
  /** Called after a session ended, before anybody else is let in. */
  onEnded: (session: Session, how: HowEnded) => void;
}

export function openSessions({ store, clock, isHere, onBegun, onEnded }: SessionsOptions): Sessions {
  const sessions = new Map<Connection, Session>();
  const backOff = openBackOff(() => clock.monotonic());
  // One at a time: guesses sent together must not all be looked at before the first is counted.
  let turn: Promise<unknown> = Promise.resolve();

  const check = (badge: string, pin: string): Promise<Result<CheckedPerson, { code: 'refused'; waitSeconds: number }>> => {
    const mine = turn.then(() => checkNow(badge, pin));
    turn = mine.catch(() => undefined);
    return mine;
  };

  async function checkNow(badge: string, pin: string): Promise<Result<CheckedPerson, { code: 'refused'; waitSeconds: number }>> {
    const tag = store.credentials.badgeTag(badge);
    const wait = backOff.waitMs(tag);
    if (wait > 0) return fail({ code: 'refused', waitSeconds: Math.ceil(wait / 1_000) });
    const person = store.queries.findPersonByBadge(tag);
    const keys = person?.active === true ? await store.credentials.open(person.credential, badge, pin) : await store.credentials.pretend().then(() => undefined);
    // Looked at again: the person may have been deactivated, or given a new PIN, while the keys were being opened.
    const present = store.queries.findPersonByBadge(tag);
    if (keys && present?.active === true && present.personId === person?.personId && present.credential.wrappedPrivateKey === person.credential.wrappedPrivateKey) {
      backOff.succeeded(tag);
      return ok({ person: present, keys });
    }
    keys?.close();
    const failures = backOff.failed(tag);
    // A full disk must not hide that the try failed.
    store.journal.commit([{ type: 'session.refused.v1', actor: 'station', facts: { failures }, payloads: {} }]);
    return fail({ code: 'refused', waitSeconds: Math.ceil(backOff.waitMs(tag) / 1_000) });
  }

  /** After a restore or an update the travellers' rows are built anew: the screen is told, and the others go on. */
  async function prepareRecords({ events }: Connection, keys: OpenedKeys): Promise<boolean> {
    let told = 0;
    try {
      const isReady = await store.prepareIdentity(keys, ({ done, total }) => {
        const percent = Math.floor((100 * done) / total);
        if (percent > told) events.push({ kind: 'preparing', done, total });
        told = percent;
      });
      if (!isReady) keys.close();
      return isReady;
    } catch (thrown) {
      keys.close();
      throw thrown;
    }
  }

  function admit(connection: Connection, { person, keys }: CheckedPerson, language: Language | undefined): Result<Session, CommitFailure> {
    if (!isHere(connection)) {
      // The screen went away while the PIN was being checked: nobody is there to be signed in, or to hear the answer.
      keys.close();
      return fail({ code: 'identityClosed' });
    }
    // Before anybody counts as signed in: where the travellers' rows cannot be opened, nobody is left half signed in.
    try {
      if (keys.classes.size > 0) store.openIdentity(keys);
    } catch (thrown) {
      keys.close();
      throw thrown;
    }
    const former = sessions.get(connection);
    const entries: NewEntry[] = [{ type: 'session.signedIn.v1', actor: person.personId, facts: { personId: person.personId }, payloads: {} }];
    if (former && former.personId !== person.personId) {
      entries.unshift({ type: 'session.ended.v1', actor: former.personId, facts: { personId: former.personId, how: 'takenOver' }, payloads: {} });
    }
    const written = store.journal.commit(entries);
    if (!written.ok) {
      keys.close();
      return written;
    }
    const session: Session = {
      personId: person.personId,
      name: person.name,
      capabilities: new Set(person.capabilities),
      language: person.language ?? language ?? 'ar',
      since: clock.now(),
      keys,
      connection,
      direction: former?.direction ?? 'entry',
      activeAt: clock.monotonic(),
    };
    sessions.set(connection, session);
    if (former) forget(former, 'takenOver');
    onBegun();
    return ok(session);
  }

  function forget(session: Session, how: HowEnded): void {
    session.keys.close();
    if (sessions.size === 0) store.closeIdentity();
    onEnded(session, how);
  }

  function end(connection: Connection, how: HowEnded): void {
    const session = sessions.get(connection);
    if (!session) return;
    sessions.delete(connection);
    // The door shuts whether or not a full disk lets the entry be written.
    store.journal.commit([{ type: 'session.ended.v1', actor: session.personId, facts: { personId: session.personId, how }, payloads: {} }]);
    forget(session, how);
  }

  return {
    of: (connection) => sessions.get(connection),
    all: () => [...sessions.values()],
    front: (may) => [...sessions.values()].filter(may).reduce<Session | undefined>((front, session) => (front && front.activeAt > session.activeAt ? front : session), undefined),
    async signIn(connection, badge, pin, language) {
      const checked = await check(badge, pin);
      if (!checked.ok) return checked;
      const { person, keys } = checked.value;
      if (!(await prepareRecords(connection, keys))) return fail({ code: 'identityClosed' });
      // That may have taken a minute, in which the person was deactivated or given a new PIN.
      const present = store.queries.findPerson(person.personId);
      if (present?.active === true && present.credential.wrappedPrivateKey === person.credential.wrappedPrivateKey) return admit(connection, { person: present, keys }, language);
      keys.close();
      return fail({ code: 'refused', waitSeconds: 0 });
    },
    admit,
    end,
    check,
    endAll(how) {
      for (const connection of [...sessions.keys()]) end(connection, how);
    },
  };
}
