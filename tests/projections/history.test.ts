/** What is told of the time before a capture, against a recount over the entries that shares no code with rows and queries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureId, WallTime } from '../../core/contract/common.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { compareNames, prepareName, SAME_NAME } from '../../core/names/compare.ts';
import { type Act, acts, hashOf, liveHistory, type Memory, POSTS } from './history-life.ts';
import { at, openStation, OWN, type Told } from './station-of.ts';
import { passage, storyOf } from './story.ts';

const zoneOf = ({ lines }: Memory): Mrz => parseMrz(lines, '2026-03-05')!;
const docOf = (mrz: Mrz): string => `${mrz.issuingState}/${mrz.documentNumber}`;
const nameOf = (mrz: Mrz) => prepareName({ primary: mrz.primaryIdentifier, secondary: mrz.secondaryIdentifier });
const utc = (memory: Memory): number => Date.parse(memory.at);
const bits = (one: string, other: string): number => [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === '1').length;

/** Numbers of other documents of the State that were read before, mistakes and joined passages among them: each was a document. */
function numbersBefore(life: readonly Memory[], now: Memory): string[] {
  const family = ({ issuingState, format, documentCode }: Mrz): string => [issuingState, format, documentCode.slice(0, 1)].join('/');
  const earlier = life.filter((memory) => utc(memory) < utc(now) && family(zoneOf(memory)) === family(zoneOf(now)));
  return [...new Set(earlier.map((memory) => zoneOf(memory).documentNumber))].filter((number) => number !== zoneOf(now).documentNumber);
}

/** Those that were read before and still count, newest first. */
function before(life: readonly Memory[], now: Memory): Memory[] {
  return life
    .filter((memory) => utc(memory) < utc(now) && memory.root !== now.root && !memory.isMistake)
    .sort((a, b) => utc(b) - utc(a) || (a.station === b.station ? b.sequence - a.sequence : a.station < b.station ? 1 : -1));
}

function recount(life: readonly Memory[], now: Memory) {
  const mrz = zoneOf(now);
  const earlier = before(life, now);
  const ids = (memories: readonly Memory[]): string[] => memories.map(({ captureId }) => captureId);
  const isRepeat = (memory: Memory): boolean => {
    const other = zoneOf(memory);
    const isNear = utc(now) - utc(memory) <= 12 * 3_600_000;
    return POSTS[memory.station] === POSTS[OWN] && memory.direction === now.direction && isNear && (other.birthDate.raw === mrz.birthDate.raw || other.primaryIdentifier === mrz.primaryIdentifier);
  };
  const sameDocument = earlier.filter((memory) => docOf(zoneOf(memory)) === docOf(mrz) && !isRepeat(memory));
  const namesakes = earlier.filter((memory) => {
    const other = zoneOf(memory);
    return other.birthDate.raw === mrz.birthDate.raw && docOf(other) !== docOf(mrz) && compareNames(nameOf(mrz), nameOf(other)).score >= SAME_NAME;
  });
  const samePerson = namesakes.filter((memory, index) => namesakes.findIndex((newer) => docOf(zoneOf(newer)) === docOf(zoneOf(memory))) === index);
  const image = now.image;
  const sameImage = image === undefined ? [] : earlier.filter((memory) => memory.image !== undefined && bits(memory.image, image) <= 8);
  return { sameDocument: ids(sameDocument).slice(0, 20), samePerson: ids(samePerson).slice(0, 20), sameImage: ids(sameImage).slice(0, 20) };
}

function ask(post: Told, now: Memory, passageId = now.root) {
  const image = now.image === undefined ? {} : { image: { sha256: hashOf(now.image), page: now.image } };
  return post.queries.history({ at: now.at, direction: now.direction, mrz: zoneOf(now), passageId, ...image })!;
}

describe('what is told of the time before', () => {
  it('is what a recount finds, for any life of a post', () => {
    fc.assert(
      fc.property(acts, (story: readonly Act[]) => {
        const post = openStation();
        try {
          const life = liveHistory(post, story);
          for (const now of life) {
            const told = ask(post, now);
            const ids = (list: readonly { captureId: CaptureId }[]): string[] => list.map(({ captureId }) => captureId);
            expect({ sameDocument: ids(told.sameDocument), samePerson: ids(told.samePerson), sameImage: ids(told.sameImage) }).toEqual(recount(life, now));
            for (const sighting of [...told.sameDocument, ...told.samePerson]) {
              const memory = life.find(({ captureId }) => captureId === sighting.captureId)!;
              expect(sighting).toMatchObject({ at: memory.at, direction: memory.direction, postId: POSTS[memory.station], passageId: memory.root, clockConfirmed: memory.isClockConfirmed, documentNumber: zoneOf(memory).documentNumber });
            }
            const form = (number: string): string => [...number].map((letter) => (/\d/.test(letter) ? '0' : 'L')).join('');
            const forms = numbersBefore(life, now).map(form);
            const own = form(zoneOf(now).documentNumber);
            expect(told.numbers).toEqual({ documents: forms.length, alike: forms.filter((each) => each === own).length, single: forms.filter((each) => forms.indexOf(each) === forms.lastIndexOf(each)).length });
            for (const seen of told.sameImage) expect(seen.distance).toBe(bits(now.image!, life.find(({ captureId }) => captureId === seen.captureId)!.image!));
          }
        } finally {
          post.db.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('knows nothing of the passage itself, whose page was scanned twice', () => {
  const post = openStation();
  const life = liveHistory(post, [
    { kind: 'scan', station: 0, day: 0, minute: 600, person: 0, document: 1, pick: 0 },
    { kind: 'scan', station: 0, day: 1, minute: 600, person: 0, document: 1, pick: 1 },
    { kind: 'picture', station: 0, day: 1, minute: 601, person: 0, document: 1, pick: 0 },
    { kind: 'picture', station: 0, day: 1, minute: 602, person: 0, document: 1, pick: 1 },
  ]);
  const [first, second] = life as [Memory, Memory];
  expect(ask(post, second)).toMatchObject({ sameDocument: [{ captureId: first.captureId }], sameImage: [{ captureId: first.captureId, distance: 0, identical: true, sameDocument: true }] });
  post.tell('+1 10:05', 'passage.joined.v1', { captureId: second.captureId, from: second.root, into: first.root });
  expect(ask(post, second)).toMatchObject({ sameDocument: [], samePerson: [], sameImage: [] });
  post.db.close();
});

it('shows an officer the same person in another spelling, and nobody else of that birthday', () => {
  const post = openStation();
  const [first, , stranger, fourth] = liveHistory(post, [0, 2, 2, 1].map((person, index) => ({ kind: 'scan' as const, station: 0, day: index, minute: 600, person, document: index, pick: 1 }))) as [Memory, Memory, Memory, Memory];
  expect(post.queries.samePerson(fourth.root, 10).map(({ passageId }) => passageId)).toEqual([first.root]);
  expect(post.queries.samePerson(stranger.root, 10).map(({ documentNumber }) => documentNumber)).toEqual(['X1000001']);
  post.db.close();
});

describe('a conveyance', () => {
  const [DEPART, direction]: [WallTime, Direction] = [at('12:00'), 'entry'];
  const zone = (number: string): string[] => ['P<UTOERIKSSON<<ANNA<MARIA'.padEnd(44, '<'), `${number.padEnd(9, '<')}0UTO7408122F3001010<<<<<<<<<<<<<<00`.padEnd(44, '<')];

  function board(post: Told, number: number, document: string, reference: string, time: string): void {
    storyOf(post).scan(number, { time, lines: zone(document) });
    post.tell(time, 'passage.described.v1', { passageId: passage(number), direction: 'entry', conveyance: 'flight' }, { identity: { reference } });
  }

  it('names the others of the same flight and day, and which numbers are near-identical', () => {
    const post = openStation();
    board(post, 1, 'X1000001', 'RJ 813', '10:00');
    board(post, 2, 'X1000002', 'rj813', '10:01');
    board(post, 3, 'X5000000', 'RJ813', '10:02');
    board(post, 4, 'X1000003', 'IA 101', '10:03');
    board(post, 5, 'X1000004', 'RJ813', '+1 10:00');
    const mrz = parseMrz(zone('X1000005'), '2026-03-01')!;
    const told = post.queries.history({ at: DEPART, direction, mrz, conveyance: { kind: 'flight', reference: 'RJ-813' } })!;
    expect(told.conveyance!.documents).toBe(3);
    expect(told.conveyance!.alike.map(({ documentNumber, expiryDate }) => `${documentNumber} ${expiryDate}`).sort()).toEqual(['X1000001 300101', 'X1000002 300101']);
    expect(post.queries.history({ at: DEPART, direction, mrz })).not.toHaveProperty('conveyance');
    expect(post.queries.history({ at: DEPART, direction, mrz, conveyance: { kind: 'flight', reference: '' } })).not.toHaveProperty('conveyance');
    expect(post.queries.history({ at: DEPART, direction, mrz, conveyance: { kind: 'bus', reference: 'RJ813' } })!.conveyance).toEqual({ documents: 0, alike: [] });
    post.db.close();
  });
});

it('is not asked while nobody is signed in', () => {
  const post = openStation();
  storyOf(post).scan(1);
  post.identityOpen = false;
  expect(post.queries.history({ at: at('12:00'), direction: 'entry', mrz: parseMrz(['P<UTOERIKSSON<<ANNA<MARIA'.padEnd(44, '<'), 'X10000010UTO7408122F3001010<<<<<<<<<<<<<<00'.padEnd(44, '<')], '2026-03-01')!, passageId: passage(1) })).toBeUndefined();
  post.db.close();
});
