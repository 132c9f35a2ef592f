/** Bundles are opened by the independent program of `tools/open-evidence`, which was written from the format's page. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StationId } from '../../core/contract/common.ts';
import { checkpointBytes } from '../../core/journal/checkpoint.ts';
import type { EvidencePart } from '../../core/journal/evidence-format.ts';
import { BundleError, openBundle } from '../../tools/open-evidence/bundle.mjs';
import { privateKey, publicHalf } from '../../db/keys/crypto.ts';
import { createBundles } from '../../db/evidence/bundles.ts';

const centre = Buffer.alloc(32, 0x11);
const seed = Buffer.alloc(32, 0x22);
const ephemeral = Buffer.alloc(32, 0x33);
const recipient = publicHalf(privateKey('x25519', centre)).toString('hex');
const stationKey = publicHalf(privateKey('ed25519', seed)).toString('hex');
const head = { station: StationId.parse('examplestation'), epoch: 1, sequence: 7, hash: 'ab'.repeat(32) };
const checkpoint = { ...head, signature: sign(null, checkpointBytes(head), privateKey('ed25519', seed)).toString('hex') };
const order = { bundleId: '00000000-0000-4000-8000-000000000001', at: '2026-03-01T08:00:00.000+03:00', recipient };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hbm-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bundles = () => createBundles(folder, seed, { random: { bytes: () => ephemeral, uuid: () => 'x' }, software: 'hbm-kiosk test' }, () => checkpoint);
const partsOf = (...texts: string[]): EvidencePart[] => texts.map((text, index) => ({ name: index === 0 ? 'case.json' : `image-${String(index)}`, type: index === 0 ? 'application/json' : 'image/jpeg', bytes: Buffer.from(text) }));

describe('a sealed bundle', () => {
  it('is opened by the recipient, and by nobody else', () => {
    const { path, bytes, sha256 } = bundles().seal({ ...order, parts: partsOf('{"a":1}', 'a page') });
    const file = readFileSync(path);
    expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256]);
    expect(readdirSync(join(folder, 'exports'))).toEqual([`evidence-${order.bundleId}.hbme`]);
    const { manifest, parts } = openBundle(file, centre, stationKey);
    expect([...parts].map(([name, part]) => [name, part.toString()])).toEqual([['case.json', '{"a":1}'], ['image-1', 'a page']]);
    expect(manifest).toMatchObject({ bundleId: order.bundleId, at: order.at, recipient, software: 'hbm-kiosk test', station: { publicKey: stationKey, checkpoint } });
    expect(file.includes('a page')).toBe(false);
    expect(() => openBundle(file, Buffer.alloc(32, 0x12), stationKey)).toThrow('another key');
    expect(() => openBundle(file, centre, 'cd'.repeat(32))).toThrow('another station');
  });

  it('holds any parts, and no single byte of it can be changed, taken away or added', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (texts, place, change) => {
        const file = readFileSync(bundles().seal({ ...order, parts: partsOf(...texts) }).path);
        expect([...openBundle(file, centre, stationKey).parts.values()].map((part) => part.toString())).toEqual(texts);
        const at = place % file.length;
        const changed = Buffer.from(file);
        changed[at] = (changed[at] as number) ^ change;
        for (const wrong of [changed, file.subarray(0, at), Buffer.concat([file, Buffer.of(change)])]) expect(() => openBundle(wrong, centre, stationKey)).toThrow(BundleError);
      }),
      { numRuns: 60 },
    );
  });

  it('is byte for byte what the format\'s page gives as an example', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/evidence-bundle.md'), 'utf8');
    const vector = Object.fromEntries([...page.matchAll(/^([a-z ]+): `([0-9a-f]+)`$/gm)].map(([, name, hex]) => [name, hex])) as Record<string, string>;
    expect(vector).toMatchObject({ 'centre private key': centre.toString('hex'), 'centre public key': recipient, 'station seed': seed.toString('hex'), 'station public key': stationKey, 'ephemeral key': ephemeral.toString('hex') });
    const { path } = bundles().seal({ ...order, parts: [{ name: 'case.json', type: 'application/json', bytes: Buffer.from('{"example":true}') }] });
    expect(readFileSync(path).toString('hex')).toBe(vector['bundle']);
    expect(openBundle(Buffer.from(vector['bundle'] ?? '', 'hex'), centre, stationKey).parts.get('case.json')?.toString()).toBe('{"example":true}');
  });

  it('takes only a key that something can be sealed to', () => {
    expect(bundles().accepts(recipient)).toBe(true);
    expect(bundles().accepts('00'.repeat(32))).toBe(false);
    expect(bundles().accepts(`01${'00'.repeat(31)}`)).toBe(false);
  });
});
