/**
 * How often each rule fired and what officers then said of it, by kind of document. A rule that fires on two scans of one
 * passage has fired once; at a passage that was set aside as a mistake it has not. Nothing here identifies a traveller.
 */
import type { PassageId } from '../../contract/common.ts';
import type { MrzFormat } from '../../document/reading.ts';
import type { EntryFacts } from '../entries.ts';
import type { OpenEntry } from '../entry.ts';
import type { Draft } from './draft.ts';
import { stampAt } from './events.ts';
import { type PassageState, wasMistake } from './passage-state.ts';

/** A kind of document as the tallies know it; a code that no list knows is not kept. */
export interface Family {
  issuingState?: string | undefined;
  format?: MrzFormat | undefined;
}

export interface Firing {
  passageId: PassageId;
  rule: string;
  version: number;
  family: Family;
}

type Verdict = EntryFacts<'finding.judged.v1'>['verdict'];
const COUNTS = ['fired', 'confirmed', 'notConfirmed', 'cannotSay'] as const;
type Count = (typeof COUNTS)[number];

/** What a capture fired before goes out, what it fires now comes in. */
export function moveFirings(draft: Draft, before: readonly Firing[], after: readonly Firing[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  for (const firing of before) hold(draft, firing, -1);
  for (const firing of after) hold(draft, firing, 1);
}

/** The last word on a passage's rule stands. A finding that was judged has fired, whatever a later correction made of it. */
export function addJudgement(draft: Draft, entry: Extract<OpenEntry, { type: 'finding.judged.v1' }>): void {
  const { passageId, rule, version, verdict, issuingState, format } = entry.facts;
  const stamp = stampAt(entry);
  const former = judgementAt(draft, passageId, rule);
  if (former !== undefined && former.stamp > stamp) return;
  const counts = !isSetAside(draft, passageId);
  if (former !== undefined) {
    hold(draft, former.firing, -1);
    if (counts) count(draft, former.firing, former.verdict, -1);
  }
  const firing = { passageId, rule, version, family: { issuingState, format } };
  hold(draft, firing, 1);
  if (counts) count(draft, firing, verdict, 1);
  draft.put('judgements', { key: `${passageId} ${rule}`, passage: passageId, rule, version, verdict, issuingState: issuingState ?? null, format: format ?? null, stamp, at: entry.at, by: entry.actor });
}

const toFamily = (issuingState: unknown, format: unknown): Family => ({ issuingState: (issuingState as string | null) ?? undefined, format: (format as MrzFormat | null) ?? undefined });

/** The passage was set aside as a mistake (-1), or no longer is (1): what fired at it, and what was said of that, counts with it. */
export function moveSetAside(draft: Draft, passageId: PassageId, by: 1 | -1): void {
  const firings = heldAt(draft, passageId).map(([firing]) => firing);
  for (const firing of firings) count(draft, firing, 'fired', by);
  for (const rule of new Set(firings.map((firing) => firing.rule))) {
    const judged = judgementAt(draft, passageId, rule);
    if (judged !== undefined) count(draft, judged.firing, judged.verdict, by);
  }
}

/** Nothing fired where nobody crossed; it is kept all the same, in case the passage counts again. */
const isSetAside = (draft: Draft, passageId: PassageId): boolean => wasMistake({ closed: (draft.get('passages', passageId)?.['closed'] ?? undefined) as PassageState['closed'] });

function judgementAt(draft: Draft, passageId: PassageId, rule: string): { firing: Firing; verdict: Verdict; stamp: string } | undefined {
  const row = draft.get('judgements', `${passageId} ${rule}`);
  if (row === undefined) return undefined;
  const firing = { passageId, rule, version: row['version'] as number, family: toFamily(row['issuingState'], row['format']) };
  return { firing, verdict: row['verdict'] as Verdict, stamp: row['stamp'] as string };
}

/** How many captures and judgements say that a rule fired at the passage; the first of them counts it, the last takes it away. */
function hold(draft: Draft, firing: Firing, by: 1 | -1): void {
  const key = rowKey(firing);
  const others = heldAt(draft, firing.passageId);
  const index = others.findIndex(([other]) => rowKey(other) === key);
  const before = index < 0 ? 0 : others.splice(index, 1)[0]![1];
  const held = before + by;
  putHeld(draft, firing.passageId, held === 0 ? others : [...others, [firing, held]]);
  if ((before === 0 || held === 0) && !isSetAside(draft, firing.passageId)) count(draft, firing, 'fired', by);
}

type Held = [firing: Firing, held: number];

const heldAt = (draft: Draft, passageId: PassageId): Held[] =>
  (JSON.parse((draft.get('ruleFirings', passageId)?.['held'] as string | undefined) ?? '[]') as [string, number, string | null, string | null, number][]).map(([rule, version, issuingState, format, held]) => [
    { passageId, rule, version, family: toFamily(issuingState, format) },
    held,
  ]);

/** In an order that does not tell how it came about. */
function putHeld(draft: Draft, key: PassageId, held: readonly Held[]): void {
  if (held.length === 0) return draft.remove('ruleFirings', key);
  const sorted = held.toSorted(([a], [b]) => (rowKey(a) < rowKey(b) ? -1 : 1));
  draft.put('ruleFirings', { key, held: JSON.stringify(sorted.map(([{ rule, version, family }, times]) => [rule, version, family.issuingState ?? null, family.format ?? null, times])) });
}

/** A row of zeros is none, so that it does not tell how it came about. */
function count(draft: Draft, { rule, version, family }: Firing, what: Count, by: 1 | -1): void {
  const key = rowKey({ rule, version, family });
  const row = draft.get('ruleCounts', key);
  const counts = COUNTS.map((name): [Count, number] => [name, ((row?.[name] as number | undefined) ?? 0) + (name === what ? by : 0)]);
  if (counts.every(([, number]) => number === 0)) draft.remove('ruleCounts', key);
  else draft.put('ruleCounts', { key, rule, version, issuingState: family.issuingState ?? null, format: family.format ?? null, ...Object.fromEntries(counts) });
}

const rowKey = ({ rule, version, family }: Omit<Firing, 'passageId'>): string => `${rule} ${String(version)} ${family.issuingState ?? '-'} ${family.format ?? '-'}`;
