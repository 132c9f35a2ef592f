/** The words that stories of a post are told in: scans, decisions, referrals. */
import type { CaptureId, DecisionId, LockId, PassageId, PersonId } from '../../core/contract/common.ts';
import type { Direction, Outcome } from '../../core/contract/outcomes.ts';
import type { FindingFact } from '../../core/journal/entries.ts';
import { id, zone } from './scripts.ts';
import { at, OFFICER, OWN, type Told } from './station-of.ts';

export const passage = (number: number): PassageId => id(2, number) as PassageId;
export const capture = (number: number): CaptureId => id(3, number) as CaptureId;
export const decision = (number: number): DecisionId => id(5, number) as DecisionId;
export const lock = (number: number): LockId => id(6, number) as LockId;
export const officer = OFFICER as PersonId;
export const day = '2026-03-01';
export const raised: FindingFact = { rule: 'F01', version: 1, state: 'raised', severity: 'high', mode: 'live' };

interface Scan {
  time?: string;
  into?: number;
  person?: number;
  document?: number;
  lines?: string[];
  direction?: Direction;
  findings?: FindingFact[];
  station?: string;
}
export function storyOf(post: Told) {
  function scan(number: number, { time = '09:00', into = number, person = 0, document = number, lines, direction = 'entry', findings = [], station = OWN }: Scan = {}) {
    return post.tell(
      time,
      'document.read.v1',
      { captureId: capture(number), passageId: passage(into), reference: `A-${String(number)}`, direction, channel: 'serial', live: true, sex: 'F', ageBand: '18-59', findings },
      { identity: { source: 'text', raw: lines ?? zone(person, document), substitutions: [] } },
      station,
    );
  }
  const decide = (number: number, of: number, time: string, outcome: Exclude<Outcome, 'protection'>, more: { reverses?: DecisionId; heldUntil?: string } = {}, reason?: string) =>
    post.tell(time, 'passage.decided.v1', { passageId: passage(of), decisionId: decision(number), outcome, ...more }, { identity: reason === undefined ? {} : { reason } });
  const refer = (number: number, of: number, time: string, reverses?: DecisionId) =>
    post.tell('00:00', 'opaque.v1', { day, delta: { open: -1, referred: 1 } }, { identity: { passageId: passage(of), effect: 'referred', decisionId: decision(number), at: at(time), by: officer, ...(reverses && { reverses }) } });
  return { scan, decide, refer };
}

export const ids = (rows: readonly { passageId: PassageId }[]): PassageId[] => rows.map(({ passageId }) => passageId);
