import { describe, expect, test } from 'vitest';
import { composeMrz } from '../document/compose-mrz.ts';
import { F51 } from './F51-other-holder.ts';
import { F52 } from './F52-several-documents.ts';
import { F53 } from './F53-too-soon.ts';
import { F60 } from './F60-batch.ts';
import type { HistoryFacts, Sighting } from './facts.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, seen, sound, withHistory } from './testing/facts.ts';

const [first, second] = composeMrz(sound) as [string, string];
const before = (...sameDocument: Sighting[]) => withHistory(factsOf(), { sameDocument });
const hoursAgo = (hours: number) => new Date(Date.parse('2026-11-22T09:00:00+03:00') - hours * 3_600_000).toISOString();
const wrongDigit = (at: number) => factsOfLines([first, second.slice(0, at) + (second[at] === '0' ? '1' : '0') + second.slice(at + 1)]);

describe.each([F51, F52, F53, F60])('$id', (rule) => {
  test('is not performed without a zone or without history', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, factsOf())).toBe('notPerformed noHistory');
  });
});

describe('F51', () => {
  test.each<[string, Partial<Sighting>, string]>([
    ['the same', {}, 'passed'],
    ['a name written in another way', { primaryIdentifier: 'NAMOUNA', secondaryIdentifier: 'TAJRIBY' }, 'passed'],
    ['a misread name', { secondaryIdentifier: 'TAJR1BI' }, 'passed'],
    ['a misread letter', { primaryIdentifier: 'NAKUNA' }, 'passed'],
    ['a letter of the name and the birth date', { primaryIdentifier: 'NAKUNA', birthDate: '060304' }, 'raised medium otherBirth'],
    ['parts the other way round', { primaryIdentifier: 'TAJRIBI', secondaryIdentifier: 'NAMUNA' }, 'passed'],
    ['a name left out', { secondaryIdentifier: '' }, 'passed'],
    ['an unknown day', { birthDate: '90<<<<' }, 'passed'],
    ['day and month turned', { birthDate: '900403' }, 'passed'],
    ['somebody else', { primaryIdentifier: 'KHALID', secondaryIdentifier: 'OMAR', birthDate: '750912' }, 'raised high raised'],
    ['another name', { primaryIdentifier: 'KHALID', secondaryIdentifier: 'OMAR' }, 'raised medium otherName'],
    ['another birth date', { birthDate: '060304' }, 'raised medium otherBirth'],
    ['another sex', { sex: 'M' }, 'raised medium otherSex'],
    ['another nationality', { nationality: 'SYR' }, 'raised medium otherNationality'],
    ['a nationality that is no code', { nationality: '1RQ' }, 'passed'],
    ['another expiry date', { expiryDate: '290506' }, 'raised medium otherExpiry'],
    ['no birth date and another name', { primaryIdentifier: 'KHALID', secondaryIdentifier: 'OMAR', birthDate: '<<<<<<' }, 'undetermined sameHolderLikely'],
    ['no name and another birth date', { primaryIdentifier: '', secondaryIdentifier: '', birthDate: '750912' }, 'undetermined sameHolderLikely'],
  ])('seen before with %s', (_, change, said) => expect(sayOf(F51, before(seen(change)))).toBe(said));

  test('a brother or sister is another person', () => {
    const facts = withHistory(factsOf({ primaryIdentifier: 'Al Namuni', secondaryIdentifier: 'Ahmed Hassan Ali' }), { sameDocument: [seen({ primaryIdentifier: 'AL NAMUNI', secondaryIdentifier: 'OMAR HASSAN ALI', birthDate: '930711', sex: 'F' })] });
    expect(sayOf(F51, facts)).toBe('raised high raised');
  });

  test('tells of the worst of several, and when it was', () => {
    const facts = before(seen(), seen({ expiryDate: '290506' }), seen({ at: '2025-02-03T10:00:00Z', primaryIdentifier: 'KHALID', secondaryIdentifier: 'OMAR', birthDate: '750912' }));
    expect(F51.evaluate(facts)).toMatchObject({ params: { date: '2025-02-03' } });
    expect(pointedAt(F51, facts)).toEqual(['A12345678', '900304', expect.stringMatching(/^NAMUNA<<TAJRIBI<+$/)]);
    expect(sayOf(F51, withHistory(factsOf(), {}))).toBe('passed');
  });

  test('a card may keep its number when it is renewed', () => {
    expect(sayOf(F51, withHistory(factsOf({ format: 'TD1', documentCode: 'ID' }), { sameDocument: [seen({ expiryDate: '210506' })] }))).toBe('passed');
  });

  test('does not accuse by a misread zone', () => {
    const other = { sameDocument: [seen({ primaryIdentifier: 'KHALID', secondaryIdentifier: 'OMAR', birthDate: '750912' })] };
    expect(sayOf(F51, withHistory(wrongDigit(9), other))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F51, withHistory(wrongDigit(19), { sameDocument: [seen({ birthDate: '750912' })] }))).toBe('undetermined singleDigitFailed');
    expect(sayOf(F51, withHistory(factsOfLines([first, second.slice(0, -1)]), other))).toBe('undetermined lineLength');
    expect(sayOf(F51, withHistory(factsOfLines([first]), other))).toBe('notPerformed fieldMissing');
  });
});

describe('F52', () => {
  const other = (change: Partial<HistoryFacts['samePerson'][number]> = {}) => withHistory(factsOf(), { samePerson: [{ ...seen({ documentNumber: 'B98765432' }), score: 0.97, ...change }] });

  test('notes another number for information, another nationality a little louder', () => {
    expect(sayOf(F52, other())).toBe('raised info raised');
    expect(sayOf(F52, other({ nationality: 'SYR', issuingState: 'SYR' }))).toBe('raised low nationalities');
    expect(F52.evaluate(other({ nationality: 'SYR' }))).toMatchObject({ params: { states: 'SYR' } });
  });

  test('passes somebody with a like name, the same document, and nobody', () => {
    expect(sayOf(F52, other({ score: 0.8 }))).toBe('passed');
    expect(sayOf(F52, other({ documentNumber: 'A12345678' }))).toBe('passed');
    expect(sayOf(F52, withHistory(factsOf()))).toBe('passed');
  });
});

describe('F53', () => {
  test('passes who had the time, and who was not seen', () => {
    expect(sayOf(F53, withHistory(factsOf()))).toBe('passed');
    expect(sayOf(F53, before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(20) })))).toBe('passed');
    expect(sayOf(F53, before(seen({ at: hoursAgo(0.1) })))).toBe('passed');
    expect(sayOf(F53, before(seen({ postId: 'nowhere', at: hoursAgo(0.1) })))).toBe('passed');
  });

  test('raises a document that was far away just before, and notes what an hour of a clock explains', () => {
    expect(sayOf(F53, before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(0.5) })))).toBe('raised medium twoPlaces');
    const needed = F53.evaluate(before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(0.5) })));
    const least = needed.state === 'raised' ? Number(needed.params!.needed) : NaN;
    expect(sayOf(F53, before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(least - 0.5) })))).toBe('raised low raised');
    expect(F53.evaluate(before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(0.5) })))).toMatchObject({ params: { hours: 0.5 } });
    const samePerson = [{ ...seen({ postId: 'trebil', at: hoursAgo(1), documentNumber: 'B1' }), score: 0.99 }];
    expect(sayOf(F53, withHistory(factsOf(), { samePerson }))).toBe('raised low raised');
    expect(sayOf(F53, withHistory(factsOf(), { samePerson: [{ ...samePerson[0]!, score: 0.92 }] }))).toBe('passed');
  });

  test('a flight counts between airports', () => {
    const flown = (hours: number) => withHistory(factsOf(), { postId: 'bgw', sameDocument: [seen({ postId: 'ebl', at: hoursAgo(hours) })] });
    expect(sayOf(F53, flown(2))).toBe('passed');
    expect(sayOf(F53, flown(0.7))).toBe('raised low raised');
  });

  test('a place that nobody has confirmed stays silent', () => {
    expect(sayOf(F53, before(seen({ postId: 'sarzeri', at: hoursAgo(0.2) })))).toBe('raised medium twoPlaces silently');
  });

  test('looks at the clocks first', () => {
    expect(sayOf(F53, before(seen({ postId: 'ibrahim-khalil', at: hoursAgo(0.5), clockConfirmed: false })))).toBe('undetermined otherClockUnconfirmed');
    expect(sayOf(F53, withHistory(factsOf({}, { today: undefined }), { sameDocument: [seen()] }))).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F53, before(seen({ at: hoursAgo(-1) })))).toBe('undetermined clocksDisagree');
    expect(sayOf(F53, before(seen({ at: 'no time' })))).toBe('undetermined clocksDisagree');
  });

  test('notes for information who comes in, or goes out, twice', () => {
    expect(sayOf(F53, before(seen({ direction: 'entry', at: hoursAgo(100) })))).toBe('raised info entry');
    expect(sayOf(F53, withHistory(factsOf(), { direction: 'exit', sameDocument: [seen({ direction: 'exit', at: hoursAgo(100) })] }))).toBe('raised info exit');
    expect(sayOf(F53, before(seen(), seen({ direction: 'entry' })))).toBe('passed');
  });

  test('asks for a look where there was hardly time to come back, save for those who live by crossing', () => {
    const again = seen({ direction: 'entry', at: hoursAgo(20) });
    expect(sayOf(F53, before(again))).toBe('raised medium sameDay');
    expect(sayOf(F53, before({ ...again, cleared: false }))).toBe('raised info entry');
    const daily = Array.from({ length: 6 }, (_, i) => seen({ direction: i % 2 === 0 ? 'exit' : 'entry', at: hoursAgo(30 + 12 * i) }));
    expect(sayOf(F53, before(again, ...daily.slice(1)))).toBe('raised medium sameDay');
    expect(sayOf(F53, before(again, ...daily))).toBe('raised info entry');
  });

  test('asks for the way back days later only where every post was heard', () => {
    const again = seen({ direction: 'entry', at: hoursAgo(100) });
    const heard = (...sameDocument: Sighting[]) => withHistory(factsOf(), { everyPost: true, sameDocument });
    expect(sayOf(F53, heard(again))).toBe('raised medium noWayBack');
    expect(F53.evaluate(heard(again))).toMatchObject({ params: { days: 4 } });
    expect(sayOf(F53, heard({ ...again, at: hoursAgo(24 * 90) }))).toBe('raised medium noWayBack');
    expect(sayOf(F53, heard({ ...again, at: hoursAgo(24 * 91) }))).toBe('raised info entry');
    expect(sayOf(F53, heard({ ...again, cleared: false }))).toBe('raised info entry');
    expect(sayOf(F53, heard(again, ...Array.from({ length: 6 }, (_, i) => seen({ at: hoursAgo(130 + 12 * i) }))))).toBe('raised info entry');
    expect(sayOf(F53, heard(seen(), again))).toBe('passed');
  });
});

describe('F60', () => {
  /** The traveller's own is A12345678 of 6 May 2031; the others follow it. */
  const bus = (dates: readonly string[]) => withHistory(factsOf(), { conveyance: { documents: 40, alike: dates.map((expiryDate, i) => ({ passageId: seen().passageId, documentNumber: `A123456${79 + i}`, expiryDate })) } });
  const same = (count: number) => Array.from({ length: count }, () => '310506');

  test('counts a batch in silence, and passes a family', () => {
    expect(sayOf(F60, bus(same(4)))).toBe('passed');
    expect(sayOf(F60, bus(same(12)))).toBe('raised low raised silently');
    expect(F60.evaluate(bus(same(12)))).toMatchObject({ params: { alike: 12, documents: 40 } });
    expect(sayOf(F60, withHistory(factsOf()))).toBe('notApplicable noConveyance');
  });

  test.each<[string, readonly string[], string]>([
    ['issued within days', ['310507', '310507', '310509', '310509', '310512', '310512'], 'low raised silently'],
    ['children beside adults, whose books run for fewer years', ['270505', '310506', '270506', '260506', '310506', '310506'], 'low raised silently'],
    ['a small consulate, over months and a new year', ['310520', '310608', '310625', '310714', '310801', '310819'], 'low raised silently'],
    ['around a new year', ['311230', '320102', '311229', '320103', '280101', '271231'], 'low raised silently'],
    ['two boxes', ['310506', '310506', '310506', '310901', '310901', '310901'], 'low raised silently'],
    ['one that was misread', ['310506', '311106', '310506', '310506', '310506', '310506'], 'low raised silently'],
    ['each at will', ['300117', '331001', '310620', '320228', '291111', '330804'], 'medium dates'],
    ['some models in turn', ['331103', '310506', '331103', '310506', '331103', '310506'], 'medium dates'],
    ['hardly any date read', ['300117', '<<<<<<', '', '320228', 'nodate', '330804'], 'low raised silently'],
  ])('dates of neighbouring books: %s', (_, dates, said) => expect(sayOf(F60, bus(dates))).toBe(`raised ${said}`));

  test('points at number and date', () => expect(pointedAt(F60, bus(['300117', '331001', '310620', '320228', '291111', '330804']))).toEqual(['A12345678', '310506']));
});
