/**
 * Golden bytes: one entry of every type as it stands in chains out there. They are never changed and never removed: a
 * chain written years ago must hash and read the same. A new type or version gets a new file (run with
 * HBM_WRITE_GOLDEN=1, which writes missing files and touches no other).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCanonical } from './canonical.ts';
import { type EntryType, entryTypes, type PayloadClass } from './entries.ts';
import { Header } from './entry.ts';
import { goldenEntries } from '../../tests/fixtures/journal/entries.ts';
import { commitmentOf, leafHash, NO_HASH } from './hash.ts';
import { canonicalBytes } from './canonical.ts';
import { sealEntry } from './seal.ts';
import { lift } from './upcast.ts';

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'journal');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const SALT = new Uint8Array(16).fill(0xa5);

interface Golden {
  hash: string;
  /** Base64 of the exact bytes. */
  header: string;
  payloads: Partial<Record<PayloadClass, string>>;
}

if (process.env['HBM_WRITE_GOLDEN'] === '1') {
  mkdirSync(folder, { recursive: true });
  for (const [type, { facts, payloads }] of Object.entries(goldenEntries)) {
    const path = join(folder, `${type}.json`);
    if (existsSync(path)) continue;
    const parts = Object.entries(payloads).map(([name, value]) => ({ name: name as PayloadClass, bytes: canonicalBytes(value) }));
    const { bytes, hash } = sealEntry(
      Header.parse({
        v: 1, station: 'goldenstation', epoch: 1, sequence: 7, previous: NO_HASH, type, actor: 'station', at: '2026-03-01T08:00:00.000+03:00', counter: 42, software: 'golden 1', facts,
        payloads: parts.map(({ name, bytes: plain }) => ({ class: name, keyId: '0123456789abcdef', commitment: commitmentOf(sha256, SALT, plain), expires: name === 'staff' ? 'never' : '2026-03-31' })),
      }),
      sha256,
    );
    const golden: Golden = { hash, header: Buffer.from(bytes).toString('base64'), payloads: Object.fromEntries(parts.map(({ name, bytes: plain }) => [name, Buffer.from(plain).toString('base64')])) };
    writeFileSync(path, `${JSON.stringify(golden, undefined, 2)}\n`);
  }
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

test('every type that can be written has its golden bytes', () => {
  expect(files).toEqual(expect.arrayContaining((Object.keys(entryTypes) as EntryType[]).map((type) => `${type}.json`)));
});

test.each(files)('%s still decodes and hashes the same', (file) => {
  const golden = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;
  const bytes = Buffer.from(golden.header, 'base64');
  expect(leafHash(sha256, bytes)).toBe(golden.hash);
  const header = Header.parse(parseCanonical(bytes));
  expect(Buffer.from(canonicalBytes(header)).equals(bytes)).toBe(true);
  expect(header.type).toBe(file.replace(/\.json$/, ''));
  const payloads: Partial<Record<PayloadClass, unknown>> = {};
  for (const { class: name, commitment } of header.payloads) {
    const plain = Buffer.from(golden.payloads[name] ?? '', 'base64');
    expect(commitmentOf(sha256, SALT, plain)).toBe(commitment);
    payloads[name] = parseCanonical(plain);
  }
  expect(lift({ type: header.type, facts: header.facts, payloads })).toMatchObject({ ok: true });
});
