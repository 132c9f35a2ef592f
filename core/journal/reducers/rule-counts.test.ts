import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenEntry } from '../entry.ts';
import type { Row } from '../projection.ts';
import { passages } from './passages.ts';

type Fired = readonly [rule: string, version: number];
let sequence = 0;
const entry = (type: string, facts: object): OpenEntry => {
  sequence += 1;
  return { position: { station: 'stationa', epoch: 1, sequence }, type, actor: 'station', at: new Date(Date.UTC(2026, 2, 1) + sequence * 1_000).toISOString(), facts, payloads: {} } as unknown as OpenEntry;
};
const findings = (fired: readonly Fired[]) => fired.map(([rule, version]) => ({ rule, version, state: 'raised', severity: 'medium', mode: 'live' }));
const family = { issuingState: 'UTO', format: 'TD3' };
const read = (captureId: string, passageId: string, fired: readonly Fired[], of: object = family) => entry('document.read.v1', { captureId, passageId, reference: 'A-1', direction: 'entry', channel: 'serial', live: true, sex: 'F', ageBand: 'unknown', findings: findings(fired), ...of });
const corrected = (captureId: string, passageId: string, fired: readonly Fired[], of: object = family) => entry('document.corrected.v1', { captureId, passageId, sex: 'F', ageBand: 'unknown', findings: findings(fired), ...of });
const closed = (passageId: string, reason: string) => entry('passage.closed.v1', { passageId, reason });
const joined = (captureId: string, from: string, into: string) => entry('passage.joined.v1', { captureId, from, into });
const judged = (passageId: string, rule: string, verdict: string, of: object = family) => entry('finding.judged.v1', { passageId, captureId: 'c', rule, version: 1, verdict, ...of });

function countsOf(entries: readonly OpenEntry[]): string[] {
  const rows = new Map<string, Row>();
  for (const each of entries) {
    for (const { table, key, row } of passages.apply({ get: (name, at) => rows.get(`${name} ${at}`) }, each)) {
      if (row === undefined) rows.delete(`${table} ${key}`);
      else rows.set(`${table} ${key}`, row);
    }
  }
  return [...rows]
    .filter(([key]) => key.startsWith('ruleCounts '))
    .map(([key, row]) => `${key.slice(11)}: ${String(row['fired'])} ${String(row['confirmed'])}/${String(row['notConfirmed'])}/${String(row['cannotSay'])}`)
    .sort();
}

describe('the counts of rules', () => {
  it('count a rule once for a passage, however often its document was scanned', () => {
    expect(countsOf([read('c1', 'p1', [['F01', 1]]), read('c2', 'p1', [['F01', 1], ['F05', 2]]), read('c3', 'p2', [['F01', 1]])])).toEqual(['F01 1 UTO TD3: 2 0/0/0', 'F05 2 UTO TD3: 1 0/0/0']);
  });

  it('follow a correction, also to another kind of document', () => {
    expect(countsOf([read('c1', 'p1', [['F01', 1], ['F02', 1]]), corrected('c1', 'p1', [['F02', 1]], { issuingState: 'IRQ', format: 'TD3' })])).toEqual(['F02 1 IRQ TD3: 1 0/0/0']);
  });

  it('follow a scan that is joined to another passage', () => {
    expect(countsOf([read('c1', 'p1', [['F01', 1]]), read('c2', 'p2', [['F01', 1]]), joined('c2', 'p2', 'p1')])).toEqual(['F01 1 UTO TD3: 1 0/0/0']);
  });

  it('leave out what was set aside as a mistake, with what was said of it, and take it up again when that is reversed', () => {
    const fired = [read('c1', 'p1', [['F01', 1]]), read('c2', 'p2', [['F01', 1], ['F02', 1]]), judged('p2', 'F02', 'confirmed')];
    const all = ['F01 1 UTO TD3: 2 0/0/0', 'F02 1 UTO TD3: 1 1/0/0'];
    for (const reason of ['scannedByMistake', 'notADocument']) expect(countsOf([...fired, closed('p2', reason)])).toEqual(['F01 1 UTO TD3: 1 0/0/0']);
    expect(countsOf([...fired, closed('p2', 'personLeft')])).toEqual(all);
    const [mistake, left] = [closed('p2', 'scannedByMistake'), closed('p2', 'personLeft')];
    expect(countsOf([...fired, mistake, left])).toEqual(all);
    expect(countsOf([left, mistake, ...fired])).toEqual(all);
    // What comes to a passage that was set aside counts as little as what stood there before.
    expect(countsOf([...fired, closed('p1', 'notADocument'), joined('c2', 'p2', 'p1')])).toEqual(['F02 1 UTO TD3: 1 1/0/0']);
  });

  it('let the last word on a finding stand, and never judge more than fired', () => {
    const said = [read('c1', 'p1', [['F01', 1]]), judged('p1', 'F01', 'confirmed'), judged('p1', 'F01', 'notConfirmed')];
    expect(countsOf(said)).toEqual(['F01 1 UTO TD3: 1 0/1/0']);
    expect(countsOf([...said, corrected('c1', 'p1', [])])).toEqual(['F01 1 UTO TD3: 1 0/1/0']);
    expect(countsOf([judged('p9', 'F03', 'cannotSay', {})])).toEqual(['F03 1 - -: 1 0/0/1']);
  });

  it('are what counting anew with a pencil gives, whatever order the entries arrive in', () => {
    const rule = fc.constantFrom('F01', 'F02');
    const act = fc.constantFrom('read', 'read', 'correct', 'judge', 'join', 'close');
    const reason = fc.constantFrom('scannedByMistake', 'notADocument', 'personLeft');
    const step = fc.record({ capture: fc.nat({ max: 5 }), into: fc.nat({ max: 2 }), fired: fc.uniqueArray(rule), act, verdict: fc.constantFrom('confirmed', 'notConfirmed', 'cannotSay'), rule, reason, turn: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const entries: OpenEntry[] = [];
        const scans = new Map<string, { passage: string; rules: string[] }>();
        const words = new Map<string, { passage: string; rule: string; verdict: string }>();
        const closings = new Map<string, string>();
        for (const { capture, into, fired, act: what, verdict, rule: of, reason: why } of steps) {
          const [captureId, passage, other] = [`c${String(capture)}`, `p${String(capture % 3)}`, `p${String(into)}`];
          const rules = fired.map((name): Fired => [name, 1]);
          const scan = scans.get(captureId);
          if (what === 'read' && scan === undefined) {
            entries.push(read(captureId, passage, rules));
            scans.set(captureId, { passage, rules: fired });
          } else if (what === 'correct' && scan !== undefined) {
            entries.push(corrected(captureId, passage, rules));
            scan.rules = fired;
          } else if (what === 'join' && scan !== undefined) {
            entries.push(joined(captureId, passage, other));
            scan.passage = other;
          } else if (what === 'judge') {
            entries.push(judged(passage, of, verdict));
            words.set(`${passage} ${of}`, { passage, rule: of, verdict });
          } else if (what === 'close') {
            entries.push(closed(passage, why));
            closings.set(passage, why);
          }
        }
        const counts = ({ passage }: { passage: string }): boolean => [undefined, 'personLeft'].includes(closings.get(passage));
        const expected = ['F01', 'F02'].flatMap((name) => {
          const said = [...words.values()].filter((word) => word.rule === name && counts(word));
          const where = new Set([...[...scans.values()].filter((scan) => scan.rules.includes(name) && counts(scan)), ...said].map(({ passage }) => passage));
          const times = (verdict: string) => String(said.filter((word) => word.verdict === verdict).length);
          return where.size === 0 ? [] : [`${name} 1 UTO TD3: ${String(where.size)} ${times('confirmed')}/${times('notConfirmed')}/${times('cannotSay')}`];
        });
        expect(countsOf(entries)).toEqual(expected);
        const turns = steps.map(({ turn }) => turn);
        const shuffled = entries.map((each, index) => ({ each, turn: turns[index]! })).sort((a, b) => a.turn - b.turn);
        expect(countsOf(shuffled.map(({ each }) => each))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
