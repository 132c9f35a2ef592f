/** A capture as the screen shows it: examined anew, with the officer's corrections. */
import type { z } from 'zod';
import type { CaptureView, Holder } from '../../core/contract/passages.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { isCheckWrong } from '../../core/rules/printed.ts';
import { areRelated } from '../../core/screening/are-related.ts';
import { examine, type ReadDocument, readDocument } from '../../core/screening/examine.ts';
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

/**
 * What stands of a passage: the newest capture of each of its documents, oldest first. A later scan of the same document
 * takes an earlier one's place; another document that is looked at takes nothing away.
 */
export function standingCaptures(station: Station, { captures }: Pick<PassageRecord, 'captures'>): CaptureRecord[] {
  const read = captures.map((capture) => ({ capture, mrz: readCapture(station, capture)?.reading.mrz }));
  const stands = ({ mrz }: (typeof read)[number], index: number): boolean => read.slice(index + 1).every((later) => later.mrz === undefined || (mrz !== undefined && areTwoDocuments(mrz, later.mrz)));
  return read.filter(stands).map(({ capture }) => capture);
}

/** Surely two: a number whose own digit is wrong may be the other one, misread. */
const areTwoDocuments = (one: Mrz, other: Mrz): boolean =>
  one.format !== other.format || (one.documentNumber !== other.documentNumber && [one, other].every((mrz) => mrz.documentNumber !== '' && !isCheckWrong(mrz, 'documentNumber')));

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

/** Who the passage's newest document says its holder is, with the name that the officer gave in its own script. */
export function holderOf(station: Station, passage: PassageRecord): Holder | undefined {
  const newest = passage.captures.findLast(({ payload }) => payload !== undefined);
  const holder = newest && readCapture(station, newest)?.holder;
  if (!holder) return undefined;
  return { ...holder, ...(passage.nativeName !== undefined && { nativeName: passage.nativeName }) };
}
