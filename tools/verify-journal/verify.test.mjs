import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An export written by hand from docs/journal-format.md: the tool is its own witness here, with nothing of ours.
const seed = Buffer.alloc(32, 7);
const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const tool = new URL('verify.mjs', import.meta.url).pathname;
const hash = (tag, text) => createHash('sha256').update(Buffer.of(tag)).update(text).digest('hex');

const header = (sequence, previous, type, facts) =>
  `{"actor":"station","at":"2026-03-01T08:00:0${sequence}+03:00","counter":${sequence},"epoch":1,"facts":${facts},"payloads":[],"previous":"${previous}","sequence":${sequence},"software":"x","station":"abcdefgh","type":"${type}","v":1}`;

function write(entries = 4) {
  const opening = `{"chains":[{"entries":${entries},"epoch":1,"station":"abcdefgh"}],"format":"hbm-journal","version":1}`;
  let text = `${hash(3, opening)} ${opening}\n`;
  let previous = '0'.repeat(64);
  for (let sequence = 1; sequence <= entries; sequence++) {
    const line = sequence === 1 ? header(1, previous, 'station.founded.v1', `{"publicKey":"${publicKey}"}`) : header(sequence, previous, 'clock.jumped.v1', `{"secondsOff":${sequence}}`);
    previous = hash(0, line);
    text += `${previous} ${line}\n`;
  }
  const head = `{"epoch":1,"hash":"${previous}","sequence":${entries},"station":"abcdefgh"}`;
  const signature = sign(null, Buffer.from(`hbm-kiosk checkpoint v1\n${head}`), key).toString('hex');
  return `${text}checkpoint {"epoch":1,"hash":"${previous}","sequence":${entries},"signature":"${signature}","station":"abcdefgh"}\n`;
}

let folder;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'verify-')); });
afterAll(() => rmSync(folder, { recursive: true }));

test('a whole export passes, with the right key and not with another', () => {
  const path = join(folder, 'good');
  writeFileSync(path, write());
  const answer = JSON.parse(execFileSync(process.execPath, [tool, path, '--key', publicKey], { encoding: 'utf8' }));
  expect(answer).toMatchObject({ entries: 4, ok: true, head: { station: 'abcdefgh', epoch: 1, sequence: 4 } });
  const other = spawnSync(process.execPath, [tool, path, '--key', 'ab'.repeat(32)], { encoding: 'utf8' });
  expect(other.status).toBe(1);
  expect(JSON.parse(other.stdout).firstBad).toMatchObject({ reason: 'unknownKey', sequence: 1 });
  expect(spawnSync(process.execPath, [tool, join(folder, 'none')]).status).toBe(2);
});

test('every single byte matters, and its own line is named', async () => {
  const { verifyExport } = await import('./verify.mjs');
  const good = Buffer.from(write());
  const lines = (bytes) => bytes.toString('latin1').split(/(?<=\n)/).map((line) => Buffer.from(line, 'latin1'));
  expect(verifyExport(lines(good)).entries).toBe(4);
  let line = 1;
  for (let at = 0; at < good.length; at++) {
    for (const flip of [0x01, 0x20, 0x80]) {
      const bad = Buffer.from(good);
      bad[at] ^= flip;
      let found;
      try {
        verifyExport(lines(bad));
      } catch (error) {
        found = error.firstBad;
      }
      expect(found, `byte ${at} of line ${line}`).toMatchObject({ line });
      if (line >= 2) expect(found).toMatchObject({ station: 'abcdefgh', epoch: 1, sequence: Math.min(line - 1, 4) });
    }
    if (good[at] === 0x0a) line += 1;
  }
});
