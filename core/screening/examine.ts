/** From what a capture saw to what an officer sees: reading, holder and findings. Pure, so it can be asked again at any time. */
import type { CivilDate } from '../contract/common.ts';
import type { Holder } from '../contract/passages.ts';
import type { Change } from '../document/apply-changes.ts';
import { ageOn, remainingDays } from '../document/civil-date.ts';
import { parseMrz } from '../document/parse-mrz.ts';
import type { DocumentReading, Mrz } from '../document/reading.ts';
import { type PageFacts, toPageFacts } from '../document/page-facts.ts';
import type { Supplement } from '../document/supplement.ts';
import type { CapturePayload } from '../journal/entries.ts';
import { toPictureFacts } from '../picture/measures.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import { zoneLines } from './zone-lines.ts';

export interface Examination {
  /** What was captured, as the journal keeps it. */
  payload: CapturePayload;
  /** The officer's corrections, oldest first. */
  corrections: readonly Change[];
  capture: Facts['capture'];
  /** What a second look found beside the zone, once there is one. */
  supplement?: Supplement | undefined;
  /** What is known beside the document; each part absent where nobody looked. */
  gathered?: Gathered | undefined;
  /** Absent while the station's clock is unconfirmed. */
  today: CivilDate | undefined;
}

export type Gathered = Pick<Facts, 'history' | 'lists' | 'companions'>;

export function examine({ payload, corrections, capture, supplement, gathered, today }: Examination): ReadDocument & { page: PageFacts | undefined; findings: Finding[] } {
  const { reading, holder } = readDocument({ payload, corrections, today });
  const page = supplement && toPageFacts(supplement, reading.mrz, today);
  const picture = supplement?.picture && toPictureFacts(supplement.picture);
  const { light, pixelsPerMillimetre } = payload;
  const scaled = { ...capture, ...(light && { light }), ...(pixelsPerMillimetre !== undefined && { pixelsPerMillimetre }) };
  return { reading, holder, page, findings: evaluateRules({ reading, capture: scaled, ...(page && { page }), ...(picture && { picture }), ...gathered, today }) };
}

export interface ReadDocument {
  reading: DocumentReading;
  /** Who it says its holder is; undefined where no zone was found. */
  holder: Holder | undefined;
}

/** What stands in the document, without asking any rule. `raw` stays what was captured; the zone is read over the reader's substitutions and then the officer's corrections. */
export function readDocument({ payload, corrections, today }: Pick<Examination, 'payload' | 'corrections' | 'today'>): ReadDocument {
  const { source, raw, substitutions, confidences, accepted, doubts, zone, image } = payload;
  const mrz = parseMrz(zoneLines(payload, corrections), today);
  const reading: DocumentReading = {
    source,
    found: mrz !== undefined,
    raw,
    substitutions,
    ...(confidences === undefined ? {} : { confidences }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(zone === undefined ? {} : { zone }),
    ...(image === undefined ? {} : { image }),
    ...(mrz === undefined ? {} : { mrz }),
  };
  return { reading, holder: mrz && toHolder(mrz, today) };
}

function toHolder(mrz: Mrz, today: CivilDate | undefined): Holder {
  const age = ageOn(mrz.birthDate, today);
  const days = remainingDays(mrz.expiryDate, today);
  return {
    primaryIdentifier: mrz.primaryIdentifier,
    secondaryIdentifier: mrz.secondaryIdentifier,
    birthDate: mrz.birthDate,
    ...(age === undefined ? {} : { age }),
    sex: mrz.sex,
    nationality: mrz.nationality,
    issuingState: mrz.issuingState,
    documentCode: mrz.documentCode,
    documentNumber: mrz.documentNumber,
    expiryDate: mrz.expiryDate,
    ...(days === undefined ? {} : { remainingDays: days }),
  };
}
