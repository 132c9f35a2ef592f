/** Synthetic travellers' entries for tests: every name in them is invented. */
import type { PassageId, PersonId } from '../../core/contract/common.ts';
import { CaptureId, DecisionId, LockId, PassageId as Passage } from '../../core/contract/common.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import type { Host } from '../host.ts';

export const PLANTED = 'QUILLFEATHER';

export function scan(host: Host, actor: PersonId, passageId: PassageId = Passage.parse(host.random.uuid()), name = PLANTED): NewEntry {
  return {
    type: 'document.read.v1',
    actor,
    facts: {
      captureId: CaptureId.parse(host.random.uuid()), passageId, reference: passageId.slice(0, 6), direction: 'entry', channel: 'serial', live: true, format: 'TD3',
      issuingState: 'UTO', nationality: 'UTO', sex: 'F', ageBand: '18-59', findings: [{ rule: 'F01', version: 1, state: 'raised', severity: 'medium', mode: 'live' }],
    },
    payloads: { identity: { source: 'text', raw: [`P<UTO${name}<<ANNA`.padEnd(44, '<'), 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'], substitutions: [] } },
  };
}

export const clear = (host: Host, actor: PersonId, passageId: PassageId, reason?: string): NewEntry => ({
  type: 'passage.decided.v1',
  actor,
  facts: { passageId, decisionId: DecisionId.parse(host.random.uuid()), outcome: 'cleared' },
  payloads: { identity: { ...(reason !== undefined && { reason }) } },
});

/** A claim of fear of return, as an officer records it and cannot read it. */
export function claimFear(host: Host, actor: PersonId, passageId: PassageId, reason: string): NewEntry {
  const at = host.clock.now();
  return {
    type: 'opaque.v1',
    actor: 'station',
    facts: { day: at.slice(0, 10), delta: {} },
    payloads: {
      identity: { passageId, effect: 'locked', lockId: LockId.parse(host.random.uuid()), at, by: actor },
      protection: { what: 'fearClaimed', passageId, actor, at, reason },
    },
  };
}
