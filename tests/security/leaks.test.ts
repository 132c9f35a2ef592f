/**
 * Nothing that identifies a person stands anywhere in the clear: the real program runs as a process of its own, planted
 * names go through it, and its output, its data folder, its temporary files and its answers are searched for them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { enter, type Screen, screenOverSocket } from '../harness/client.ts';
import { requestId } from '../conformance/suite.ts';
import { zoneOf } from '../harness/travellers.ts';

const root = mkdtempSync(join(tmpdir(), 'hbm-leaks-'));
const PLANTED = ['ZZPLANTEDA', 'ZZPLANTEDB', 'ZZPLANTEDC', 'ZZPLANTEDD', 'ZZPLANTEDE', 'زرعنا', 'ZZP1234567', 'ZZ-BADGE-1', '730518', 'zz planted passphrase'];
let program: ChildProcess;
let output = '';
let screen: Screen;

beforeAll(async () => {
  mkdirSync(join(root, 'tmp'));
  program = spawn(process.execPath, [fileURLToPath(new URL('../../main/headless.ts', import.meta.url)), '--data', join(root, 'data', 'station'), '--json'], { env: { ...process.env, TMPDIR: join(root, 'tmp') }, stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await new Promise<string>((resolve, reject) => {
    program.stdout?.on('data', (piece) => {
      output += String(piece);
      const line = /^\{.*\}$/m.exec(output)?.[0];
      if (line !== undefined) resolve((JSON.parse(line) as { url: string }).url);
    });
    program.stderr?.on('data', (piece) => (output += String(piece)));
    program.once('exit', () => reject(new Error(output)));
  });
  screen = await screenOverSocket(new URL(link).origin, await enter(link));
});
afterAll(() => {
  program.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function search(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return PLANTED.filter((name) => bytes.includes(name) || bytes.includes(Buffer.from(name, 'utf16le')) || entry.name.includes(name)).map((name) => `${name} in ${entry.name}`);
  });
}

it('keeps planted names out of output, files, temporary files and refusals', async () => {
  const { client } = screen;
  const refusals: unknown[] = [];
  const refused = (call: Promise<unknown>) => call.then(() => expect.unreachable(), (error: unknown) => void refusals.push({ ...(error as object), message: (error as Error).message, text: String(error) }));
  const pin = '730518';
  await client.setup.complete({ requestId: requestId(), postId: 'trebil', lane: '1', name: 'Lane', language: 'en', founder: { name: 'ZZPLANTEDA', badge: 'ZZ-BADGE-1', pin }, passphrase: 'zz planted passphrase' });
  await client.policy.set({ requestId: requestId(), policy: { ...(await client.policy.get({})), typedAllowed: true, droppedAllowed: true, storeImages: true }, reason: 'x' });
  const { passageId } = await client.screening.text({ requestId: requestId(), channel: 'typed', direction: 'entry', text: zoneOf({ primaryIdentifier: 'ZZPLANTEDB', documentNumber: 'ZZP123456' }) });
  await client.passages.describe({ requestId: requestId(), passageId, direction: 'entry', conveyance: { kind: 'car', reference: 'ZZPLANTEDC' }, nativeName: 'زرعنا' });
  await client.passages.saveDraft({ draft: { passageId, reason: 'ZZPLANTEDD', note: '' } });
  await client.passages.decide({ requestId: requestId(), passageId, outcome: 'protection', reason: 'ZZPLANTEDD' });
  await client.protection.claimFear({ requestId: requestId(), passageId });
  await client.screening.undocumented({ requestId: requestId(), direction: 'entry', name: 'ZZPLANTEDE' });
  expect((await client.passages.search({ text: 'ZZPLANTEDB', limit: 5 })).rows).toHaveLength(1);
  const { image } = await createSimulator(() => 0.3, () => '2026-03-01').deal('ordinary');
  const { uploadId } = await client.screening.beginImage({ channel: 'dropped', bytes: image.length, direction: 'entry' });
  for (let at = 0; at < image.length; at += 150_000) await client.screening.appendImage({ uploadId, offset: at, base64: Buffer.from(image.subarray(at, at + 150_000)).toString('base64') });
  await client.screening.finishImage({ requestId: requestId(), uploadId });
  const exported = await client.journal.backup({ requestId: requestId() });
  expect(exported.bytes).toBeGreaterThan(1_000);
  await client.session.lock({});

  await refused(client.session.signIn({ badge: 'ZZ-BADGE-1', pin: '730519' }));
  await refused(client.session.signIn({ badge: 'ZZPLANTEDA', pin }));
  await refused(client.session.signIn({ badge: 'ZZPLANTEDA', pin: 'ZZPLANTEDB' }));
  await refused(client.passages.search({ text: 'ZZPLANTEDB', limit: 5 }));
  await refused((client as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)['ZZPLANTEDA']!['ZZPLANTEDB']!({ name: 'ZZPLANTEDC' }));
  screen.sendRaw('ZZPLANTEDA is no message');
  await client.session.hello({ protocol: 1 });
  expect(refusals).toHaveLength(5);
  for (const name of PLANTED) expect(JSON.stringify(refusals)).not.toContain(name);
  expect(search(root)).toEqual([]);

  // Training holds invented travellers only, but its files are as closed as the others, and go.
  await client.session.signIn({ badge: 'ZZ-BADGE-1', pin });
  await client.training.start({ language: 'en' });
  await client.screening.text({ requestId: requestId(), channel: 'typed', direction: 'entry', text: zoneOf({ primaryIdentifier: 'ZZPLANTEDB' }) });
  expect(search(root)).toEqual([]);
  await client.training.stop({});
  expect(readdirSync(join(root, 'tmp')).filter((name) => name.startsWith('hbm-'))).toEqual([]);

  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(search(root)).toEqual([]);
  for (const name of PLANTED) expect(output).not.toContain(name);
});
