import { beforeEach, expect, test } from 'vitest';
import type { PassageId, PersonId } from '../../core/contract/common.ts';
import type { Hello, SignedIn } from '../../core/contract/session.ts';
import { useLanguage } from './language.ts';
import { usePlace } from './place.ts';
import { signedIn, useSession } from './session.ts';

const hello: Hello = { protocol: 1, software: '0', stage: 'ready', training: false, keyStore: 'machine', idleMinutes: 5, hijri: false };
const person = (number: number, language: SignedIn['language'] = 'en'): SignedIn => ({
  personId: `00000000-0000-4000-8000-00000000000${number}` as PersonId,
  name: `Person ${number}`,
  capabilities: ['officer'],
  language,
  since: '2026-11-22T08:00:00+03:00',
});
const passage = '00000000-0000-4000-8000-0000000000aa' as PassageId;
const session = () => useSession.getState();
const where = () => ({ place: usePlace.getState().place, passageId: usePlace.getState().passageId });

beforeEach(() => {
  for (const number of [1, 2]) usePlace.getState().forget(person(number).personId);
  useSession.setState({ hello: undefined, keptFor: undefined, lockOwed: false, connection: { kind: 'connecting' } });
  session().greet(hello);
});

test('a lock keeps the work for its person and shows nobody signed in', () => {
  session().signIn(person(1));
  usePlace.getState().go('screening', passage);
  session().lock();
  expect(session().hello?.person).toBeUndefined();
  expect(session().keptFor?.name).toBe('Person 1');
  session().signIn(person(1));
  expect(where()).toEqual({ place: 'screening', passageId: passage });
  expect(session().keptFor).toBeUndefined();
});

test("another person neither sees nor disturbs the first one's work", () => {
  session().signIn(person(1));
  usePlace.getState().go('screening', passage);
  session().lock();
  session().signIn(person(2));
  expect(where()).toEqual({ place: undefined, passageId: undefined });
  usePlace.getState().go('shift');
  session().lock();
  session().signIn(person(1));
  expect(where()).toEqual({ place: 'screening', passageId: passage });
});

test('signing out forgets where the person was', () => {
  session().signIn(person(1));
  usePlace.getState().go('passages', passage);
  session().leave();
  expect(session().keptFor).toBeUndefined();
  session().signIn(person(1));
  expect(where()).toEqual({ place: undefined, passageId: undefined });
});

test('a station that restarted meanwhile leaves the work locked, not lost', () => {
  session().greet({ ...hello, person: person(1) });
  usePlace.getState().go('secondLine', passage);
  session().greet(hello);
  expect(session().keptFor?.name).toBe('Person 1');
  session().signIn(person(1));
  expect(where()).toEqual({ place: 'secondLine', passageId: passage });
});

test('a lock that the station has not heard of is not undone by its greeting', () => {
  session().signIn(person(1));
  session().lock();
  useSession.setState({ lockOwed: true });
  session().greet({ ...hello, person: person(1) });
  expect(session().hello?.person).toBeUndefined();
  expect(session().keptFor?.name).toBe('Person 1');
});

test("signing in turns the page to the person's language, a greeting later does not turn it back", () => {
  session().signIn(person(1, 'ckb'));
  expect(useLanguage.getState().language).toBe('ckb');
  useLanguage.getState().setLanguage('ar');
  session().greet({ ...hello, person: person(1, 'ckb') });
  expect(useLanguage.getState().language).toBe('ar');
});

test('whoever waits for a sign-in is told once', async () => {
  let told = 0;
  const waiting = signedIn().then(() => { told += 1; });
  session().signIn(person(1));
  session().greet({ ...hello, person: person(1) });
  await waiting;
  expect(told).toBe(1);
  await signedIn();
});
