/** Which parts of a screen an entry makes old. */
import type { Topic } from '../core/contract/session.ts';
import type { EntryType } from '../core/journal/entries.ts';

const topicsOf: Record<EntryType, readonly Topic[]> = {
  'station.founded.v1': ['people', 'policy', 'devices'],
  'policy.set.v1': ['policy'],
  'devices.set.v1': ['devices'],
  'person.added.v1': ['people'],
  'person.capabilitiesSet.v1': ['people'],
  'person.credentialSet.v1': ['people'],
  'person.deactivated.v1': ['people'],
  'person.languageSet.v1': [],
  'kit.issued.v1': [],
  'kit.confirmed.v1': [],
  'kit.used.v1': ['people'],
  'kit.refused.v1': [],
  'session.signedIn.v1': [],
  'session.ended.v1': [],
  'session.refused.v1': [],
  'document.read.v1': ['passages'],
  'document.corrected.v1': ['passages', 'sop'],
  'document.supplemented.v1': ['passages'],
  'code.attached.v1': ['passages'],
  'passage.joined.v1': ['passages', 'sop'],
  'person.undocumented.v1': ['passages'],
  'passage.described.v1': ['passages'],
  'party.set.v1': ['passages'],
  'passage.decided.v1': ['passages', 'secondLine', 'sop'],
  'passage.closed.v1': ['passages', 'secondLine'],
  'hold.passedOn.v1': ['passages', 'secondLine'],
  'order.recorded.v1': ['passages', 'secondLine'],
  'sop.ticked.v1': ['sop'],
  // One list for every protection event: the topics must not tell which it was.
  'opaque.v1': ['passages', 'secondLine', 'protection', 'sop'],
  'certificate.added.v1': ['certificates'],
  'certificate.removed.v1': ['certificates'],
  'shift.ended.v1': ['shift', 'passages'],
  'clock.jumped.v1': [],
  'clock.confirmed.v1': ['passages'],
  'payload.erased.v1': ['passages'],
  'backup.made.v1': ['journal'],
  'export.made.v1': ['journal'],
};

export const changedTopics = (entries: readonly { type: EntryType }[]): Topic[] => [...new Set(entries.flatMap(({ type }) => topicsOf[type]))];
