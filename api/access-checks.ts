/** What handlers ask before they act, answered by the contract's errors. */
import type { CaptureId, PassageId } from '../core/contract/common.ts';
import type { Capability } from '../core/contract/capabilities.ts';
import type { Credentials } from '../core/contract/session.ts';
import type { Call } from './handler.ts';
import type { PassageRecord, PassageStanding } from './ports.ts';
import { refuse } from './refusal.ts';
import type { CheckedPerson } from './sessions.ts';

export function getPassage({ station }: Call, passageId: PassageId): PassageRecord {
  return station.store.queries.findPassage(passageId) ?? refuse('NOT_FOUND', { what: 'passage' });
}

/** A passage that may still be worked on: neither set aside nor joined into another. */
export function getLivePassage(call: Call, passageId: PassageId): PassageRecord {
  return alive(getPassage(call, passageId));
}

/** The same, for whoever needs no more than how it stands. */
export function getStanding({ station }: Call, passageId: PassageId): PassageStanding {
  return alive(station.store.queries.findStanding(passageId) ?? refuse('NOT_FOUND', { what: 'passage' }));
}

function alive<P extends PassageStanding>(passage: P): P {
  if (passage.closed !== undefined || passage.joinedInto !== undefined) refuse('CONFLICT', { what: 'closed' });
  return passage;
}

export function getUndecided(call: Call, passageId: PassageId): PassageStanding {
  const passage = getStanding(call, passageId);
  if (passage.decisions.length > 0) refuse('CONFLICT', { what: 'decided' });
  return passage;
}

/** The capture with its passage, its payload still there. */
export function getCapture(call: Call, captureId: CaptureId): { passage: PassageRecord; capture: PassageRecord['captures'][number] } {
  const passageId = call.station.store.queries.findPassageOfCapture(captureId) ?? refuse('NOT_FOUND', { what: 'capture' });
  const passage = getPassage(call, passageId);
  const capture = passage.captures.find((candidate) => candidate.captureId === captureId) ?? refuse('NOT_FOUND', { what: 'capture' });
  return { passage, capture };
}

/**
 * A second person stands beside the first: another one, with badge and PIN, holding one of the capabilities.
 * @returns the person with opened keys, which the caller closes
 */
export async function getSecond(call: Call, second: Credentials, anyOf: readonly Capability[]): Promise<CheckedPerson> {
  const checked = await call.station.sessions.check(second.badge, second.pin);
  if (!checked.ok) return checked.error.waitSeconds > 0 ? refuse('SIGN_IN_REFUSED', { waitSeconds: checked.error.waitSeconds }) : refuse('SECOND_PERSON', { reason: 'refused', anyOf: [...anyOf] });
  const { person, keys } = checked.value;
  const reason = person.personId === call.session.personId ? 'same' : anyOf.some((capability) => person.capabilities.includes(capability)) ? undefined : 'notAllowed';
  if (reason === undefined) return checked.value;
  keys.close();
  return refuse('SECOND_PERSON', { reason, anyOf: [...anyOf] });
}
