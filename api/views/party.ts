/**
 * Who travels together. A guardian stands beside a member only while that guardian can be one: a member of the same
 * party who is not known to be under 18. So an under-18 without `guardian` has no adult with them in this party.
 */
import type { z } from 'zod';
import type { PassageDetail } from '../../core/contract/passages.ts';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import { holderOf } from './capture.ts';

export const ADULT = 18;

/** Whole years of a passage's person, from the document or the declared birth year; undefined when not known. */
export function ageOf(station: Station, passage: PassageRecord): number | undefined {
  const age = holderOf(station, passage)?.age;
  if (age !== undefined) return age;
  const year = passage.undocumented?.birthYear;
  const today = station.clockWatch.today();
  // The younger of the two ages that a birth year leaves open: a child until shown otherwise.
  return year === undefined || today === undefined ? undefined : Number(today.slice(0, 4)) - year - 1;
}

/** Surname first, as the document has it; a person without documents by the declared name, else by the temporary number. */
export function nameOfHolder(station: Station, passage: PassageRecord): string {
  const holder = holderOf(station, passage);
  if (holder) return [holder.primaryIdentifier, holder.secondaryIdentifier].filter((part) => part !== '').join(', ');
  return passage.undocumented?.name ?? passage.undocumented?.temporaryNumber ?? '';
}

export function toParty(station: Station, party: NonNullable<PassageRecord['party']>): z.input<typeof PassageDetail>['party'] {
  const passages = new Map<PassageId, PassageRecord | undefined>(party.members.map(({ passageId }) => [passageId, station.store.queries.findPassage(passageId)]));
  const isMinor = (passageId: PassageId): boolean => {
    const passage = passages.get(passageId);
    return passage !== undefined && (ageOf(station, passage) ?? ADULT) < ADULT;
  };
  return {
    partyId: party.partyId,
    members: party.members.map(({ passageId, relation, guardian }) => {
      const passage = passages.get(passageId);
      return { passageId, relation, name: passage ? nameOfHolder(station, passage) : '', ...(guardian && passages.has(guardian) && !isMinor(guardian) && { guardian }) };
    }),
  };
}
