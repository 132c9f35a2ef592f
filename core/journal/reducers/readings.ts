/** Rows of captures' payloads: who the document says its holder is, and the keys that find the document and person again. */
import { personKey } from '../../names/person-key.ts';
import { holderKeys } from '../../screening/same-person.ts';
import { toMark } from '../../screening/standing.ts';
import type { OpenEntry } from '../entry.ts';
import type { Draft } from './draft.ts';
import { readEvents, stampAt, withEvent, withoutEntry } from './events.ts';
import { type ReadingEvent, readingState, supplementOf, zoneOf } from './reading-state.ts';
import { putSearchText } from './search-texts.ts';
import { moveTraces } from './traces.ts';

type ReadingEntry = Extract<OpenEntry, { type: 'document.read.v1' | 'document.corrected.v1' | 'document.supplemented.v1' }>;

/** The entry's payload must be there. */
export function addReading(draft: Draft, entry: ReadingEntry): void {
  const event = toEvent(entry);
  if (event !== undefined) store(draft, entry.facts.captureId, withEvent(eventsOf(draft, entry.facts.captureId), event));
}

export const eraseReading = (draft: Draft, captureId: string, position: string): void => store(draft, captureId, withoutEntry(eventsOf(draft, captureId), position));

/** What `sameDocument` looks for; undefined where the number is missing, as every such document would be the same one. */
export const documentKey = (issuingState: string, documentNumber: string): string | undefined => (documentNumber === '' ? undefined : `${issuingState} ${documentNumber}`);

const eventsOf = (draft: Draft, captureId: string): ReadingEvent[] => readEvents<ReadingEvent>(draft.get('readings', captureId));

function toEvent(entry: ReadingEntry): ReadingEvent | undefined {
  const stamp = stampAt(entry);
  if (entry.type === 'document.read.v1') {
    const payload = entry.payloads.identity;
    return payload && { stamp, kind: 'read', at: entry.at, reference: entry.facts.reference, payload };
  }
  if (entry.type === 'document.supplemented.v1') {
    const supplement = entry.payloads.identity;
    return supplement && { stamp, kind: 'supplemented', at: entry.at, supplement };
  }
  const correction = entry.payloads.identity;
  return correction && { stamp, kind: 'corrected', at: entry.at, by: entry.actor, ...correction };
}

function store(draft: Draft, key: string, events: readonly ReadingEvent[]): void {
  moveTraces(draft, key, eventsOf(draft, key), events);
  if (events.length === 0) {
    draft.remove('readings', key);
    putSearchText(draft, 'reading', key, []);
    return;
  }
  const reading = readingState(events);
  const mrz = zoneOf(events);
  const image = supplementOf(events)?.supplement.image;
  draft.put('readings', {
    key,
    stamp: reading?.stamp ?? null,
    at: reading?.at ?? null,
    documentKey: (mrz && documentKey(mrz.issuingState, mrz.documentNumber)) ?? null,
    personKey: (mrz && personKey(mrz)) ?? null,
    name: mrz === undefined ? null : [mrz.primaryIdentifier, mrz.secondaryIdentifier].filter((part) => part !== '').join(', '),
    format: mrz?.format ?? null,
    documentNumber: mrz?.documentNumber ?? null,
    numberDoubted: mrz === undefined ? null : Number(toMark(mrz).isNumberDoubted),
    issuingState: mrz?.issuingState ?? null,
    nationality: mrz?.nationality ?? null,
    primaryIdentifier: mrz?.primaryIdentifier ?? null,
    secondaryIdentifier: mrz?.secondaryIdentifier ?? null,
    nameKeys: mrz === undefined ? null : holderKeys(mrz).join(' '),
    sex: mrz?.sex ?? null,
    birthDate: mrz?.birthDate.raw ?? null,
    expiryDate: mrz?.expiryDate.raw ?? null,
    imageBytes: image?.sha256 ?? null,
    imagePortrait: image?.portrait ?? null,
    events: JSON.stringify(events),
  });
  const names = mrz === undefined ? [] : [`${mrz.primaryIdentifier} ${mrz.secondaryIdentifier}`, mrz.documentNumber, mrz.optionalData, mrz.optionalData2];
  putSearchText(draft, 'reading', key, reading === undefined ? [] : [reading.reference, ...names]);
}
