/** Facts of captures: channel, findings, and the passage each belongs to after joins. */
import type { CaptureId, PassageId, WallTime } from '../../contract/common.ts';
import { summaryOf } from '../../screening/facts.ts';
import type { Channel } from '../../rules/rule.ts';
import type { FindingFact } from '../entries.ts';
import type { OpenEntry } from '../entry.ts';
import type { Draft } from './draft.ts';
import { readEvents, stampAt, withEvent } from './events.ts';
import { type Family, type Firing, moveFirings } from './rule-counts.ts';

type Body =
  | ({ kind: 'read'; at: WallTime; passageId: PassageId; channel: Channel; live: boolean; findings: FindingFact[] } & Family)
  | ({ kind: 'corrected'; findings: FindingFact[] } & Family)
  | { kind: 'joined'; into: PassageId };
export type CaptureEvent = Body & { stamp: string };

export interface CaptureState {
  /** Stamp of the reading; captures sort by it. */
  stamp: string;
  captureId: CaptureId;
  at: WallTime;
  channel: Channel;
  live: boolean;
  /** Those after the last correction. */
  findings: FindingFact[];
  passageId: PassageId;
  family: Family;
}

/** Undefined while the reading itself has not arrived. */
export function captureState(captureId: CaptureId, events: readonly CaptureEvent[]): CaptureState | undefined {
  const read = events.find((event) => event.kind === 'read');
  if (read === undefined) return undefined;
  const { stamp, at, channel, live } = read;
  const last = events.findLast((event) => event.kind === 'corrected') ?? read;
  const passageId = events.findLast((event) => event.kind === 'joined')?.into ?? read.passageId;
  return { stamp, captureId, at, channel, live, findings: last.findings, passageId, family: familyOf(last) };
}

/** What the capture counts as: every rule that raised something, shown or silent. */
const firingsOf = (state: CaptureState | undefined): Firing[] =>
  (state?.findings ?? []).filter((finding) => finding.state === 'raised').map(({ rule, version }) => ({ passageId: (state as CaptureState).passageId, rule, version, family: (state as CaptureState).family }));

const familyOf = ({ issuingState, format }: Family): Family => ({ ...(issuingState === undefined ? {} : { issuingState }), ...(format === undefined ? {} : { format }) });

type CaptureEntry = Extract<OpenEntry, { type: 'document.read.v1' | 'document.corrected.v1' | 'passage.joined.v1' }>;

export function addCaptureEvent(draft: Draft, entry: CaptureEntry): void {
  const { captureId } = entry.facts;
  const earlier = readEvents<CaptureEvent>(draft.get('captures', captureId));
  const events = withEvent(earlier, toEvent(entry));
  const state = captureState(captureId, events);
  moveFirings(draft, firingsOf(captureState(captureId, earlier)), firingsOf(state));
  const { toLookAt, worst } = summaryOf(state?.findings ?? []);
  draft.put('captures', { key: captureId, passage: state?.passageId ?? null, stamp: state?.stamp ?? null, toLookAt, worst: worst ?? null, events: JSON.stringify(events) });
}

function toEvent(entry: CaptureEntry): CaptureEvent {
  const stamp = stampAt(entry);
  switch (entry.type) {
    case 'document.read.v1': {
      const { passageId, channel, live, findings } = entry.facts;
      return { stamp, kind: 'read', at: entry.at, passageId, channel, live, findings, ...familyOf(entry.facts) };
    }
    case 'document.corrected.v1':
      return { stamp, kind: 'corrected', findings: entry.facts.findings, ...familyOf(entry.facts) };
    case 'passage.joined.v1':
      return { stamp, kind: 'joined', into: entry.facts.into };
  }
}
