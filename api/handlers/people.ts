/** The people who work here, their capabilities and their PINs. */
import type { Capability } from '../../core/contract/capabilities.ts';
import type { PersonId } from '../../core/contract/common.ts';
import type { PayloadClass } from '../../core/journal/entries.ts';
import { getSecond } from '../access-checks.ts';
import { checkBadge, checkPin, endSessionsOf } from '../credential-checks.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import { classesFor } from '../key-classes.ts';
import type { PersonRecord } from '../ports.ts';
import { refuse } from '../refusal.ts';

/** Without one of these a station can no longer be run, or nobody could be let in again. */
const INDISPENSABLE = ['supervisor', 'administrator'] as const;
const RESETTERS: readonly Capability[] = ['supervisor', 'commander', 'administrator'];

export const people: AreaHandlers<'people'> = {
  list: ({ station }) =>
    station.store.queries.people().map(({ personId, name, capabilities, active, lastSignIn, credential }) => ({
      personId,
      name,
      capabilities,
      active,
      ...(lastSignIn && { lastSignIn }),
      keys: credential.grants.map((grant) => grant.class),
    })),

  async add(call, { name, badge, pin, capabilities }) {
    const { credentials } = call.station.store;
    checkPin(pin, badge);
    checkBadge(call.station, badge, undefined);
    const credential = await credentials.create(badge, pin, classesFor(capabilities), call.session.keys);
    checkBadge(call.station, badge, undefined);
    const personId = call.station.random.uuid();
    call.commit([{ type: 'person.added.v1', actor: call.session.personId, facts: { personId: personId as PersonId, capabilities: unique(capabilities) }, payloads: { staff: { name, credential } } }], { personId });
    return { personId };
  },

  setCapabilities(call, { personId, capabilities }) {
    const person = getPerson(call, personId);
    if (person.active) checkIndispensable(call, personId, capabilities);
    const classes = [...new Set([...classesFor(capabilities), ...lastGrantsOf(call, person)])];
    const credential = call.station.store.credentials.regrant(person.credential, classes, call.session.keys);
    call.commit([{ type: 'person.capabilitiesSet.v1', actor: call.session.personId, facts: { personId, capabilities: unique(capabilities) }, payloads: { staff: { credential } } }], {});
    endSessionsOf(call.station, personId);
    return {};
  },

  async resetPin(call, { personId, pin, badge, second }) {
    checkPin(pin, badge);
    const other = await getSecond(call, second, RESETTERS);
    try {
      const person = getPerson(call, personId);
      if (!person.active) refuse('NOT_FOUND', { what: 'person' });
      if (other.person.personId === personId) refuse('SECOND_PERSON', { reason: 'same', anyOf: [...RESETTERS] });
      checkBadge(call.station, badge, personId);
      const credential = await grantByTwo(call, badge, pin, classesFor(person.capabilities), other.keys);
      checkBadge(call.station, badge, personId);
      call.commit([{ type: 'person.credentialSet.v1', actor: call.session.personId, facts: { personId, second: other.person.personId }, payloads: { staff: { credential } } }], {});
    } finally {
      other.keys.close();
    }
    if (personId !== call.session.personId) endSessionsOf(call.station, personId);
    return {};
  },

  async changeOwnPin(call, { badge, oldPin, newPin }) {
    checkPin(newPin, badge);
    const checked = await call.station.sessions.check(badge, oldPin);
    if (!checked.ok) return refuse('SIGN_IN_REFUSED', { waitSeconds: checked.error.waitSeconds });
    const { person, keys } = checked.value;
    try {
      if (person.personId !== call.session.personId) refuse('SIGN_IN_REFUSED', { waitSeconds: 0 });
      const classes = person.credential.grants.map((grant) => grant.class);
      const credential = await call.station.store.credentials.create(badge, newPin, classes, keys);
      call.commit([{ type: 'person.credentialSet.v1', actor: person.personId, facts: { personId: person.personId }, payloads: { staff: { credential } } }], {});
    } finally {
      keys.close();
    }
    return {};
  },

  deactivate(call, { personId }) {
    const person = getPerson(call, personId);
    if (person.active) checkIndispensable(call, personId, []);
    call.commit([{ type: 'person.deactivated.v1', actor: call.session.personId, facts: { personId }, payloads: {} }], {});
    endSessionsOf(call.station, personId);
    return {};
  },
};

const unique = (capabilities: readonly Capability[]): Capability[] => [...new Set(capabilities)];

function getPerson({ station }: Call, personId: PersonId): PersonRecord {
  return station.store.queries.findPerson(personId) ?? refuse('NOT_FOUND', { what: 'person' });
}

/** Somebody else who is active must still hold what this person would lose. */
function checkIndispensable({ station }: Call, personId: PersonId, kept: readonly Capability[]): void {
  const all = station.store.queries.people().filter(({ active }) => active);
  const holds = (capability: Capability): boolean => all.some((person) => person.personId !== personId && person.capabilities.includes(capability));
  const before = all.find((person) => person.personId === personId)?.capabilities ?? [];
  if (INDISPENSABLE.some((capability) => before.includes(capability) && !kept.includes(capability) && !holds(capability))) refuse('LAST_SUPERVISOR');
}

/**
 * Classes that nobody else here could hand on. Their last holder keeps the key, whatever their capabilities: the founder
 * must still be able to let the first protection officer in.
 */
function lastGrantsOf({ station }: Call, { personId, credential }: PersonRecord): PayloadClass[] {
  const others = station.store.queries.people().filter((person) => person.active && person.personId !== personId);
  return credential.grants.map((grant) => grant.class).filter((name) => !others.some((other) => other.credential.grants.some((grant) => grant.class === name)));
}

/** Each of the two hands on the keys that they hold. What neither holds needs a new grant later. */
async function grantByTwo({ station, session }: Call, badge: string, pin: string, classes: readonly PayloadClass[], second: Call['session']['keys']) {
  const { credentials } = station.store;
  const own = classes.filter((name) => session.keys.classes.has(name));
  const others = classes.filter((name) => !own.includes(name) && second.classes.has(name));
  const credential = await credentials.create(badge, pin, own, session.keys);
  const more = credentials.regrant(credential, others, second);
  return { ...credential, grants: [...credential.grants, ...more.grants] };
}
