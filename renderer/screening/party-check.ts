/**
 * Who in a travel party needs somebody's attention: a child without an adult named as guardian. It sends an officer
 * to ask, and accuses nobody. Ages are known only for members whose documents this screen has; nobody's is guessed.
 */
import type { PartyMember, PassageDetail } from '../../core/contract/passages.ts';
import type { PassageId } from '../../core/contract/common.ts';

/** CRC Art. 1. */
export const ADULT_FROM = 18;

export type PartyConcern =
  | { kind: 'childAlone'; passageId: PassageId; name: string; age: number }
  | { kind: 'noGuardian'; passageId: PassageId; name: string; age: number }
  | { kind: 'guardianIsChild'; passageId: PassageId; name: string; guardian: string };

export interface PartyFacts {
  self: { passageId: PassageId; name: string };
  /** Absent when the holder is in no party. */
  members: readonly PartyMember[] | undefined;
  /** Whole years by passage, where known. */
  ages: ReadonlyMap<PassageId, number>;
}

export function partyConcerns({ self, members, ages }: PartyFacts): PartyConcern[] {
  const isChild = (passageId: PassageId): boolean => (ages.get(passageId) ?? ADULT_FROM) < ADULT_FROM;
  const others = (members ?? []).filter((member) => member.passageId !== self.passageId);
  if (others.length === 0) {
    const age = ages.get(self.passageId);
    return age !== undefined && age < ADULT_FROM ? [{ kind: 'childAlone', ...self, age }] : [];
  }
  return (members ?? []).flatMap((member): PartyConcern[] => {
    const age = ages.get(member.passageId);
    if (age === undefined || age >= ADULT_FROM) return [];
    const { passageId, name } = member;
    const guardian = members?.find((each) => each.passageId === member.guardian);
    if (guardian === undefined) return [{ kind: 'noGuardian', passageId, name, age }];
    return isChild(guardian.passageId) ? [{ kind: 'guardianIsChild', passageId, name, guardian: guardian.name }] : [];
  });
}

/** Who may be named as a child's guardian: everybody in the party but the child and those known to be children. */
export function possibleGuardians<Member extends Pick<PartyMember, 'passageId'>>(members: readonly Member[], child: PassageId, ages: ReadonlyMap<PassageId, number>): Member[] {
  return members.filter((member) => member.passageId !== child && (ages.get(member.passageId) ?? ADULT_FROM) >= ADULT_FROM);
}

/** Whole years of the holder, or the youngest that a declared year of birth allows: a child until shown otherwise. */
export function ageOf(passage: Pick<PassageDetail, 'holder' | 'declared'>, today: string | undefined): number | undefined {
  if (passage.holder !== undefined) return passage.holder.age;
  const birthYear = passage.declared?.birthYear;
  return birthYear === undefined || today === undefined ? undefined : Math.max(0, Number(today.slice(0, 4)) - birthYear - 1);
}
