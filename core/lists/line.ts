/**
 * One entry as one line of a bundle. Documents and ranges are short arrays, because a list holds a million of them;
 * persons are canonical JSON. A line that is not exactly what its entry would be written as is refused, so that an entry has one form.
 */
import { canonicalText } from '../journal/canonical.ts';
import { isRange, ListBlanks, ListDocument, type ListEntry, type ListKind, ListPerson, type ListReason } from './entry.ts';

const LETTERS: Record<ListReason, string> = { lost: 'l', stolen: 's', revoked: 'r' };
const REASONS: Readonly<Record<string, ListReason>> = { l: 'lost', s: 'stolen', r: 'revoked' };

export function toLine(listed: ListEntry): string {
  switch (listed.kind) {
    case 'documents': {
      const { state, number, kind, reason, since } = listed.entry;
      return arrayLine([state, number, LETTERS[reason], kind ?? '', since ?? '']);
    }
    case 'blanks': {
      const { state, from, to, kind, since } = listed.entry;
      return arrayLine([state, from, to, kind ?? '', since ?? '']);
    }
    case 'persons':
      return canonicalText(listed.entry);
  }
}

/** `undefined` for anything that is not the one form of an entry of this kind. */
export function parseLine(kind: ListKind, line: string): ListEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const listed = entryOf(kind, value);
  return listed !== undefined && toLine(listed) === line ? listed : undefined;
}

function entryOf(kind: ListKind, value: unknown): ListEntry | undefined {
  if (kind === 'persons') {
    const person = ListPerson.safeParse(value);
    // A lone surrogate has no UTF-8 form, so no line could hold it.
    return person.success && isWellFormed(person.data) ? { kind, entry: person.data } : undefined;
  }
  if (!Array.isArray(value) || value.length > 5 || value.some((part) => typeof part !== 'string')) return undefined;
  const [first, second, third, code, since] = value as (string | undefined)[];
  const rest = { ...(code !== undefined && code !== '' && { kind: code }), ...(since !== undefined && since !== '' && { since }) };
  if (kind === 'documents') {
    const document = ListDocument.safeParse({ state: first, number: second, reason: REASONS[third ?? ''], ...rest });
    return document.success ? { kind, entry: document.data } : undefined;
  }
  const blanks = ListBlanks.safeParse({ state: first, from: second, to: third, ...rest });
  return blanks.success && isRange(blanks.data.from, blanks.data.to) ? { kind, entry: blanks.data } : undefined;
}

/** Every part is letters, digits and hyphens, so JSON needs no escapes. */
function arrayLine(parts: string[]): string {
  let length = parts.length;
  while (parts[length - 1] === '') length -= 1;
  return `["${parts.slice(0, length).join('","')}"]`;
}

const isWellFormed = (value: unknown): boolean => JSON.stringify(value).isWellFormed();
