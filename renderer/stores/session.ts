/** The connection, the station's greeting and the person who is signed in. Holds no traveller. */
import { create } from 'zustand';
import type { Capability } from '../../core/contract/capabilities.ts';
import type { Hello, SignedIn } from '../../core/contract/session.ts';
import { type OperationPath, isAllowed } from '../../core/access.ts';
import type { LineState } from '../connection/line.ts';
import { useLanguage } from './language.ts';
import { useNotices } from './notices.ts';
import { usePlace } from './place.ts';
import { useStation } from './station-store.ts';

interface Session {
  connection: LineState;
  /** Absent until the station first answered; kept while the connection is lost. */
  hello: Hello | undefined;
  /** Whose work is kept behind the lock. */
  keptFor: SignedIn | undefined;
  /** A person locked the screen and the station has not yet heard of it. */
  lockOwed: boolean;
  setConnection: (connection: LineState) => void;
  greet: (hello: Hello) => void;
  signIn: (person: SignedIn) => void;
  lock: () => void;
  /** Signed out: nothing is kept. */
  leave: () => void;
}

export const useSession = create<Session>()((set, get) => ({
  connection: { kind: 'connecting' },
  hello: undefined,
  keptFor: undefined,
  lockOwed: false,
  setConnection: (connection) => set({ connection }),
  greet: (greeting) => {
    const before = get().hello?.person;
    const { person: stillThere, ...locked } = greeting;
    const hello: Hello = get().lockOwed || stillThere === undefined ? locked : greeting;
    if (hello.status !== undefined) useStation.getState().setStatus(hello.status);
    // The station restarted or locked while the connection was away: the work stays with its person.
    set({ hello, ...(hello.person === undefined && before !== undefined ? { keptFor: before } : {}) });
    if (hello.person !== undefined) get().signIn(hello.person);
  },
  signIn: (person) => {
    const { hello } = get();
    if (hello === undefined) return;
    const isNew = hello.person?.personId !== person.personId || get().keptFor !== undefined;
    set({ hello: { ...hello, person }, keptFor: undefined, lockOwed: false });
    usePlace.getState().enter(person.personId);
    if (isNew) useLanguage.getState().setLanguage(person.language);
  },
  lock: () => {
    const { hello, keptFor } = get();
    if (hello === undefined) return;
    const { person, ...rest } = hello;
    useNotices.getState().clear();
    set({ hello: rest, keptFor: person ?? keptFor });
  },
  leave: () => {
    const { hello } = get();
    if (hello === undefined) return;
    const { person, ...rest } = hello;
    if (person !== undefined) usePlace.getState().forget(person.personId);
    set({ hello: rest, keptFor: undefined });
  },
}));

export const usePerson = (): SignedIn | undefined => useSession((session) => session.hello?.person);

/** The capabilities of the person signed in; undefined when nobody is. */
export function capabilitiesOf(person: SignedIn | undefined): ReadonlySet<Capability> | undefined {
  return person === undefined ? undefined : new Set(person.capabilities);
}

/** May the person signed in call the operation? Screens ask this and nothing else before they show an action. */
export const useMay = (operation: OperationPath): boolean => isAllowed(operation, capabilitiesOf(usePerson()));

/** Resolves at once when a person is signed in, otherwise when one signs in. */
export function signedIn(): Promise<void> {
  if (useSession.getState().hello?.person !== undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useSession.subscribe((session) => {
      if (session.hello?.person === undefined) return;
      stop();
      resolve();
    });
  });
}
