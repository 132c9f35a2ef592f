/** Ranges of blanks in a real file against a plain scan, and what a look-up reads of them. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { BundleHeader } from '../../core/journal/bundle.ts';
import { isRange } from '../../core/lists/entry.ts';
import { toLine } from '../../core/lists/line.ts';
import { createStateHash } from '../../core/lists/state-hash.ts';
import type { Connection } from '../database.ts';
import { middleOf, middlesAround } from './blanks-middle.ts';
import { createListBuilder, sha256OfLine } from './list-builder.ts';
import { openListFile } from './list-file.ts';
import { createListSearch } from './search-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-blanks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Range = readonly [from: string, to: string];
let files = 0;
function fileOf(ranges: readonly Range[]): Connection {
  files += 1;
  const place = { path: join(folder, String(files)), key: randomBytes(32) };
  const lines = ranges.map(([from, to]) => toLine({ kind: 'blanks', entry: { state: 'UTO', from, to } }));
  const state = createStateHash(sha256OfLine);
  for (const line of lines) state.add(line);
  const builder = createListBuilder(place, () => undefined);
  builder.begin({ kind: 'blanks', listId: 'blanks', entries: lines.length, state: state.hex() } as BundleHeader);
  expect(builder.lines(lines.map((line) => `+${line}`))).toBe(-1);
  expect(builder.finish()).toBeUndefined();
  return openListFile(place.path, place.key);
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

describe('a look-up among ranges', () => {
  const tail = fc.integer({ min: 2, max: 4 });
  const range = fc.tuple(fc.constantFrom('', 'B', 'B7', '07'), tail, fc.nat(), fc.nat()).map(([series, length, one, other]): Range => {
    const [low, high] = [one % 10 ** length, other % 10 ** length].sort((a, b) => a - b);
    return [series + padded(low!, length), series + padded(high!, length)];
  });
  const number = fc.tuple(fc.constantFrom('', 'B', 'B7', '07', 'C'), fc.stringMatching(/^[0-9]{2,4}$|^[0-9][A-Z][0-9]$/)).map((parts) => parts.join(''));

  it('finds what a plain scan finds, the nearest beginning first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(range, { maxLength: 40, selector: String }), fc.array(number, { maxLength: 40 }), (ranges, others) => {
        const db = fileOf(ranges);
        const search = createListSearch(db, 'blanks');
        for (const asked of [...others, ...ranges.flat()]) {
          const scanned = ranges.filter(([from, to]) => from.length === asked.length && from <= asked && asked <= to).map(([first, last]) => ({ first, last, since: '' }));
          scanned.sort((a, b) => (a.first === b.first ? (a.last < b.last ? 1 : -1) : a.first < b.first ? 1 : -1));
          expect(search.blanks('UTO', asked)).toEqual(scanned);
          expect(search.blanks('IRQ', asked)).toEqual([]);
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('asks for the middle of every range around a number', () => {
    fc.assert(
      fc.property(range, number, ([from, to], asked) => {
        const middle = middleOf(from, to);
        expect(isRange(from, to) && from <= middle && middle <= to).toBe(true);
        if (asked.length === from.length && from <= asked && asked <= to) expect(middlesAround(asked)).toContain(middle);
      }),
    );
  });

  it('reads the ranges that hold the number and no others, however wide one of them is', () => {
    const narrow = Array.from({ length: 20_000 }, (_, index): Range => [`B${padded(index * 10, 7)}`, `B${padded(index * 10 + 4, 7)}`]);
    const asked: string[] = [];
    const steps = { rows: 0 };
    const db = fileOf([...narrow, ['B0000000', 'B9999999'], ['B0000001', 'B0000002']]);
    const search = createListSearch(counting(db, asked, steps), 'blanks');
    expect(search.blanks('UTO', 'B0199993')).toMatchObject([{ first: 'B0199990' }, { first: 'B0000000' }]);
    expect(search.blanks('UTO', 'B0199997')).toMatchObject([{ first: 'B0000000' }]);
    expect(search.blanks('UTO', 'C0199997')).toEqual([]);
    expect(steps.rows).toBe(3);
    // Each middle is one step into an index that the ends of its ranges stand in, too; nothing is read from end to end.
    const plan = asked.flatMap((sql) => db.prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => '[]'))).map(({ detail }) => detail);
    expect(plan.filter((detail) => /\bb\b/.test(detail))).toEqual([
      expect.stringMatching(/^SEARCH b USING PRIMARY KEY \(state=\? AND middle=\? AND first<\?\)$/),
      expect.stringMatching(/^SEARCH b USING (?:COVERING )?INDEX blanksByLast \(state=\? AND middle=\? AND last>\?\)$/),
    ]);
    expect(middlesAround('B0199993').length).toBeLessThanOrEqual(9 * 8 + 1);
    db.close();
  });
});

/** The file, noting each statement that is prepared and each row that it hands out. */
function counting(on: Connection, asked: string[], steps: { rows: number }): Connection {
  const prepare = (sql: string) => {
    asked.push(sql);
    const statement = on.prepare<unknown[]>(sql);
    return {
      all: (...values: unknown[]) => {
        const rows = statement.all(...values);
        steps.rows += rows.length;
        return rows;
      },
      *iterate(...values: unknown[]) {
        for (const row of statement.iterate(...values)) {
          steps.rows += 1;
          yield row;
        }
      },
    };
  };
  return { prepare } as unknown as Connection;
}
