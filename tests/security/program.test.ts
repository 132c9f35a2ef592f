/** The program's own command line: keys through a descriptor, clear words when they do not fit, an orderly end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { enter, screenOverSocket } from '../harness/client.ts';
import { FOUNDER, PASSPHRASE } from '../harness/station.ts';
import { requestId } from '../conformance/suite.ts';

const root = mkdtempSync(join(tmpdir(), 'hbm-program-'));
const data = join(root, 'station');
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  line: Promise<{ url: string; stage: string; port: number }>;
  ended: Promise<number | null>;
  output(): string;
  stop(): Promise<number | null>;
}
function run(args: string[], secret = ''): Run {
  const program = spawn(process.execPath, [fileURLToPath(new URL('../../main/headless.ts', import.meta.url)), '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
  const line = new Promise<{ url: string; stage: string; port: number }>((resolve, reject) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (piece) => {
        output += String(piece);
        const found = /^\{"url".*\}$/m.exec(output)?.[0];
        if (found !== undefined) resolve(JSON.parse(found) as { url: string; stage: string; port: number });
      });
    }
    program.once('exit', () => reject(new Error(output)));
  });
  line.catch(() => undefined);
  const input = program.stdio[3] as NodeJS.WritableStream;
  input.on('error', () => undefined);
  input.end(secret);
  return {
    line,
    ended,
    output: () => output,
    stop() {
      program.kill('SIGTERM');
      return ended;
    },
  };
}

describe('the program', () => {
  it('opens a station by the passphrase that comes through a descriptor, and ends in order', async () => {
    const first = run(['--data', data]);
    const { url, stage } = await first.line;
    expect(stage).toBe('unset');
    const screen = await screenOverSocket(new URL(url).origin, await enter(url));
    await screen.client.setup.complete({ requestId: requestId(), postId: 'trebil', lane: '1', name: 'x', language: 'en', founder: { ...FOUNDER }, passphrase: PASSPHRASE });
    expect(await first.stop()).toBe(0);

    const wrong = run(['--data', data, '--passphrase-fd', '3'], 'wrong passphrase');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toBe('The passphrase does not open this station.\n');

    const right = run(['--data', data, '--passphrase-fd', '3'], `${PASSPHRASE}\n`);
    expect((await right.line).stage).toBe('ready');
    expect(await right.stop()).toBe(0);
  });

  it('opens a station by a machine key that comes through a descriptor', async () => {
    const keyed = join(root, 'keyed');
    const key = 'ab'.repeat(32);
    const first = run(['--data', keyed, '--key-fd', '3'], key);
    const { url } = await first.line;
    const screen = await screenOverSocket(new URL(url).origin, await enter(url));
    expect((await screen.client.session.hello({ protocol: 1 })).keyStore).toBe('machine');
    await screen.client.setup.complete({ requestId: requestId(), postId: 'trebil', lane: '1', name: 'x', language: 'en', founder: { ...FOUNDER } });
    await first.stop();
    expect(readFileSync(join(keyed, 'keys.json'), 'utf8')).not.toContain(key);
    const again = run(['--data', keyed, '--key-fd', '3'], key);
    expect((await again.line).stage).toBe('ready');
    await again.stop();
    const other = run(['--data', keyed, '--key-fd', '3'], 'cd'.repeat(32));
    expect((await other.line).stage).toBe('locked');
    await other.stop();
    expect(await run(['--data', keyed, '--key-fd', '3'], 'short').ended).toBe(2);
  });

  it('trains without touching the data folder', async () => {
    const training = run(['--data', join(root, 'none'), '--training', '--language', 'en']);
    const { url } = await training.line;
    const screen = await screenOverSocket(new URL(url).origin, await enter(url));
    expect(await screen.client.session.hello({ protocol: 1 })).toMatchObject({ training: true, person: { language: 'en' } });
    expect(await training.stop()).toBe(0);
    expect(existsSync(join(root, 'none'))).toBe(false);
  });

  it('says which argument does not fit', async () => {
    const wrong = run(['--passphrase', 'x']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toBe('The argument arguments does not fit.\n');
  });
});
