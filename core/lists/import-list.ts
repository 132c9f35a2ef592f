/**
 * A file of any known format, found out by its first line, as entries and located faults. A file with one bad line is
 * read to its end, so that its owner learns of every line at once; whether its good lines are wanted is a person's decision.
 * A file that cannot be read to its end makes no list: what stands before the fault is not the list that its owner meant.
 */
import { createCsvParser } from './csv.ts';
import { keyOf, type ListEntry, type ListKind } from './entry.ts';
import type { Importer, ImportFault, ImportFormat, ImportSink } from './importer.ts';
import { importFollowTheMoney } from './import-ftm.ts';
import { OPEN_SANCTIONS_COLUMNS, readOpenSanctions } from './import-open-sanctions.ts';
import { ownFormats, type Row, type RowAnswer, rowOf } from './import-own-csv.ts';
import { createTextStream, type TextPiece } from './text-stream.ts';

export interface ListImport {
  push(bytes: Uint8Array): void;
  end(): ImportReport;
}

export interface ImportReport {
  format?: ImportFormat;
  kind?: ListKind;
  entries: number;
  /** Things that are no entry of any list, such as companies. */
  skipped: number;
  /** The first of them, in the file's order; `faultCount` counts all. */
  faults: ImportFault[];
  faultCount: number;
  /** From this line on nothing could be read. The file must not become a list, nor any part of it. */
  unreadFrom?: number;
}

/** Faults that are told one by one. */
export const TOLD_FAULTS = 100;
export const MOST_ENTRIES = 4_000_000;

export function importList(take: (listed: ListEntry) => void): ListImport {
  const text = createTextStream();
  const keys = new Set<string>();
  const report: ImportReport = { entries: 0, skipped: 0, faults: [], faultCount: 0 };
  let line = 1;
  let importer: Importer | undefined;
  let start = '';

  const sink: ImportSink = {
    entry(listed) {
      const key = keyOf(listed);
      if (keys.has(key)) return sink.fault({ line, code: 'duplicate' });
      if (keys.size >= MOST_ENTRIES) return sink.fault({ line, code: 'tooMany' });
      keys.add(key);
      report.entries += 1;
      take(listed);
    },
    fault(fault) {
      report.faultCount += 1;
      if (report.faults.length < TOLD_FAULTS) report.faults.push(fault);
      if (fault.code === 'encoding' || fault.code === 'unclosed') report.unreadFrom ??= fault.line;
    },
    skipped: () => void (report.skipped += 1),
    recognised: (format, kind) => void Object.assign(report, { format, kind }),
  };

  function takeText(piece: string): void {
    if (importer !== undefined) return importer.push(piece);
    start += piece;
    const first = start.trimStart();
    if (first === '') return;
    importer = first.startsWith('{') ? importFollowTheMoney(sink) : importCsv(sink, (at) => (line = at));
    importer.push(start);
    start = '';
  }

  function takePiece({ text: piece, brokenAt }: TextPiece): void {
    takeText(piece);
    if (brokenAt !== undefined) sink.fault({ line: brokenAt, code: 'encoding' });
  }

  return {
    push(bytes) {
      if (report.unreadFrom === undefined) takePiece(text.push(bytes));
    },
    end() {
      if (report.unreadFrom === undefined) takePiece(text.end());
      if (report.unreadFrom !== undefined) return report;
      importer?.end();
      if (importer === undefined) sink.fault({ line: 1, code: 'header' });
      return report;
    },
  };
}

/** The format is known with the first record. */
function importCsv(sink: ImportSink, at: (line: number) => void): Importer {
  const parser = createCsvParser();
  let columns: string[] | undefined;
  let read: ((row: Row) => RowAnswer | 'skipped') | undefined;

  function take(records: ReturnType<typeof parser.push>): void {
    for (const record of records) {
      at(record.line);
      if ('code' in record) sink.fault(record);
      else if (columns === undefined) {
        columns = record.fields.map((name) => name.trim().toLowerCase());
        read = begin(columns, record.line);
      } else if (read !== undefined) {
        if (record.fields.length !== columns.length) sink.fault({ line: record.line, code: 'columns' });
        else answer(read(rowOf(columns, record)), record.line);
      }
    }
  }

  function begin(names: readonly string[], line: number): typeof read {
    const has = (needs: readonly string[]): boolean => needs.every((name) => names.includes(name));
    if (has(OPEN_SANCTIONS_COLUMNS)) {
      sink.recognised('openSanctions', 'persons');
      return readOpenSanctions;
    }
    const own = ownFormats.find(({ needs }) => has(needs));
    if (own === undefined) {
      sink.fault({ line, code: 'header' });
      return undefined;
    }
    sink.recognised(own.format, own.kind);
    return own.read;
  }

  function answer(row: RowAnswer | 'skipped', line: number): void {
    if (row === 'skipped') sink.skipped();
    else if ('entry' in row) sink.entry(row);
    else sink.fault({ line, ...row });
  }

  return { push: (text) => take(parser.push(text)), end: () => take(parser.end()) };
}
