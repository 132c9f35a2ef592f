/** The people who work here. Names and credentials come from `staff` payloads. */
import type { PersonId, WallTime } from '../../contract/common.ts';
import type { Capability } from '../../contract/capabilities.ts';
import type { Credential } from '../entries.ts';
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';
import { createDraft, type Draft } from './draft.ts';
import { forget, isErased, rememberOwner } from './erasure.ts';
import { readEvents, stampAt, withEvent, withoutEntry } from './events.ts';

type Body =
  | { kind: 'added' }
  | { kind: 'capabilities'; capabilities: Capability[] }
  | { kind: 'staff'; name?: string; credential: Credential }
  | { kind: 'deactivated' }
  /** The last language and the last sign-in are kept, not each of them. */
  | { kind: 'language'; language: 'ar' | 'ckb' | 'en' }
  | { kind: 'signedIn'; at: WallTime };
export type PersonEvent = Body & { stamp: string };

export interface PersonState {
  name: string;
  capabilities: Capability[];
  active: boolean;
  language?: 'ar' | 'ckb' | 'en';
  lastSignIn?: WallTime;
  credential: Credential;
}

/** Undefined for a person nobody added, or whose name or credential was erased. */
export function personState(events: readonly PersonEvent[]): PersonState | undefined {
  const staff = events.filter((event) => event.kind === 'staff');
  const name = staff.findLast((event) => event.name !== undefined)?.name;
  const credential = staff.at(-1)?.credential;
  if (name === undefined || credential === undefined || !events.some(({ kind }) => kind === 'added')) return undefined;
  const language = events.findLast((event) => event.kind === 'language')?.language;
  const lastSignIn = events.findLast((event) => event.kind === 'signedIn')?.at;
  return {
    name,
    credential,
    capabilities: events.findLast((event) => event.kind === 'capabilities')?.capabilities ?? [],
    active: !events.some(({ kind }) => kind === 'deactivated'),
    ...(language === undefined ? {} : { language }),
    ...(lastSignIn === undefined ? {} : { lastSignIn }),
  };
}

export const people: Projection = { name: 'people', version: 1, area: 'station', apply };

const PAYLOADS = 'staffPayloads';

function apply(read: TableReader, entry: OpenEntry): Change[] {
  if (!/^(?:person|session|payload)\./.test(entry.type)) return [];
  const draft = createDraft(read);
  const stamp = stampAt(entry);
  switch (entry.type) {
    case 'person.added.v1':
      change(draft, entry.facts.personId, { stamp, kind: 'added' });
      change(draft, entry.facts.personId, { stamp, kind: 'capabilities', capabilities: entry.facts.capabilities });
      addStaff(draft, entry);
      break;
    case 'person.capabilitiesSet.v1':
      change(draft, entry.facts.personId, { stamp, kind: 'capabilities', capabilities: entry.facts.capabilities });
      addStaff(draft, entry);
      break;
    case 'person.credentialSet.v1':
      addStaff(draft, entry);
      break;
    case 'person.deactivated.v1':
      change(draft, entry.facts.personId, { stamp, kind: 'deactivated' });
      break;
    case 'person.languageSet.v1':
      change(draft, entry.facts.personId, { stamp, kind: 'language', language: entry.facts.language });
      break;
    case 'session.signedIn.v1':
      change(draft, entry.facts.personId, { stamp, kind: 'signedIn', at: entry.at });
      break;
    case 'payload.erased.v1':
      // What the entry's facts say stays: that a person was added, and with which capabilities.
      if (entry.facts.class === 'staff') {
        const { owner, position } = forget(draft, PAYLOADS, entry);
        if (owner !== undefined) store(draft, owner, withoutEntry(readEvents<PersonEvent>(draft.get('people', owner)), position, 'staff'));
      }
      break;
    default:
  }
  return draft.changes();
}

type StaffEntry = Extract<OpenEntry, { type: 'person.added.v1' | 'person.capabilitiesSet.v1' | 'person.credentialSet.v1' }>;

function addStaff(draft: Draft, entry: StaffEntry): void {
  const { staff } = entry.payloads;
  if (staff === undefined || isErased(draft, PAYLOADS, entry)) return;
  rememberOwner(draft, PAYLOADS, entry, entry.facts.personId);
  change(draft, entry.facts.personId, { stamp: stampAt(entry), kind: 'staff', ...staff });
}

function change(draft: Draft, personId: PersonId, event: PersonEvent): void {
  const events = withEvent(readEvents<PersonEvent>(draft.get('people', personId)), event);
  const isSuperseded = (other: PersonEvent, index: number): boolean => (other.kind === 'language' || other.kind === 'signedIn') && events.some(({ kind }, later) => later > index && kind === other.kind);
  store(draft, personId, events.filter((other, index) => !isSuperseded(other, index)));
}

function store(draft: Draft, key: string, events: readonly PersonEvent[]): void {
  const state = personState(events);
  draft.put('people', { key, badgeTag: state?.credential.badgeTag ?? null, name: state?.name ?? null, events: JSON.stringify(events) });
}
