/** A capture as the screen shows it: examined anew, with the officer's corrections. */
import type { z } from 'zod';
import type { CaptureView, Holder } from '../../core/contract/passages.ts';
import type { FindingFact } from '../../core/journal/entries.ts';
import { areRelated } from '../../core/screening/are-related.ts';
import { examine, type ReadDocument, readDocument } from '../../core/screening/examine.ts';
import { toFindingFacts } from '../../core/screening/facts.ts';
import { findHoldingZone, standing, toMark } from '../../core/screening/standing.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import type { NameOf } from './names.ts';
import { toPageEvidence } from './page.ts';

export type CaptureRecord = PassageRecord['captures'][number];

/** What stands in the document; undefined once the payload is erased. Asks no rule. */
export function readCapture(station: Station, { payload, corrections }: CaptureRecord): ReadDocument | undefined {
  return payload && readDocument({ payload, corrections, today: station.clockWatch.today() });
}

/** What stands of a passage: the newest capture of each of its documents, oldest first. */
export function standingCaptures(station: Station, { captures }: Pick<PassageRecord, 'captures'>): CaptureRecord[] {
  return standing(captures, (capture) => {
    const mrz = readCapture(station, capture)?.reading.mrz;
    return mrz && toMark(mrz);
  });
}

/** What was found on the documents that stand, as the screen shows it now. Of a capture whose payload is erased, what was written down. */
export const standingFindings = (station: Station, passage: PassageRecord): FindingFact[] =>
  standingCaptures(station, passage).flatMap((capture) => {
    const examined = examineCapture(station, passage, capture);
    return examined === undefined ? capture.findings : toFindingFacts(examined.findings);
  });

/** Reading, holder and findings; undefined once the payload is erased. */
export function examineCapture(station: Station, passage: PassageRecord, capture: CaptureRecord): ReturnType<typeof examine> | undefined {
  if (!capture.payload) return undefined;
  const { captureId, at, channel, live, corrections, payload } = capture;
  const supplement = capture.supplement?.supplement;
  const gathered = gatherFacts(station, { captureId, at, direction: passage.direction, payload, corrections, supplement }, passage);
  return examine({ payload, corrections, capture: { channel, live, training: station.training }, supplement, gathered, today: station.clockWatch.today() });
}

export function toCaptureView(station: Station, passage: PassageRecord, capture: CaptureRecord, nameOf: NameOf): z.input<typeof CaptureView> | undefined {
  const examined = examineCapture(station, passage, capture);
  if (!examined) return undefined;
  const { captureId, at, channel, live, corrections, payload } = capture;
  const page = toPageEvidence(station, capture, examined);
  const { deviceId, light, pixelsPerMillimetre } = payload ?? {};
  return {
    captureId,
    at,
    channel,
    live,
    reading: examined.reading,
    findings: examined.findings,
    corrections: corrections.map(({ by, ...correction }) => ({ ...correction, by: nameOf(by) })),
    imageAvailable: payload?.blob !== undefined || station.images.has(captureId),
    ...(deviceId !== undefined && { deviceId }),
    ...(light && { light }),
    ...(pixelsPerMillimetre !== undefined && { pixelsPerMillimetre }),
    ...(page && { page }),
  };
}

/** Do any two of their documents agree in number, name or birth date? Where a payload is erased nobody can tell. */
export function isSamePersonsPassage(station: Station, one: PassageRecord, other: PassageRecord): boolean {
  const zonesOf = ({ captures }: PassageRecord) => captures.flatMap((capture) => readCapture(station, capture)?.reading.mrz ?? []);
  const others = zonesOf(other);
  return zonesOf(one).some((mrz) => others.some((candidate) => areRelated(mrz, candidate)));
}

/** Who the passage's documents say their holder is, with the name that the officer gave in its own script. */
export function holderOf(station: Station, passage: PassageRecord): Holder | undefined {
  const read = passage.captures.flatMap((capture) => readCapture(station, capture) ?? []);
  const holder = findHoldingZone(read, ({ reading }) => reading.mrz)?.holder;
  if (!holder) return undefined;
  return { ...holder, ...(passage.nativeName !== undefined && { nativeName: passage.nativeName }) };
}
