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
    const joined = entry('passage.joined.v1', { captureId: 'c2', from: 'p2', into: 'p1' });
    expect(countsOf([read('c1', 'p1', [['F01', 1]]), read('c2', 'p2', [['F01', 1]]), joined])).toEqual(['F01 1 UTO TD3: 1 0/0/0']);
  });

  it('let the last word on a finding stand, and never judge more than fired', () => {
    const said = [read('c1', 'p1', [['F01', 1]]), judged('p1', 'F01', 'confirmed'), judged('p1', 'F01', 'notConfirmed')];
    expect(countsOf(said)).toEqual(['F01 1 UTO TD3: 1 0/1/0']);
    expect(countsOf([...said, corrected('c1', 'p1', [])])).toEqual(['F01 1 UTO TD3: 1 0/1/0']);
    expect(countsOf([judged('p9', 'F03', 'cannotSay', {})])).toEqual(['F03 1 - -: 1 0/0/1']);
  });

  it('are what counting anew with a pencil gives', () => {
    const rule = fc.constantFrom('F01', 'F02');
    const step = fc.record({ capture: fc.nat({ max: 5 }), fired: fc.uniqueArray(rule), act: fc.constantFrom('read', 'correct', 'judge'), verdict: fc.constantFrom('confirmed', 'notConfirmed', 'cannotSay'), rule });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const entries: OpenEntry[] = [];
        const fires = new Map<string, { passage: string; rules: string[] }>();
        const words = new Map<string, string>();
        for (const { capture, fired, act, verdict, rule: of } of steps) {
          const [captureId, passage] = [`c${String(capture)}`, `p${String(capture % 3)}`];
          const rules = fired.map((name): Fired => [name, 1]);
          if (act === 'read' && !fires.has(captureId)) entries.push(read(captureId, passage, rules));
          else if (act === 'correct' && fires.has(captureId)) entries.push(corrected(captureId, passage, rules));
          else if (act === 'judge') entries.push(judged(passage, of, verdict));
          if (act === 'judge') words.set(`${passage} ${of}`, verdict);
          else if (act === 'read' ? !fires.has(captureId) : fires.has(captureId)) fires.set(captureId, { passage, rules: fired });
        }
        const expected = ['F01', 'F02'].flatMap((name) => {
          const where = new Set([...[...fires.values()].filter(({ rules }) => rules.includes(name)).map(({ passage }) => passage), ...[...words.keys()].filter((key) => key.endsWith(name)).map((key) => key.split(' ')[0])]);
          const said = (verdict: string) => [...words].filter(([key, word]) => key.endsWith(name) && word === verdict).length;
          return where.size === 0 ? [] : [`${name} 1 UTO TD3: ${String(where.size)} ${String(said('confirmed'))}/${String(said('notConfirmed'))}/${String(said('cannotSay'))}`];
        });
        expect(countsOf(entries)).toEqual(expected);
      }),
    );
  });
});
