/**
 * Comma-separated values as of RFC 4180, piece by piece: quoted fields may hold commas, quotes written twice and line
 * breaks; lines end with LF or CRLF. A semicolon separates as well, where the first line has one outside quotes and no comma:
 * spreadsheets in many countries write it.
 */
export interface CsvRecord {
  /** Line on which it begins, from 1. */
  line: number;
  fields: string[];
}

/** `quote`: a quote in the middle of a field, or text behind its closing one. `unclosed`: nothing behind it is read. */
export type CsvFault = { line: number; code: 'quote' | 'unclosed' | 'tooLong' };

export interface CsvParser {
  push(text: string): (CsvRecord | CsvFault)[];
  end(): (CsvRecord | CsvFault)[];
}

/** Longest record, characters. What is longer is left out; within quotes it ends the reading, for where they close is a guess. */
const MOST = 65_536;

export function createCsvParser(): CsvParser {
  let separator: string | undefined;
  let rest = '';
  let line = 1;
  let broken = false;
  /** Behind a line that is too long, until the next begins. */
  let isSkipping = false;

  /** Where the line after one that is too long begins, as far as it is there. */
  function skip(from: number): number {
    const end = rest.indexOf('\n', from);
    isSkipping = end < 0;
    if (!isSkipping) line += 1;
    return isSkipping ? rest.length : end + 1;
  }

  function read(isLast: boolean): (CsvRecord | CsvFault)[] {
    const out: (CsvRecord | CsvFault)[] = [];
    let at = isSkipping ? skip(0) : 0;
    while (!broken && at < rest.length) {
      const found = readRecord(rest, at, separator, isLast);
      if ((found === 'more' ? rest.length : found.end) - at > MOST) {
        const start = rest.slice(at, at + MOST);
        broken = (start.split('"').length - 1) % 2 === 1;
        out.push({ line, code: broken ? 'unclosed' : 'tooLong' });
        line += start.split('\n').length - 1;
        at = skip(at + MOST);
        continue;
      }
      if (found === 'more') break;
      if (found.fault !== undefined) out.push({ line, code: found.fault });
      else if (found.fields.length > 1 || found.fields[0] !== '') out.push({ line, fields: found.fields });
      if (found.fault === 'unclosed') broken = true;
      // An empty line says nothing of the separator.
      if (found.fields.length > 1 || found.fields[0] !== '') separator ??= found.separator;
      line += found.lines;
      at = found.end;
    }
    rest = broken ? '' : rest.slice(at);
    return out;
  }

  return {
    push(text) {
      if (broken) return [];
      rest += text;
      return read(false);
    },
    end: () => read(true),
  };
}

interface Found {
  fields: string[];
  separator: string | undefined;
  end: number;
  lines: number;
  fault: 'quote' | 'unclosed' | undefined;
}

/** One record from `start`; `more` when it is not there to its end yet. */
function readRecord(text: string, start: number, known: string | undefined, isLast: boolean): Found | 'more' {
  const fields: string[] = [];
  let separator = known;
  let fault: Found['fault'];
  let lines = 0;
  let at = start;
  separator ??= separatorOf(text, start, isLast);
  if (separator === undefined) return 'more';
  for (;;) {
    let value = '';
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      const closing = closingQuote(text, at + 1);
      if (closing < 0) return isLast ? { fields, separator, end: text.length, lines, fault: 'unclosed' } : 'more';
      // Whether a second quote follows is known only with the character behind it.
      if (closing + 1 >= text.length && !isLast) return 'more';
      const raw = text.slice(at + 1, closing);
      value = raw.replaceAll('""', '"');
      for (const character of raw) if (character === '\n') lines += 1;
      at = closing + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    if (end >= text.length && !isLast) return 'more';
    const tail = text[end] === '\n' || end >= text.length ? text.slice(at, end).replace(/\r$/, '') : text.slice(at, end);
    if ((isQuoted && tail.trim() !== '') || tail.includes('"')) fault = 'quote';
    fields.push(isQuoted ? value : tail);
    if (end >= text.length || text[end] === '\n') return { fields, separator, end: Math.min(end + 1, text.length), lines: lines + 1, fault };
    at = end + 1;
  }
}

/** Of the first line; undefined while it is not there to its end. One pass, whatever stands in it. */
function separatorOf(text: string, start: number, isLast: boolean): string | undefined {
  const seen = new Set<string>();
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) seen.add(character);
    if (seen.has('\n')) break;
  }
  if (!seen.has('\n') && !isLast) return undefined;
  return seen.has(';') && !seen.has(',') ? ';' : ',';
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
