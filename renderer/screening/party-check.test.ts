import { describe, expect, it } from 'vitest';
import type { PassageId } from '../../core/contract/common.ts';
import type { PartyMember } from '../../core/contract/passages.ts';
import { ageOf, partyConcerns, possibleGuardians } from './party-check.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}` as PassageId;
const member = (number: number, relation: PartyMember['relation'], guardian?: number): PartyMember => ({ passageId: id(number), name: `Member ${number}`, relation, ...(guardian === undefined ? {} : { guardian: id(guardian) }) });
const ages = (...known: [number, number][]) => new Map(known.map(([number, age]) => [id(number), age]));
const self = { passageId: id(1), name: 'Member 1' };

describe('who needs somebody to ask', () => {
  it('a child alone', () => {
    expect(partyConcerns({ self, members: undefined, ages: ages([1, 9]) })).toEqual([{ kind: 'childAlone', ...self, age: 9 }]);
    expect(partyConcerns({ self, members: [member(1, 'head')], ages: ages([1, 17]) })).toHaveLength(1);
  });
  it('nobody for an adult, or when the age is not known', () => {
    expect(partyConcerns({ self, members: undefined, ages: ages([1, 18]) })).toEqual([]);
    expect(partyConcerns({ self, members: undefined, ages: ages() })).toEqual([]);
  });
  it('a child in a party without a guardian, and none once an adult is named', () => {
    const party = [member(1, 'head'), member(2, 'child')];
    expect(partyConcerns({ self, members: party, ages: ages([1, 40], [2, 6]) })).toEqual([{ kind: 'noGuardian', passageId: id(2), name: 'Member 2', age: 6 }]);
    expect(partyConcerns({ self, members: [party[0]!, member(2, 'child', 1)], ages: ages([1, 40], [2, 6]) })).toEqual([]);
  });
  it('a guardian who is a child, and one who is not of the party', () => {
    expect(partyConcerns({ self, members: [member(1, 'sibling'), member(2, 'sibling', 1)], ages: ages([1, 15], [2, 6]) }).map(({ kind }) => kind)).toEqual(['noGuardian', 'guardianIsChild']);
    expect(partyConcerns({ self, members: [member(1, 'head'), member(2, 'child', 7)], ages: ages([1, 40], [2, 6]) }).map(({ kind }) => kind)).toEqual(['noGuardian']);
  });
  it('offers as guardians everybody but the child and known children', () => {
    const party = [member(1, 'head'), member(2, 'child'), member(3, 'sibling'), member(4, 'companion')];
    expect(possibleGuardians(party, id(2), ages([2, 6], [3, 12])).map(({ passageId }) => passageId)).toEqual([id(1), id(4)]);
  });
});

describe('age without a document', () => {
  it('is the youngest that the declared year allows', () => {
    const declared = { birthYear: 2008, temporaryNumber: 'T1' };
    expect(ageOf({ holder: undefined, declared }, '2026-03-01T08:00:00+03:00')).toBe(17);
    expect(ageOf({ holder: undefined, declared }, undefined)).toBeUndefined();
  });
});
