/** Pairs of names from CSV (RFC 4180): a heading `name1,name2,is_match` in any order of columns, then a pair a row. */
import type { Result } from '../../core/result.ts';

export interface NamePair {
  line: number;
  name1: string;
  name2: string;
  isMatch: boolean;
}

export type PairsProblem = { line: number; problem: 'noHeading' | 'missingColumn' | 'columns' | 'isMatch' | 'quote' | 'noRows'; found: string };

const VALUES: Readonly<Record<string, boolean>> = { 1: true, 0: false, true: true, false: false };
const COLUMNS = ['name1', 'name2', 'is_match'] as const;

export function readPairs(text: string): Result<NamePair[], PairsProblem> {
  const rows = readRows(text.replace(/^\ufeff/, ''));
  if (!rows.ok) return rows;
  const [heading, ...body] = rows.value;
  if (heading === undefined) return fail(1, 'noHeading', '');
  const names = heading.fields.map((field) => field.trim().toLowerCase());
  const missing = COLUMNS.find((column) => !names.includes(column));
  if (missing !== undefined) return fail(heading.line, 'missingColumn', missing);
  const [first, second, match] = COLUMNS.map((column) => names.indexOf(column)) as [number, number, number];
  const pairs: NamePair[] = [];
  for (const { line, fields } of body) {
    if (fields.length !== names.length) return fail(line, 'columns', String(fields.length));
    const isMatch = VALUES[fields[match]!.trim().toLowerCase()];
    if (isMatch === undefined) return fail(line, 'isMatch', fields[match]!);
    pairs.push({ line, name1: fields[first]!, name2: fields[second]!, isMatch });
  }
  return pairs.length === 0 ? fail(heading.line, 'noRows', '') : { ok: true, value: pairs };
}

const fail = (line: number, problem: PairsProblem['problem'], found: string): { ok: false; error: PairsProblem } => ({ ok: false, error: { line, problem, found } });

interface Row {
  line: number;
  fields: string[];
}

function readRows(text: string): Result<Row[], PairsProblem> {
  const rows: Row[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: Row = { line, fields: [] };
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        const start = line;
        at += 1;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          if (text[at] === '"') at += 1;
          if (text[at] === '\n') line += 1;
          field += text[at]!;
          at += 1;
        }
        if (at >= text.length) return fail(start, 'quote', field.slice(0, 40));
        at += 1;
        if (at < text.length && !',\r\n'.includes(text[at]!)) return fail(line, 'quote', text.slice(at, at + 40));
      } else {
        while (at < text.length && !',\r\n'.includes(text[at]!)) {
          field += text[at]!;
          at += 1;
        }
      }
      row.fields.push(field);
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (row.fields.length > 1 || row.fields[0]!.trim() !== '') rows.push(row);
  }
  return { ok: true, value: rows };
}
