/**
 * What the recovery kit is for while the station lives: a supervisor whose PIN is forgotten, with nobody there to
 * reset it, and a kit that was never written down. A kit is 256 random bits, so the waiting after a wrong one does not
 * guard against guessing; it keeps a keyboard from filling the journal.
 */
import { createHash } from 'node:crypto';
import type { Capability } from '../../core/contract/capabilities.ts';
import type { RequestId } from '../../core/contract/common.ts';
import { canonicalText } from '../../core/journal/canonical.ts';
import { checkBadge, checkPin, endSessionsOf } from '../credential-checks.ts';
import { refuseCommit, refuseWithoutStation } from '../door.ts';
import type { AreaHandlers, OpenCall } from '../handler.ts';
import { classesFor } from '../key-classes.ts';
import { owesKit } from '../kit-owed.ts';
import type { OpenedKeys, PersonRecord, RequestKey } from '../ports.ts';
import { refuse } from '../refusal.ts';
import type { Station } from '../station.ts';

/** Who runs a station. Everybody else is given a new PIN by two of these. */
const RECOVERABLE: readonly Capability[] = ['supervisor', 'commander', 'administrator'];
/** The kit is nobody's badge: all tries count together. */
const KIT = 'kit';

export const recovery: AreaHandlers<'recovery'> = {
  people(call, { kit }) {
    const station = stationOf(call);
    openWithKit(station, kit).close();
    return station.store.queries.people().filter(isRecoverable).map(({ personId, name, capabilities }) => ({ personId, name, capabilities }));
  },

  async resetPin(call, { requestId, kit, personId, badge, pin }) {
    const station = stationOf(call);
    const { store } = station;
    checkPin(pin, badge);
    const request = requestOf(requestId, { personId, badge });
    const first = store.journal.findAnswer(requestId);
    if (first) return first.operation === request.operation && first.inputHash === request.inputHash ? {} : refuse('REQUEST_MISMATCH');
    const keys = openWithKit(station, kit);
    try {
      const person = store.queries.findPerson(personId);
      if (!person || !isRecoverable(person)) return refuse('NOT_FOUND', { what: 'person' });
      checkBadge(station, badge, personId);
      // Also the keys that capabilities alone would not give: the founder lets the first protection officer in.
      const classes = [...new Set([...classesFor(person.capabilities), ...person.credential.grants.map((grant) => grant.class)])];
      const credential = await store.credentials.create(badge, pin, classes, keys);
      checkBadge(station, badge, personId);
      const written = store.journal.commit(
        [
          { type: 'kit.used.v1', actor: 'station', facts: { personId }, payloads: {} },
          { type: 'person.credentialSet.v1', actor: 'station', facts: { personId }, payloads: { staff: { credential } } },
          // Whoever brings the kit has it on paper.
          ...(store.queries.kitState() === 'issued' ? [{ type: 'kit.confirmed.v1' as const, actor: 'station' as const, facts: {}, payloads: {} }] : []),
        ],
        { ...request, answer: {} },
      );
      if (!written.ok) return refuseCommit(written.error);
    } finally {
      keys.close();
    }
    endSessionsOf(station, personId);
    return {};
  },

  newKit({ station, session, commit }) {
    if (!owesKit(station, session)) refuse('KIT_REFUSED', { reason: 'confirmed' });
    const recoveryKit = station.store.renewKit(session.keys) ?? refuse('INTERNAL');
    commit([{ type: 'kit.issued.v1', actor: session.personId, facts: {}, payloads: {} }], {});
    return { recoveryKit };
  },

  confirmKit({ station, session, commit }) {
    // Said again by whoever has it: nothing to add.
    commit(owesKit(station, session) ? [{ type: 'kit.confirmed.v1', actor: session.personId, facts: {}, payloads: {} }] : [], {});
    return {};
  },
};

const stationOf = ({ host, connection }: OpenCall): Station => connection.station ?? refuseWithoutStation(host);

const isRecoverable = ({ active, capabilities }: PersonRecord): boolean => active && capabilities.some((capability) => RECOVERABLE.includes(capability));

/** The caller closes the keys. */
function openWithKit({ store, kitTries }: Station, kit: string): OpenedKeys {
  const waitMs = kitTries.waitMs(KIT);
  if (waitMs > 0) refuse('KIT_REFUSED', { reason: 'wait', waitSeconds: Math.ceil(waitMs / 1_000) });
  const opened = store.openWithKit(kit);
  if (opened.ok) {
    kitTries.succeeded(KIT);
    return opened.value;
  }
  // A slip of the pen is found by the group's own check sign, without touching a key.
  if (opened.error.code !== 'wrong') return refuse('KIT_REFUSED', opened.error.code === 'group' ? { reason: 'group', group: opened.error.group } : { reason: 'length' });
  const failures = kitTries.failed(KIT);
  store.journal.commit([{ type: 'kit.refused.v1', actor: 'station', facts: { failures }, payloads: {} }]);
  return refuse('KIT_REFUSED', { reason: 'wrong' });
}

/** Nobody is signed in, so the door cannot bind the request to a person. Neither kit nor PIN goes into the hash. */
const requestOf = (requestId: RequestId, input: { personId: string; badge: string }): RequestKey => ({
  requestId,
  actor: 'nobody',
  operation: 'recovery.resetPin',
  inputHash: createHash('sha256').update(canonicalText(input)).digest('hex'),
});
