import { describe, expect, it } from 'vitest';
import type { ListFacts, PersonHit } from './facts.ts';
import { F61 } from './F61-listed-person.ts';
import { factsOf, nothingRead, sayOf } from './testing/facts.ts';

const hit: PersonHit = { listId: 'l', entryId: 'e', name: 'Namuna Tajribi', score: 1, birth: 'same', nationality: 'same', cleared: false };
const lists = (persons: PersonHit[], expired = false): ListFacts => ({ lists: [{ listId: 'l', kind: 'persons', version: 1, issuedAt: '2026-01-01T00:00:00Z', expired }], documents: [], blanks: [], persons });
const say = (...persons: Partial<PersonHit>[]) => sayOf(F61, { ...factsOf(), lists: lists(persons.map((change) => ({ ...hit, ...change }))) });

describe('F61', () => {
  it('weighs what agrees beside the name', () => {
    expect(say({})).toBe('raised high sameBirth');
    expect(say({ nationality: 'differs' })).toBe('raised medium sameBirth');
    expect(say({ birth: 'near', nationality: 'unknown' })).toBe('raised medium nearBirth');
    expect(say({ birth: 'near', nationality: 'differs' })).toBe('raised low nearBirth');
    expect(say({ birth: 'unknown' })).toBe('raised low nameOnly');
    expect(say({ birth: 'differs' })).toBe('passed');
    expect(say({ birth: 'differs', document: true })).toBe('raised high document');
    expect(say({ birth: 'unknown' }, { birth: 'same' })).toBe('raised high sameBirth');
  });
  it('tells of a cleared namesake, and of another who is not', () => {
    expect(say({ cleared: true })).toBe('raised info cleared');
    expect(say({ cleared: true }, { birth: 'near' })).toBe('raised medium nearBirth');
  });
  it('does not pass where nobody could look', () => {
    expect(sayOf(F61, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(F61, factsOf())).toBe('notPerformed noList');
    expect(sayOf(F61, { ...factsOf(), lists: { ...lists([]), lists: [] } })).toBe('notPerformed noList');
    expect(sayOf(F61, { ...factsOf(), lists: lists([], true) })).toBe('undetermined listExpired');
    expect(say()).toBe('passed');
  });
});
