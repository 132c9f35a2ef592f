/** Fear of return: a claim locks every return action at once; two roles lift the lock, one of them protection. */
import type { Capability } from '../../core/contract/capabilities.ts';
import { getPassage, getSecond } from '../access-checks.ts';
import type { AreaHandlers } from '../handler.ts';
import { opaqueEntry } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { namesFrom } from '../views/names.ts';

const LIFTERS: readonly Capability[] = ['protection', 'supervisor', 'commander'];

export const protection: AreaHandlers<'protection'> = {
  claimFear(call, { passageId }) {
    const { station, session } = call;
    // Also at a passage that was set aside: a claim is never turned away.
    const passage = getPassage(call, passageId);
    // Said again by the same person it changes nothing; another who heard it stands beside the first at the same lock.
    const isKnown = passage.lock !== undefined && station.store.queries.claimantsOf(passage.lock).includes(session.personId);
    const entries = isKnown ? [] : [opaqueEntry(passage, session, { effect: 'locked', what: 'fearClaimed', at: station.clock.now(), lockId: passage.lock ?? station.random.uuid() })];
    call.commit(entries, {});
    return {};
  },

  locks({ station }) {
    const nameOf = namesFrom(station.store.queries);
    return station.store.queries.locks().map(({ by, lifted, ...lock }) => ({
      ...lock,
      by: nameOf(by),
      ...(lifted && { lifted: { at: lifted.at, by: [nameOf(lifted.by), lifted.second ? nameOf(lifted.second) : ''] as [string, string], reason: lifted.reason ?? '' } }),
    }));
  },

  async liftLock(call, { lockId, reason, second }) {
    const { station, session } = call;
    const findLock = () => station.store.queries.locks().find((lock) => lock.lockId === lockId) ?? refuse('NOT_FOUND', { what: 'lock' });
    if (findLock().lifted) refuse('CONFLICT', { what: 'lifted' });
    const { person, keys } = await getSecond(call, second, LIFTERS);
    keys.close();
    const lock = findLock();
    if (lock.lifted) refuse('CONFLICT', { what: 'lifted' });
    if (!isPair(session.capabilities, new Set(person.capabilities))) refuse('SECOND_PERSON', { reason: 'notAllowed', anyOf: [...LIFTERS] });
    const passage = getPassage(call, lock.passageId);
    call.commit([opaqueEntry(passage, session, { effect: 'lifted', what: 'lockLifted', at: station.clock.now(), lockId, second: person.personId, reason })], {});
    return {};
  },
};

/** One of the two speaks for protection, the other one for the command of the post. */
export function isPair(first: ReadonlySet<Capability>, second: ReadonlySet<Capability>): boolean {
  const commands = (one: ReadonlySet<Capability>): boolean => one.has('supervisor') || one.has('commander');
  return (first.has('protection') && commands(second)) || (second.has('protection') && commands(first));
}
