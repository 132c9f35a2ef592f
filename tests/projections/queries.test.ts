/** What a router is answered about passages, told as stories. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PartyId, PersonId } from '../../core/contract/common.ts';
import type { FindingFact } from '../../core/journal/entries.ts';
import { zoneOf } from '../harness/travellers.ts';
import { id, zone } from './scripts.ts';
import { at, OFFICER, openStation, type Told } from './station-of.ts';
import { capture, day, decision, ids, lock, officer, passage, raised, storyOf } from './story.ts';

let post: Told;
let scan: ReturnType<typeof storyOf>['scan'];
let decide: ReturnType<typeof storyOf>['decide'];
let refer: ReturnType<typeof storyOf>['refer'];
beforeEach(() => {
  post = openStation();
  ({ scan, decide, refer } = storyOf(post));
  return () => post.db.close();
});

describe('a passage', () => {
  it('is told with its capture, correction, decision and reasons', () => {
    scan(1, { findings: [raised] });
    post.tell('09:01', 'document.corrected.v1', { captureId: capture(1), passageId: passage(1), findings: [], sex: 'F', ageBand: '18-59' }, { identity: { line: 1, position: 0, from: 'X', to: 'Y' } });
    post.tell('09:02', 'passage.described.v1', { passageId: passage(1), direction: 'exit', conveyance: 'car' }, { identity: { reference: '21-A 555', nativeName: 'آنا ماريا' } });
    post.tell('09:02', 'sop.ticked.v1', { passageId: passage(1), sopId: 'HBM-17', stepId: 'one', done: true });
    decide(1, 1, '09:03', 'heldForPerson', { heldUntil: at('09:33') }, 'waits for a chief');
    decide(2, 1, '09:10', 'cleared', { reverses: decision(1) }, 'mistaken');
    const record = post.queries.findPassage(passage(1))!;
    expect(record).toMatchObject({
      reference: 'A-1', openedAt: at('09:00'), openedBy: OFFICER, direction: 'exit', conveyance: { kind: 'car', reference: '21-A 555' }, nativeName: 'آنا ماريا', isUndocumented: false, plainOutcome: 'cleared',
      decisions: [{ outcome: 'heldForPerson', reason: 'waits for a chief', heldUntil: at('09:33'), passedOn: false }, { outcome: 'cleared', reason: 'mistaken', reverses: decision(1) }],
      ticks: [{ sopId: 'HBM-17', stepId: 'one', done: true }],
    });
    expect(record.captures).toMatchObject([{ captureId: capture(1), findings: [], payload: { raw: zone(0, 1) }, corrections: [{ line: 1, position: 0, from: 'X', to: 'Y', by: OFFICER }] }]);
    expect(post.queries.findPassageOfCapture(capture(1))).toBe(passage(1));
    expect(post.queries.findPassage(passage(2))).toBeUndefined();
    const [row] = post.queries.passagesOfDay(day, undefined, 10);
    expect(row).toMatchObject({ name: 'ERIKSSON, ANNA MARIA', documentNumber: 'Y1000001', outcome: 'cleared', reversed: true, toLookAt: 0, undocumented: false });
  });

  it('of a person without documents shows what was declared', () => {
    post.tell('09:00', 'person.undocumented.v1', { passageId: passage(1), reference: 'A-1', direction: 'entry', sex: 'M', ageBand: 'unknown' }, { identity: { name: 'Omar', birthYear: 1990, temporaryNumber: 'T-7' } });
    expect(post.queries.findPassage(passage(1))).toMatchObject({ isUndocumented: true, undocumented: { name: 'Omar', birthYear: 1990, temporaryNumber: 'T-7' }, captures: [] });
    expect(post.queries.search('t7', 5)).toMatchObject([{ name: 'Omar', documentNumber: 'T-7', undocumented: true }]);
  });

  it('takes in the captures of a repeat scan, which then counts once', () => {
    scan(1, { findings: [raised] });
    scan(2, { time: '09:05', document: 1 });
    expect(post.queries.counts(day)).toMatchObject({ entry: 2, open: 2 });
    post.tell('09:06', 'passage.joined.v1', { captureId: capture(2), from: passage(2), into: passage(1) });
    expect(post.queries.findPassage(passage(1))!.captures.map(({ captureId }) => captureId)).toEqual([capture(1), capture(2)]);
    expect(post.queries.findPassageOfCapture(capture(2))).toBe(passage(1));
    expect(post.queries.findPassage(passage(2))!.joinedInto).toBe(passage(1));
    expect(post.queries.counts(day)).toMatchObject({ entry: 1, open: 1 });
    expect(ids(post.queries.passagesOfDay(day, undefined, 10))).toEqual([passage(1)]);
    expect(ids(post.queries.search('X1000001', 10))).toEqual([passage(1)]);
    expect(post.queries.sameDocument('UTO', 'X1000001', passage(1), 10)).toEqual([]);
    expect(post.queries.passagesOfDay(day, undefined, 1)[0]!.toLookAt).toBe(0);
  });

  it('shows in its rows what any of its documents gives to look at, and who the last one that names somebody says it is', () => {
    const row = () => post.queries.passagesOfDay(day, undefined, 10).find(({ passageId }) => passageId === passage(1))!;
    const listed = zoneOf({ documentNumber: 'L1', primaryIdentifier: 'LISTED' });
    const join = (number: number, lines: string, findings: FindingFact[] = []) => {
      scan(number, { time: `09:0${String(number)}`, lines: lines.split('\n'), findings });
      post.tell(`09:0${String(number)}`, 'passage.joined.v1', { captureId: capture(number), from: passage(number), into: passage(1) });
    };
    scan(1, { lines: listed.split('\n'), findings: [raised] });
    join(2, zoneOf({ documentNumber: 'S2', primaryIdentifier: 'SECOND' }), [{ ...raised, rule: 'F02', severity: 'medium' }]);
    expect(row()).toMatchObject({ toLookAt: 2, worst: 'high', name: 'SECOND, MARIA', documentNumber: 'S2' });
    // A visa, a page that names nobody and one without a zone leave the holder in place, and take no document away.
    join(3, zoneOf({ format: 'MRV-A', documentCode: 'V', documentNumber: 'V3', primaryIdentifier: 'VISA' }));
    join(4, zoneOf({ documentNumber: 'N4', primaryIdentifier: '', secondaryIdentifier: '' }));
    join(5, 'noise');
    expect(row()).toMatchObject({ toLookAt: 2, worst: 'high', name: 'SECOND, MARIA', documentNumber: 'S2' });
    expect(post.queries.openPassages(10)).toMatchObject([{ toLookAt: 2, worst: 'high' }]);
    // The first document looked at once more: what its earlier scan said is put right.
    join(6, listed, [{ ...raised, severity: 'low' }]);
    expect(row()).toMatchObject({ toLookAt: 1, worst: 'medium', name: 'LISTED, MARIA' });
    post.tell('09:07', 'document.corrected.v1', { captureId: capture(2), passageId: passage(1), findings: [], sex: 'F', ageBand: '18-59' });
    expect(row()).toMatchObject({ toLookAt: 0 });
    expect(row().worst).toBeUndefined();
  });

  it('that was scanned by mistake gives nothing to look at where it is found', () => {
    for (const number of [1, 2]) scan(number, { findings: [raised] });
    post.tell('09:10', 'passage.closed.v1', { passageId: passage(1), reason: 'scannedByMistake' });
    post.tell('09:10', 'passage.closed.v1', { passageId: passage(2), reason: 'personLeft' });
    const found = (number: number) => post.queries.search(`x100000${String(number)}`, 5);
    expect(found(1)).toMatchObject([{ toLookAt: 0, name: 'ERIKSSON, ANNA MARIA' }]);
    expect(found(2)).toMatchObject([{ toLookAt: 1, worst: 'high' }]);
  });

  it('that was scanned by mistake is not counted in the measures of rules, and is again once that is reversed', () => {
    for (const number of [1, 2, 3]) scan(number, { findings: [raised] });
    post.tell('09:05', 'passage.joined.v1', { captureId: capture(2), from: passage(2), into: passage(1) });
    const fired = () => post.queries.ruleCounts(5).map(({ rule, fired: times }) => [rule, times]);
    expect(fired()).toEqual([['F01', 2]]);
    post.tell('09:10', 'passage.closed.v1', { passageId: passage(1), reason: 'notADocument' });
    expect(fired()).toEqual([['F01', 1]]);
    post.tell('09:11', 'passage.closed.v1', { passageId: passage(1), reason: 'personLeft' });
    expect(fired()).toEqual([['F01', 2]]);
  });

  it('has the party that last named it, without those whom another has taken', () => {
    for (const number of [1, 2, 3]) scan(number);
    const members = (...numbers: number[]) => numbers.map((number) => ({ passageId: passage(number), relation: 'companion' as const }));
    post.tell('09:10', 'party.set.v1', { partyId: id(4, 1) as PartyId, members: members(1, 2, 3) });
    post.tell('09:20', 'party.set.v1', { partyId: id(4, 2) as PartyId, members: members(2, 3) });
    expect(post.queries.findPassage(passage(1))!.party).toEqual({ partyId: id(4, 1), members: members(1) });
    expect(post.queries.findPassage(passage(3))!.party).toEqual({ partyId: id(4, 2), members: members(2, 3) });
  });

  it('keeps a recorded order with both persons', () => {
    scan(1);
    post.tell('09:30', 'order.recorded.v1', { passageId: passage(1), second: id(1, 2) as PersonId }, { identity: { authority: 'Court', legalBasis: 'Law 1', reference: 'R', text: 'T' } });
    expect(post.queries.findPassage(passage(1))!.orders).toEqual([{ at: at('09:30'), by: OFFICER, second: id(1, 2), authority: 'Court', legalBasis: 'Law 1', reference: 'R', text: 'T' }]);
  });

  it('forgets what retention erased and stays to be counted', () => {
    const read = scan(1);
    decide(1, 1, '09:10', 'cleared');
    post.tell('+1 00:10', 'payload.erased.v1', { ...read.position, index: 0, class: 'identity', reason: 'expired' });
    expect(post.queries.findPassage(passage(1))!.captures).toMatchObject([{ captureId: capture(1), corrections: [], payload: undefined }]);
    expect(post.queries.passagesOfDay(day, undefined, 5)).toMatchObject([{ name: '', documentNumber: '', outcome: 'cleared' }]);
    expect(post.queries.search('eriksson', 5)).toEqual([]);
    expect(post.queries.counts(day)).toMatchObject({ entry: 1, byOutcome: { cleared: 1 } });
  });
});

describe('a protection outcome', () => {
  it('stands among the decisions, leaves the queues and is counted by its delta alone', () => {
    scan(1);
    scan(2, { time: '09:01' });
    decide(1, 2, '09:02', 'secondLine');
    refer(2, 1, '09:03');
    post.tell('00:00', 'opaque.v1', { day, delta: { secondLine: -1, referred: 1 } }, { identity: { passageId: passage(2), effect: 'referred', decisionId: decision(3), reverses: decision(1), at: at('09:04'), by: officer } });
    expect(post.queries.findPassage(passage(2))).toMatchObject({ plainOutcome: 'secondLine', decisions: [{ outcome: 'secondLine' }, { outcome: 'protection', decisionId: decision(3), by: OFFICER, at: at('09:04'), reverses: decision(1) }] });
    expect(post.queries.openPassages(10)).toEqual([]);
    expect(post.queries.secondLine(10)).toEqual([]);
    expect(post.queries.counts(day)).toMatchObject({ open: 0, byOutcome: { secondLine: 0, referred: 2 } });
    expect(post.queries.countsSince(at('08:00'))).toMatchObject({ counts: { open: 0, byOutcome: { referred: 2, secondLine: 0 } }, stillOpen: 0 });
  });

  it('is reversed by a plain decision that does not name it', () => {
    scan(1);
    refer(1, 1, '09:03');
    post.tell('00:00', 'opaque.v1', { day, delta: { open: 1, referred: -1 } }, { identity: { passageId: passage(1), effect: 'unreferred', decisionId: decision(2), reverses: decision(1), at: at('09:05'), by: officer } });
    decide(2, 1, '09:05', 'secondLine', {}, 'second look');
    const { decisions } = post.queries.findPassage(passage(1))!;
    expect(decisions.map(({ outcome, reverses }) => [outcome, reverses])).toEqual([['protection', undefined], ['secondLine', decision(1)]]);
    expect(ids(post.queries.secondLine(10))).toEqual([passage(1)]);
    expect(post.queries.counts(day)).toMatchObject({ open: 0, byOutcome: { secondLine: 1, referred: 0 } });
    expect(post.queries.countsSince(at('08:00')).counts.byOutcome).toMatchObject({ secondLine: 1, referred: 0 });
  });

  it('counts also when the clock was put back since the decision it reverses', () => {
    scan(1);
    decide(1, 1, '12:00', 'secondLine');
    refer(2, 1, '11:00', decision(1));
    expect(post.queries.findPassage(passage(1))!.decisions.at(-1)!.outcome).toBe('protection');
    expect(post.queries.secondLine(10)).toEqual([]);
    expect(post.queries.passagesOfDay(day, undefined, 5)[0]!.outcome).toBe('protection');
    expect(post.queries.countsSince(at('08:00')).counts.byOutcome).toMatchObject({ secondLine: 0, referred: 1 });
  });

  it('shows a fear lock until it is lifted, also at a passage joined with the one it was claimed at', () => {
    scan(1);
    scan(2, { time: '09:05', document: 1 });
    const effect = (kind: 'locked' | 'lifted', time: string, of: number) =>
      post.tell('00:00', 'opaque.v1', { day, delta: {} }, {
        identity: { passageId: passage(of), effect: kind, lockId: lock(1), at: at(time), by: officer },
        protection: { what: kind === 'locked' ? 'fearClaimed' : 'lockLifted', passageId: passage(of), actor: officer, second: id(1, 2) as PersonId, at: at(time), reason: 'heard' },
      });
    effect('locked', '09:06', 2);
    post.tell('09:07', 'passage.joined.v1', { captureId: capture(2), from: passage(2), into: passage(1) });
    expect(post.queries.findPassage(passage(1))!.lock).toBe(lock(1));
    expect(post.queries.locks()).toMatchObject([{ lockId: lock(1), passageId: passage(1), reference: 'A-1', name: 'ERIKSSON, ANNA MARIA', claimedAt: at('09:06'), lifted: undefined }]);
    effect('lifted', '09:20', 1);
    expect(post.queries.findPassage(passage(1))!.lock).toBeUndefined();
    expect(post.queries.locks()).toMatchObject([{ lifted: { at: at('09:20'), by: OFFICER, second: id(1, 2), reason: 'heard' } }]);
  });
});

describe('lists', () => {
  it('page through a day, newest first, without what counts nowhere', () => {
    for (const number of [1, 2, 3, 4]) scan(number, { time: `09:0${String(number)}` });
    scan(5, { time: '+1 00:30' });
    post.tell('10:00', 'passage.closed.v1', { passageId: passage(3), reason: 'scannedByMistake' });
    expect(ids(post.queries.passagesOfDay(day, undefined, 2))).toEqual([passage(4), passage(2)]);
    expect(ids(post.queries.passagesOfDay(day, at('09:02'), 5))).toEqual([passage(1)]);
    expect(ids(post.queries.openPassages(10))).toEqual([5, 4, 2, 1].map(passage));
    expect(post.queries.findPassage(passage(3))!.closed).toBe('scannedByMistake');
  });

  it('hold the second line: sent there, and holds that were passed on', () => {
    for (const number of [1, 2, 3]) scan(number);
    decide(1, 1, '09:10', 'secondLine');
    decide(2, 2, '09:11', 'heldForPerson', { heldUntil: at('09:41') });
    decide(3, 3, '09:12', 'secondLine');
    decide(4, 3, '09:13', 'cleared', { reverses: decision(3) });
    expect(ids(post.queries.secondLine(10))).toEqual([passage(1)]);
    expect(post.queries.overdueHolds(at('09:40'))).toEqual([]);
    expect(post.queries.overdueHolds(at('09:41'))).toEqual([{ passageId: passage(2), decisionId: decision(2) }]);
    post.tell('09:41', 'hold.passedOn.v1', { passageId: passage(2), decisionId: decision(2) });
    expect(post.queries.overdueHolds(at('10:00'))).toEqual([]);
    expect(ids(post.queries.secondLine(10))).toEqual([passage(2), passage(1)]);
    expect(post.queries.findPassage(passage(2))!.decisions[0]!.passedOn).toBe(true);
  });

  it('find the same document and the same person before, not what was scanned by mistake', () => {
    scan(1, { document: 7 });
    scan(2, { document: 8, time: '09:10' });
    scan(3, { document: 7, time: '09:20' });
    scan(4, { document: 7, time: '09:30', person: 2 });
    scan(5, { document: 7, time: '09:40' });
    post.tell('09:41', 'passage.closed.v1', { passageId: passage(5), reason: 'notADocument' });
    expect(ids(post.queries.sameDocument('UTO', 'X1000007', passage(3), 10))).toEqual([passage(4), passage(1)]);
    expect(ids(post.queries.sameDocument('UTO', 'X1000007', passage(3), 1))).toEqual([passage(4)]);
    expect(ids(post.queries.samePerson(passage(3), 10))).toEqual([passage(2), passage(1)]);
    expect(post.queries.sameDocument('UTO', '', passage(3), 10)).toEqual([]);
  });

  it.each([
    ['eriks', [1]],
    ['anna eriksson', [1]],
    ['1000001', [1]],
    ['١٠٠٠٠٠١', [1]],
    ['۱۰۰۰۰۰۱', [1]],
    ['نا م', [1]],
    ['رشيد', [2]],
    ['رشید', [2]],
    ['el', []],
    ['om', [2]],
    ['om al', [2]],
    ['21a555', [1]],
    ['" OR *', []],
    ['x', []],
    ['x10', [3, 2, 1]],
  ])('search %s', (text, found) => {
    scan(1);
    scan(2, { person: 1, time: '09:10' });
    scan(3, { person: 2, time: '09:20' });
    post.tell('09:30', 'passage.described.v1', { passageId: passage(1), direction: 'entry', conveyance: 'car' }, { identity: { reference: '21-A 555', nativeName: 'آنا ماريا' } });
    post.tell('09:31', 'passage.described.v1', { passageId: passage(2), direction: 'entry', conveyance: 'foot' }, { identity: { reference: '', nativeName: 'عمر الرشيد' } });
    expect(ids(post.queries.search(text, 10))).toEqual(found.map(passage));
  });

  it('answer nothing of travellers while nobody is signed in, and still find holds that are over', () => {
    scan(1);
    decide(1, 1, '09:11', 'heldForPerson', { heldUntil: at('09:41') });
    post.db.exec('DETACH identity');
    post.identityOpen = false;
    const { queries } = post;
    expect([queries.findPassage(passage(1)), queries.passagesOfDay(day, undefined, 5), queries.openPassages(5), queries.secondLine(5), queries.search('anna', 5), queries.samePerson(passage(1), 5), queries.sameDocument('UTO', 'X1000001', passage(2), 5), queries.locks()]).toEqual([undefined, [], [], [], [], [], [], []]);
    expect(queries.overdueHolds(at('10:00'))).toHaveLength(1);
    expect(queries.counts(day)).toMatchObject({ entry: 1 });
    expect(queries.countsSince(at('08:00'))).toMatchObject({ counts: { entry: 1 }, stillOpen: 0 });
  });
});
