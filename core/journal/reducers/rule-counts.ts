/**
 * How often each rule fired and what officers then said of it, by kind of document. A rule that fires on two scans of one
 * passage has fired once. Nothing here identifies a traveller.
 */
import type { PassageId } from '../../contract/common.ts';
import type { MrzFormat } from '../../document/reading.ts';
import type { EntryFacts } from '../entries.ts';
import type { OpenEntry } from '../entry.ts';
import type { Draft } from './draft.ts';
import { stampAt } from './events.ts';

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
  const key = `${passageId} ${rule}`;
  const former = draft.get('judgements', key);
  if (former !== undefined && (former['stamp'] as string) > stamp) return;
  if (former !== undefined) {
    const firing = { passageId, rule, version: former['version'] as number, family: toFamily(former['issuingState'], former['format']) };
    hold(draft, firing, -1);
    count(draft, firing, former['verdict'] as Verdict, -1);
  }
  const firing = { passageId, rule, version, family: { issuingState, format } };
  hold(draft, firing, 1);
  count(draft, firing, verdict, 1);
  draft.put('judgements', { key, passage: passageId, rule, version, verdict, issuingState: issuingState ?? null, format: format ?? null, stamp, at: entry.at, by: entry.actor });
}

const toFamily = (issuingState: unknown, format: unknown): Family => ({ issuingState: (issuingState as string | null) ?? undefined, format: (format as MrzFormat | null) ?? undefined });

/** Captures and judgements that say the rule fired at the passage; the first of them counts it, the last takes it away. */
function hold(draft: Draft, firing: Firing, by: 1 | -1): void {
  const key = `${firing.passageId} ${rowKey(firing)}`;
  const before = (draft.get('ruleFirings', key)?.['held'] as number | undefined) ?? 0;
  const held = before + by;
  if (held === 0) draft.remove('ruleFirings', key);
  else draft.put('ruleFirings', { key, held });
  if (before === 0 || held === 0) count(draft, firing, 'fired', by);
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
