/** A capture as the screen shows it: examined anew, with the officer's corrections. */
import type { z } from 'zod';
import type { CaptureView, Holder } from '../../core/contract/passages.ts';
import { areRelated } from '../../core/screening/are-related.ts';
import { examine } from '../../core/screening/examine.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import type { NameOf } from './names.ts';
import { toPageEvidence } from './page.ts';

export type CaptureRecord = PassageRecord['captures'][number];

/** Reading, holder and findings; undefined once the payload is erased. */
export function examineCapture(station: Station, capture: CaptureRecord): ReturnType<typeof examine> | undefined {
  if (!capture.payload) return undefined;
  const { channel, live, corrections, payload, supplement } = capture;
  return examine({ payload, corrections, capture: { channel, live, training: station.training }, supplement: supplement?.supplement, today: station.clockWatch.today() });
}

export function toCaptureView(station: Station, capture: CaptureRecord, nameOf: NameOf): z.input<typeof CaptureView> | undefined {
  const examined = examineCapture(station, capture);
  if (!examined) return undefined;
  const { captureId, at, channel, live, corrections, payload } = capture;
  const page = toPageEvidence(station, capture, examined);
  return {
    captureId,
    at,
    channel,
    live,
    reading: examined.reading,
    findings: examined.findings,
    corrections: corrections.map(({ by, ...correction }) => ({ ...correction, by: nameOf(by) })),
    imageAvailable: payload?.blob !== undefined || station.images.has(captureId),
    ...(page && { page }),
  };
}

/** Do any two of their documents agree in number, name or birth date? Where a payload is erased nobody can tell. */
export function isSamePersonsPassage(station: Station, one: PassageRecord, other: PassageRecord): boolean {
  const zonesOf = ({ captures }: PassageRecord) => captures.flatMap((capture) => examineCapture(station, capture)?.reading.mrz ?? []);
  const others = zonesOf(other);
  return zonesOf(one).some((mrz) => others.some((candidate) => areRelated(mrz, candidate)));
}

/** Who the passage's newest document says its holder is, with the name that the officer gave in its own script. */
export function holderOf(station: Station, passage: PassageRecord): Holder | undefined {
  const newest = passage.captures.findLast(({ payload }) => payload !== undefined);
  const holder = newest && examineCapture(station, newest)?.holder;
  if (!holder) return undefined;
  return { ...holder, ...(passage.nativeName !== undefined && { nativeName: passage.nativeName }) };
}
