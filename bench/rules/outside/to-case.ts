/** A line of an outside corpus → a case to score, or why it is none. */
import type { z } from 'zod';
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import { toPageFacts } from '../../../core/document/page-facts.ts';
import type { Quad } from '../../../core/document/reading.ts';
import type { VisualField, VisualFieldName } from '../../../core/document/visual/visual-reading.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Facts } from '../../../core/rules/facts.ts';
import type { Case } from '../score/tally.ts';
import { Line, ShortFacts, WholeFacts } from './schema.ts';

export function toCase(json: string): Result<Case, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('is not JSON');
  }
  const line = Line.safeParse(value);
  if (!line.success) return fail(told(line.error));
  const { facts, forged, threat, subKind } = line.data;
  const isWhole = typeof facts === 'object' && facts !== null && 'reading' in facts;
  const read = isWhole ? WholeFacts.safeParse(facts) : ShortFacts.safeParse(facts);
  if (!read.success) return fail(told(read.error, 'facts'));
  return ok({ facts: 'reading' in read.data ? read.data : toFacts(read.data), forged, ...(threat && { threat }), ...(subKind && { subKind }) });
}

export function toFacts({ lines, today, capture, substitutions = [], accepted, visual, codes, companions, ...beside }: ShortFacts): Facts {
  const mrz = parseMrz(lines, today);
  const isPicture = visual !== undefined || beside.picture !== undefined;
  const raw = lines.map((line, row) => substitutions.filter(({ line: at }) => at === row).reduce((text, { position, from }) => text.slice(0, position) + from + text.slice(position + 1), line));
  return {
    reading: { source: isPicture ? 'image' : 'text', found: mrz !== undefined, raw, substitutions, ...(accepted === undefined ? {} : { accepted }), ...(mrz === undefined ? {} : { mrz }) },
    capture: capture ?? { channel: 'folder', live: true, training: false },
    today,
    ...(visual === undefined && codes === undefined
      ? {}
      : { page: toPageFacts({ codesPerformed: codes !== undefined, codes: codes ?? [], visual: visual === undefined ? { performed: false, reason: 'notFinished' } : { performed: true, fields: fieldsOf(visual) } }, mrz, today) }),
    ...(companions === undefined ? {} : { companions: companions.flatMap((each) => parseMrz(each, today) ?? []) }),
    ...beside,
  };
}

const ANYWHERE: Quad = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

const fieldsOf = (visual: NonNullable<ShortFacts['visual']>): VisualField[] =>
  (Object.entries(visual) as [VisualFieldName, string | { text: string; confidence: number }][]).map(([name, value]) => ({ name, place: ANYWHERE, ...(typeof value === 'string' ? { text: value, confidence: 1 } : value) }));

/** `facts.lists.documents.0.reason: Invalid option…` */
function told(error: z.ZodError, under?: string): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${[...(under === undefined ? [] : [under]), ...path.map(String)].join('.') || 'line'}: ${message}`)
    .join('; ');
}
