/**
 * Random but valid lives of a post: three stations whose clocks disagree, one of them restored from a backup into a new
 * epoch, people, travellers, mistakes, erasures.
 * A step is a handful of numbers, so a failing script shrinks to few and small ones.
 */
import fc from 'fast-check';
import type { EntryType, PayloadClass } from '../../core/journal/entries.ts';
import { entryTypes } from '../../core/journal/entries.ts';
import type { OpenEntry, Position } from '../../core/journal/entry.ts';
import { listAct } from './list-acts.ts';

export const STATIONS = ['stationa', 'stationb', 'stationc'] as const;

export interface Step {
  station: number;
  kind: number;
  pick: number;
  other: number;
  /** Minutes the clock goes on before the step. */
  minutes: number;
}
export interface Script {
  /** Minutes each station's clock is off. */
  skews: number[];
  steps: Step[];
}

const small = fc.nat({ max: 11 });
// Small numbers come up far more often than others, and the rare acts must have their turn.
const kind = fc.nat({ max: 999 }).map((number) => (number * 37) % 1000);
export const script: fc.Arbitrary<Script> = fc.record({
  skews: fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })),
  steps: fc.array(fc.record({ station: fc.nat({ max: 2 }), kind, pick: small, other: small, minutes: fc.nat({ max: 400 }) }), { minLength: 1, maxLength: 45 }),
});

export const id = (kind: number, number: number): string => `0000000${String(kind)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const PERSON = 1, PASSAGE = 2, CAPTURE = 3, PARTY = 4, DECISION = 5, LOCK = 6, SHIFT = 7;

const NAMES = ['ERIKSSON<<ANNA<MARIA', 'AL<RASHID<<OMAR', 'MUSTERMANN<<ERIKA', 'SALIH<<HAWRE<AZAD'];
const NATIVE = ['عمر الرشيد', 'هاوڕێ ئازاد', undefined, 'آنا ماريا'];

/** The lines of an invented passport, TD3. Check digits are left as zeros: these rows do not look at them. */
export function zone(person: number, number: number): string[] {
  const name = `P<UTO${NAMES[person % NAMES.length]!}`.padEnd(44, '<');
  const birth = `7${String(person % 10)}0812`;
  return [name, `X${String(1_000_000 + number).padEnd(8, '<')}0UTO${birth}0F3001010<<<<<<<<<<<<<<00`.slice(0, 44)];
}

/** The chains as they were written, oldest entry first, and all of them in the order they were written in. */
export interface Post {
  chains: OpenEntry[][];
  written: OpenEntry[];
}

export function live({ skews, steps }: Script): Post {
  // The last chain is the third station's second epoch.
  const chains: OpenEntry[][] = [...STATIONS, 'restored'].map(() => []);
  let restored = false;
  const written: OpenEntry[] = [];
  const passages: string[] = [];
  const captures: { captureId: string; passageId: string }[] = [];
  const decisions: { decisionId: string; passageId: string }[] = [];
  const referrals: { decisionId: string; passageId: string }[] = [];
  const locks: { lockId: string; passageId: string }[] = [];
  const people: string[] = [];
  const withPayload: { entry: OpenEntry; class: PayloadClass }[] = [];
  let minutes = 0;
  let number = 0;

  const write = (station: number, type: EntryType, facts: unknown, payloads: Partial<Record<PayloadClass, unknown>> = {}, actor: string = people[0] ?? 'station'): void => {
    const epoch = station === 2 && restored ? 2 : 1;
    const chain = chains[epoch === 2 ? STATIONS.length : station]!;
    const at = wallTime(minutes + skews[station]!, type === 'opaque.v1');
    const position: Position = { station: STATIONS[station] as Position['station'], epoch, sequence: chain.length + 1 };
    const entry = { position, type, actor: type === 'opaque.v1' ? 'station' : actor, at, facts, payloads } as OpenEntry;
    check(entry);
    chain.push(entry);
    written.push(entry);
    for (const name of Object.keys(payloads) as PayloadClass[]) withPayload.push({ entry, class: name });
  };
  const now = (station: number): string => wallTime(minutes + skews[station]!, false);
  const one = <T>(list: readonly T[], pick: number): T | undefined => list[list.length === 0 ? 0 : pick % list.length];
  const facts = { sex: 'F', ageBand: '18-59' };
  const finding = (pick: number): unknown[] => (pick % 3 === 0 ? [{ rule: 'F01', version: 1, state: 'raised', severity: pick % 2 === 0 ? 'high' : 'low', mode: 'live' }] : []);
  const opaque = (station: number, passageId: string, effect: string, more: object, delta: Record<string, number>): void => {
    const at = now(station);
    write(station, 'opaque.v1', { day: at.slice(0, 10), delta }, {
      identity: { passageId, effect, at, by: people[0] ?? id(PERSON, 0), ...more },
      protection: { what: effect === 'step' ? 'step' : 'decided', passageId, actor: people[0] ?? id(PERSON, 0), at },
    });
  };
  const credential = (tag: number): object => ({ badgeTag: `tag${String(tag)}`, salt: 's', wrappedPrivateKey: 'w', publicKey: 'p', grants: [] });

  STATIONS.forEach((_, station) => write(station, 'station.founded.v1', { postId: 'post', postKind: 'land', lane: String(station), name: 'Lane', training: false, publicKey: 'k' }));

  const acts: [weight: number, act: (step: Step) => void][] = [
    [22, ({ station, pick, other }) => {
      number += 1;
      // A rare second capture names an earlier passage, as a scan repeated before anything was decided.
      const passageId = other === 11 && passages.length > 0 ? one(passages, pick)! : id(PASSAGE, number);
      const captureId = id(CAPTURE, number);
      write(station, 'document.read.v1', { captureId, passageId, reference: `A-${String(number)}`, direction: pick % 2 === 0 ? 'entry' : 'exit', channel: 'serial', live: true, ...(other % 3 === 0 ? {} : { issuingState: 'UTO', format: 'TD3' }), ...facts, findings: finding(pick) }, {
        identity: { source: 'text', raw: other === 10 ? ['noise'] : zone(pick, other), substitutions: [] },
      });
      if (!passages.includes(passageId)) passages.push(passageId);
      captures.push({ captureId, passageId });
    }],
    [8, ({ station, pick, other }) => {
      const capture = one(captures, pick);
      if (capture) write(station, 'document.corrected.v1', { ...capture, findings: finding(other), ...facts }, { identity: { line: 1, position: other % 9, from: '0', to: String(other % 10) } });
    }],
    [7, ({ station, pick, other }) => {
      const capture = one(captures, pick);
      const into = one(passages, other);
      if (capture && into) write(station, 'passage.joined.v1', { captureId: capture.captureId, from: capture.passageId, into });
    }],
    [5, ({ station, pick, other }) => {
      number += 1;
      const passageId = id(PASSAGE, number);
      write(station, 'person.undocumented.v1', { passageId, reference: `A-${String(number)}`, direction: pick % 2 === 0 ? 'entry' : 'exit', ...facts }, { identity: { ...(other % 2 === 0 ? { name: NATIVE[0] } : {}), temporaryNumber: `T${String(number)}` } });
      passages.push(passageId);
    }],
    [6, ({ station, pick, other }) => {
      const passageId = one(passages, pick);
      const nativeName = NATIVE[other % NATIVE.length];
      if (passageId) write(station, 'passage.described.v1', { passageId, direction: other % 2 === 0 ? 'entry' : 'exit', conveyance: 'car' }, { identity: { reference: `PLATE${String(other)}`, ...(nativeName === undefined ? {} : { nativeName }) } });
    }],
    [4, ({ station, pick, other }) => {
      const members = [...new Set([one(passages, pick), one(passages, other), one(passages, pick + other)])].filter((passage) => passage !== undefined);
      number += 1;
      if (members.length > 0) write(station, 'party.set.v1', { partyId: id(PARTY, other % 2), members: members.map((passageId) => ({ passageId, relation: 'companion' })) });
    }],
    [14, ({ station, pick, other }) => {
      const passageId = one(passages, pick);
      if (!passageId) return;
      number += 1;
      const decisionId = id(DECISION, number);
      const outcome = ['cleared', 'secondLine', 'health', 'heldForPerson'][other % 4];
      const reverses = decisions.findLast((decision) => decision.passageId === passageId)?.decisionId;
      write(station, 'passage.decided.v1', { passageId, decisionId, outcome, ...(reverses === undefined ? {} : { reverses }), ...(outcome === 'heldForPerson' ? { heldUntil: wallTime(minutes + 30, false) } : {}) }, { identity: other % 3 === 0 ? { reason: `reason ${String(number)}` } : {} });
      decisions.push({ decisionId, passageId });
    }],
    [3, ({ station, pick }) => {
      const decision = one(decisions, pick);
      if (decision) write(station, 'hold.passedOn.v1', decision, {}, 'station');
    }],
    [3, ({ station, pick, other }) => {
      const passageId = one(passages, pick);
      if (passageId) write(station, 'passage.closed.v1', { passageId, reason: ['scannedByMistake', 'notADocument', 'personLeft'][other % 3] });
    }],
    [2, ({ station, pick }) => {
      const passageId = one(passages, pick);
      if (passageId) write(station, 'order.recorded.v1', { passageId, second: id(PERSON, 1) }, { identity: { authority: 'court', legalBasis: 'law', reference: '1', text: 'order' } });
    }],
    [2, ({ station, pick, other }) => {
      const passageId = one(passages, pick);
      if (passageId) write(station, 'sop.ticked.v1', { passageId, sopId: 'HBM-08', stepId: `s${String(other % 2)}`, done: other % 3 > 0 });
    }],
    [4, ({ station, pick }) => {
      const passageId = one(passages, pick);
      if (!passageId) return;
      number += 1;
      const decisionId = id(DECISION, number);
      opaque(station, passageId, 'referred', { decisionId }, { open: -1, referred: 1 });
      referrals.push({ decisionId, passageId });
    }],
    [2, ({ station, pick }) => {
      const referral = one(referrals, pick);
      if (!referral) return;
      number += 1;
      const decisionId = id(DECISION, number);
      opaque(station, referral.passageId, 'unreferred', { decisionId, reverses: referral.decisionId }, { open: 1, referred: -1 });
      write(station, 'passage.decided.v1', { passageId: referral.passageId, decisionId, outcome: 'cleared' }, { identity: {} });
    }],
    [3, ({ station, pick, other }) => {
      const passageId = one(passages, pick);
      if (!passageId) return;
      const lock = { lockId: id(LOCK, other), passageId };
      opaque(station, passageId, 'locked', { lockId: lock.lockId }, {});
      locks.push(lock);
    }],
    [2, ({ station, pick }) => {
      const lock = one(locks, pick);
      if (lock) opaque(station, lock.passageId, 'lifted', { lockId: lock.lockId }, {});
    }],
    [1, ({ station, pick }) => {
      const passageId = one(passages, pick);
      if (passageId) opaque(station, passageId, 'step', { sop: { sopId: 'HBM-09', stepId: 's1', done: true } }, {});
    }],
    [2, ({ station }) => {
      const personId = id(PERSON, people.length);
      write(station, 'person.added.v1', { personId, capabilities: ['officer'] }, { staff: { name: `Person ${String(people.length)}`, credential: credential(people.length) } });
      people.push(personId);
    }],
    [1, ({ station, pick, other }) => {
      const personId = one(people, pick);
      if (personId) write(station, 'person.capabilitiesSet.v1', { personId, capabilities: other % 2 === 0 ? ['officer', 'protection'] : ['supervisor'] }, { staff: { credential: credential(other) } });
    }],
    [1, ({ station, pick, other }) => {
      const personId = one(people, pick);
      if (personId) write(station, 'person.credentialSet.v1', { personId }, { staff: { credential: credential(other) } });
    }],
    [1, ({ station, pick, other }) => {
      const personId = one(people, pick);
      if (!personId) return;
      if (other % 3 === 0) write(station, 'person.deactivated.v1', { personId });
      else if (other % 3 === 1) write(station, 'person.languageSet.v1', { personId, language: other % 2 === 0 ? 'ar' : 'ckb' });
      else write(station, 'session.signedIn.v1', { personId });
    }],
    [1, ({ station, other }) => {
      number += 1;
      if (other % 4 === 0) write(station, 'shift.ended.v1', { shiftId: id(SHIFT, number), startedAt: wallTime(0, false), counts: { entry: other } });
      else if (other % 4 === 1) write(station, 'backup.made.v1', { bytes: other });
      else if (other % 4 === 2) write(station, 'devices.set.v1', { devices: [] });
      else write(station, 'policy.set.v1', { policy: { typedAllowed: true, pastedAllowed: false, droppedAllowed: false, storeImages: false, idleMinutes: 5, holdMinutes: 30, hijri: false, identityDays: 1 + other }, reason: 'r' });
    }],
    [6, ({ station, pick, other }) => {
      const target = one(withPayload, pick * 12 + other);
      if (target) write(station, 'payload.erased.v1', { ...target.entry.position, index: 0, class: target.class, reason: 'expired' }, {}, 'station');
    }],
  ];
  acts.push([2, () => {
    if (restored) return;
    restored = true;
    write(2, 'station.founded.v1', { postId: 'post', postKind: 'land', lane: '2', name: 'Lane, restored', training: false, publicKey: 'k' });
  }]);
  acts.push([4, ({ station, pick, other }) => {
    const capture = one(captures, pick);
    const codes = other % 2 === 0 ? [{ kind: 'slip', format: 'QRCode', reference: `A-${String(1000 + other)}` }] : [];
    if (capture) write(station, 'document.supplemented.v1', { ...capture, visual: 'notPerformed', seals: [], boardingPasses: 0 }, { identity: { codesPerformed: true, codes, visual: { performed: false, reason: 'unknownLayout' } } }, 'station');
  }]);
  acts.push([2, ({ station, pick, other }) => {
    const passageId = one(passages, pick);
    if (passageId) write(station, 'code.attached.v1', { passageId, kind: 'slip' }, { identity: { kind: 'slip', reference: `A-${String(1000 + other)}` } });
  }]);
  acts.push([2, ({ station, pick, other }) => {
    const fingerprint = String(pick % 3).repeat(64);
    if (other % 3 === 0) write(station, 'certificate.removed.v1', { fingerprint, reason: 'r' });
    else write(station, 'certificate.added.v1', { fingerprint, kind: 'authority', country: 'UT', name: `Utopia ${String(other)}`, serial: '01', validFrom: '2020-01-01', validTo: '2035-12-31', certificate: 'MAA=' });
  }]);
  acts.push([4, ({ station, pick, other }) => {
    const capture = one(captures, pick);
    if (capture) write(station, 'finding.judged.v1', { ...capture, rule: `F0${String(1 + (other % 2))}`, version: 1 + (pick % 2), verdict: ['confirmed', 'notConfirmed', 'cannotSay'][other % 3], ...(other % 4 === 0 ? {} : { issuingState: 'UTO', format: 'TD3' }) });
  }]);
  acts.push([2, ({ station, pick, other }) => {
    const passageId = one(passages, pick);
    number += 1;
    if (passageId && other % 2 === 0) write(station, 'note.added.v1', { passageId, noteId: id(PASSAGE, number) }, { identity: { text: `reason ${String(number)}` } });
    else if (passageId) write(station, 'inspection.recorded.v1', { passageId, inspectionId: id(PASSAGE, number), kind: 'luggage', techniques: ['visual'], result: 'nothingFound', items: 0 }, { identity: { inspectors: [`Person ${String(other)}`], items: [] } });
  }]);
  acts.push([2, ({ station, pick, other }) => {
    const specimenId = id(SHIFT, pick % 2);
    if (other % 3 === 0) write(station, 'specimen.removed.v1', { specimenId, blobId: 'b', reason: 'r' });
    else if (other % 3 === 1) write(station, 'centreKey.set.v1', { ...(other % 2 === 0 ? { key: { publicKey: String(pick % 3).repeat(64), name: 'centre' } } : {}), reason: 'r' });
    else write(station, 'specimen.added.v1', { specimenId, card: { issuingState: 'UTO', family: `Passport ${String(other)}`, source: 's' } }, { staff: { blob: { id: 'b', key: 'k', sha256: '0'.repeat(64), bytes: 1 } } });
  }]);
  acts.push([4, ({ station, pick, other }) => listAct({ station, pick, other }, one(passages, pick), write)]);
  const table = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
  for (const step of steps) {
    minutes += step.minutes;
    table[step.kind % table.length]!(step);
  }
  return { chains, written };
}

/** What a reader finds once retention has run: the same entries without the payloads that any of them erased. */
export function afterErasure(entries: readonly OpenEntry[], all: readonly OpenEntry[]): OpenEntry[] {
  const erased = new Set(all.flatMap((entry) => (entry.type === 'payload.erased.v1' ? [`${name(entry.facts)} ${entry.facts.class}`] : [])));
  return entries.map((entry) => {
    const kept = Object.entries(entry.payloads).filter(([payload]) => !erased.has(`${name(entry.position)} ${payload}`));
    return { ...entry, payloads: Object.fromEntries(kept) } as OpenEntry;
  });
}

export const withoutErasures = (chains: readonly OpenEntry[][]): OpenEntry[][] => chains.map((chain) => chain.filter(({ type }) => type !== 'payload.erased.v1'));

/** The chains run together, each in its own order; `picks` says whose turn it is. */
export function interleave(chains: readonly OpenEntry[][], picks: readonly number[]): OpenEntry[] {
  const rest = chains.map((chain) => [...chain]);
  const together: OpenEntry[] = [];
  for (let turn = 0; rest.some((chain) => chain.length > 0); turn += 1) {
    const open = rest.filter((chain) => chain.length > 0);
    together.push(open[(picks[turn % Math.max(1, picks.length)] ?? 0) % open.length]!.shift()!);
  }
  return together;
}

const name = ({ station, epoch, sequence }: { station: string; epoch: number; sequence: number }): string => `${station}/${String(epoch)}/${String(sequence)}`;

/** From shortly before a midnight of Baghdad, so that scripts cross days. */
function wallTime(minutes: number, dayOnly: boolean): string {
  const local = new Date(Date.UTC(2026, 2, 1, 20, 0) + minutes * 60_000).toISOString().replace('Z', '+03:00');
  return dayOnly ? `${local.slice(0, 10)}T00:00:00.000+03:00` : local;
}

function check({ type, facts, payloads }: OpenEntry): void {
  const schema = entryTypes[type];
  schema.facts.parse(facts);
  for (const [payload, value] of Object.entries(payloads)) (schema.payloads as Record<string, { parse: (value: unknown) => unknown }>)[payload]!.parse(value);
}
