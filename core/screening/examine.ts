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
  /** Absent while the station's clock is unconfirmed. */
  today: CivilDate | undefined;
}

/** `raw` stays what was captured; the zone is read over the reader's substitutions and then the officer's corrections. */
export function examine({ payload, corrections, capture, supplement, today }: Examination): { reading: DocumentReading; holder: Holder | undefined; page: PageFacts | undefined; findings: Finding[] } {
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
  const page = supplement && toPageFacts(supplement, mrz, today);
  const picture = supplement?.picture && toPictureFacts(supplement.picture);
  return { reading, holder: mrz && toHolder(mrz, today), page, findings: evaluateRules({ reading, capture, ...(page && { page }), ...(picture && { picture }), today }) };
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
