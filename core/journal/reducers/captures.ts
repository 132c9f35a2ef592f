/** Facts of captures: channel, findings, and the passage each belongs to after joins. */
import type { CaptureId, PassageId, WallTime } from '../../contract/common.ts';
import { summaryOf } from '../../screening/facts.ts';
import type { Channel } from '../../rules/rule.ts';
import type { FindingFact } from '../entries.ts';
import type { OpenEntry } from '../entry.ts';
import type { Draft } from './draft.ts';
import { readEvents, stampAt, withEvent } from './events.ts';

type Body =
  | { kind: 'read'; at: WallTime; passageId: PassageId; channel: Channel; live: boolean; findings: FindingFact[] }
  | { kind: 'corrected'; findings: FindingFact[] }
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
}

/** Undefined while the reading itself has not arrived. */
export function captureState(captureId: CaptureId, events: readonly CaptureEvent[]): CaptureState | undefined {
  const read = events.find((event) => event.kind === 'read');
  if (read === undefined) return undefined;
  const { stamp, at, channel, live } = read;
  const { findings } = events.findLast((event) => event.kind === 'corrected') ?? read;
  const passageId = events.findLast((event) => event.kind === 'joined')?.into ?? read.passageId;
  return { stamp, captureId, at, channel, live, findings, passageId };
}

type CaptureEntry = Extract<OpenEntry, { type: 'document.read.v1' | 'document.corrected.v1' | 'passage.joined.v1' }>;

export function addCaptureEvent(draft: Draft, entry: CaptureEntry): void {
  const { captureId } = entry.facts;
  const events = withEvent(readEvents<CaptureEvent>(draft.get('captures', captureId)), toEvent(entry));
  const state = captureState(captureId, events);
  const { toLookAt, worst } = summaryOf(state?.findings ?? []);
  draft.put('captures', { key: captureId, passage: state?.passageId ?? null, stamp: state?.stamp ?? null, toLookAt, worst: worst ?? null, events: JSON.stringify(events) });
}

function toEvent(entry: CaptureEntry): CaptureEvent {
  const stamp = stampAt(entry);
  switch (entry.type) {
    case 'document.read.v1': {
      const { passageId, channel, live, findings } = entry.facts;
      return { stamp, kind: 'read', at: entry.at, passageId, channel, live, findings };
    }
    case 'document.corrected.v1':
      return { stamp, kind: 'corrected', findings: entry.facts.findings };
    case 'passage.joined.v1':
      return { stamp, kind: 'joined', into: entry.facts.into };
  }
}
