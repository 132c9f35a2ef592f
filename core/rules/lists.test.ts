import { describe, expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { F54 } from './F54-listed-document.ts';
import { F55 } from './F55-stolen-blank.ts';
import { F56 } from './F56-near-listed-number.ts';
import type { ListFacts } from './facts.ts';
import { expiredLists, factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound, withLists } from './testing/facts.ts';

type Hit = ListFacts['documents'][number];
const hit = (change: Partial<Hit> = {}): Hit => ({ listId: 'documents', entryId: '1', reason: 'stolen', documentNumber: 'A12345678', edits: 0, ...change });
const blank: ListFacts['blanks'][number] = { listId: 'blanks', entryId: '1', from: 'A12345000', to: 'A12345999', since: '2014-06-01' };
const [first, second] = composeMrz(sound) as [string, string];
const misread = factsOfLines([first, second.slice(0, 9) + (second[9] === '0' ? '1' : '0') + second.slice(10)]);

describe.each([F54, F55, F56])('$id', (rule) => {
  test('is not performed without a zone, its number or a list of the kind', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, withLists(factsOfLines([first])))).toBe('notPerformed fieldMissing');
    expect(sayOf(rule, factsOf())).toBe('notPerformed noList');
    expect(sayOf(rule, withLists(factsOf(), { lists: [], documents: [hit()], blanks: [blank] }))).toBe('notPerformed noList');
  });

  test('cannot judge a number that is not there, and passes one that no list names', () => {
    expect(sayOf(rule, withLists(factsOf({ documentNumber: '' })))).toBe('undetermined fieldEmpty');
    expect(sayOf(rule, withLists(factsOf()))).toBe('passed');
  });
});

describe('F54', () => {
  test.each(['lost', 'stolen', 'revoked'] as const)('%s: sent to the second line in good faith', (reason) => {
    const facts = withLists(factsOf(), { documents: [hit({ reason })] });
    expect(sayOf(F54, facts)).toBe(`raised high ${reason}`);
    expect(pointedAt(F54, facts)).toEqual(['A12345678']);
  });

  test('of several hits the theft is told', () => {
    expect(sayOf(F54, withLists(factsOf(), { documents: [hit({ reason: 'lost' }), hit()] }))).toBe('raised high stolen');
  });

  test('a number that was misread weighs less; a neighbour of a listed one nothing', () => {
    expect(sayOf(F54, withLists(misread, { documents: [hit()] }))).toBe('raised medium numberUnsure');
    expect(sayOf(F54, withLists(factsOf(), { documents: [hit({ edits: 1 })] }))).toBe('passed');
  });

  test('an old list still names, and no longer clears', () => {
    expect(sayOf(F54, withLists(factsOf(), { lists: expiredLists(), documents: [hit()] }))).toBe('raised high stolen');
    expect(sayOf(F54, withLists(factsOf(), { lists: expiredLists() }))).toBe('undetermined listExpired');
  });
});

describe('F55', () => {
  const of = (change: Partial<ZoneContent>) => withLists(factsOf(change), { blanks: [blank] });

  test('says of States whose blanks very many hold that they do', () => {
    expect(sayOf(F55, of({ issuingState: 'SYR', nationality: 'SYR' }))).toBe('raised high widespread');
    expect(sayOf(F55, of({ issuingState: 'FIN', nationality: 'FIN' }))).toBe('raised high raised');
    expect(F55.evaluate(of({}))).toMatchObject({ params: { from: 'A12345000', to: 'A12345999' } });
  });

  test('a number that was misread weighs less; an old list no longer clears', () => {
    expect(sayOf(F55, withLists(misread, { blanks: [blank] }))).toBe('raised medium numberUnsure');
    expect(sayOf(F55, withLists(factsOf(), { lists: expiredLists() }))).toBe('undetermined listExpired');
  });
});

describe('F56', () => {
  test('is silent, and leaves a listed number to F54', () => {
    expect(F56.mode).toBe('silent');
    const near = hit({ documentNumber: 'A12345679', edits: 1 });
    expect(sayOf(F56, withLists(factsOf(), { documents: [near] }))).toBe('raised medium raised');
    expect(F56.evaluate(withLists(factsOf(), { documents: [near] }))).toMatchObject({ params: { listed: 'A12345679' } });
    expect(sayOf(F56, withLists(factsOf(), { documents: [near, hit()] }))).toBe('passed');
    expect(sayOf(F56, withLists(misread, { documents: [near] }))).toBe('undetermined singleDigitFailed');
  });
});
