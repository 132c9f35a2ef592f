/**
 * What a list says: a document, a range of stolen blanks, or a person. Every field stands in one normal form, so that
 * two stations write the same entry as the same bytes.
 */
import { z } from 'zod';

export const ListKind = z.enum(['documents', 'blanks', 'persons']);
export type ListKind = z.infer<typeof ListKind>;

/** Why a document is listed: reported lost, reported stolen, or revoked by its issuer. */
export const ListReason = z.enum(['lost', 'stolen', 'revoked']);
export type ListReason = z.infer<typeof ListReason>;

/** A day of which the month or the day may be unknown: `1983`, `1983-04` or `1983-04-09`. */
export const PartialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
export type PartialDate = z.infer<typeof PartialDate>;

/** As a zone writes it, fillers stripped: Germany is `D`. */
export const ListState = z.string().regex(/^[A-Z]{1,3}$/);
/** Letters and digits of a document number, nothing between them: a zone holds nothing else (9303-3 §4.3). */
export const ListNumber = z.string().regex(/^[A-Z0-9]{2,22}$/);
const Code = z.string().regex(/^[A-Z]{1,2}$/);
const text = (max: number) => z.string().min(1).max(max);

export const ListDocument = z.strictObject({ state: ListState, number: ListNumber, kind: Code.optional(), reason: ListReason, since: PartialDate.optional() });
export type ListDocument = z.infer<typeof ListDocument>;

/** Numbers from the first to the last, both of one length and one series: `from` and `to` differ in trailing digits only. */
export const ListBlanks = z.strictObject({ state: ListState, from: ListNumber, to: ListNumber, kind: Code.optional(), since: PartialDate.optional() });
export type ListBlanks = z.infer<typeof ListBlanks>;

export const MOST_NAMES = 100;
export const ListPerson = z.strictObject({
  /** Unique in its list and kept from version to version. */
  id: text(120).regex(/^[\x21-\x7e]+$/),
  /** Names and aliases in any script, the main one first. */
  names: z.array(text(200)).min(1).max(MOST_NAMES),
  birthDates: z.array(PartialDate).max(20).optional(),
  birthPlace: text(200).optional(),
  sex: z.enum(['F', 'M']).optional(),
  nationalities: z.array(ListState).max(20).optional(),
  father: text(200).optional(),
  grandfather: text(200).optional(),
  mother: text(200).optional(),
  /** Documents the person is known to have used. */
  documents: z.array(z.strictObject({ state: ListState.optional(), number: ListNumber })).max(40).optional(),
  remarks: text(600).optional(),
});
export type ListPerson = z.infer<typeof ListPerson>;

export type ListEntry = { kind: 'documents'; entry: ListDocument } | { kind: 'blanks'; entry: ListBlanks } | { kind: 'persons'; entry: ListPerson };

/** What names an entry within its list. A document or a range is named by its number, so no list says one twice. */
export function keyOf(listed: ListEntry): string {
  switch (listed.kind) {
    case 'documents':
      return `${listed.entry.state} ${listed.entry.number}`;
    case 'blanks':
      return `${listed.entry.state} ${listed.entry.from}-${listed.entry.to}`;
    case 'persons':
      return listed.entry.id;
  }
}

/** Do both numbers belong to one series, the first not behind the last? */
export function isRange(from: string, to: string): boolean {
  if (from.length !== to.length || from > to) return false;
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return /^\d*$/.test(from.slice(same)) && /^\d*$/.test(to.slice(same));
}

/** The script of a name, by its letters; `other` is one that no zone and no matcher here reads. */
export function scriptOf(name: string): 'latin' | 'arabic' | 'other' {
  if (/\p{Script=Arabic}/u.test(name)) return 'arabic';
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'other';
}
