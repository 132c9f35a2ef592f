/** Codes that officers put to a passage, against its newest zone as it stands after the officer's corrections. */
import type { z } from 'zod';
import type { AttachedCode } from '../../core/contract/evidence.ts';
import { toShownCode } from '../../core/document/page-facts.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import { readCapture } from './capture.ts';
import type { NameOf } from './names.ts';

export function toAttachedCodes(station: Station, { codes, captures }: PassageRecord, nameOf: NameOf): z.input<typeof AttachedCode>[] {
  if (codes.length === 0) return [];
  const newest = captures.findLast(({ payload }) => payload !== undefined);
  const mrz = newest && readCapture(station, newest)?.reading.mrz;
  return codes.map(({ at, by, code }) => ({ at, by: nameOf(by), shown: toShownCode(code, mrz, station.clockWatch.today()) }));
}
