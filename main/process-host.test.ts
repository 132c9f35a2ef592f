import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { childProcessHost } from './process-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-children-'));
afterAll(() => rmSync(folder, { recursive: true }));
function entry(name: string, source: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, source);
  return pathToFileURL(path);
}
const host = childProcessHost();

describe('a child process', () => {
  it('gets bytes as bytes, and nothing of our environment that could be a secret', async () => {
    process.env['HBM_TEST_SECRET'] = 'secret';
    const child = host.start(entry('echo', 'process.on("message", (bytes) => process.send({ bytes, secret: process.env.HBM_TEST_SECRET }));'));
    const answer = new Promise((resolve) => child.onMessage(resolve));
    child.post(new Uint8Array([1, 2, 255]));
    expect(await answer).toEqual({ bytes: new Uint8Array([1, 2, 255]), secret: undefined });
    const gone = new Promise<void>((resolve) => child.onExit(resolve));
    child.kill();
    await gone;
    child.post('nobody');
  });
  it('that cannot start, or dies, is told once', async () => {
    let exits = 0;
    const child = host.start(entry('dies', 'process.exit(3)'));
    await new Promise<void>((resolve) => child.onExit(() => {
      exits += 1;
      resolve();
    }));
    expect(exits).toBe(1);
    await new Promise<void>((resolve) => child.onExit(resolve));
    const missing = host.start(new URL('file:///nowhere/none.mjs'));
    await new Promise<void>((resolve) => missing.onExit(resolve));
  });
  it('ends with the program', async () => {
    const child = host.start(entry('stays', 'setInterval(() => {}, 1000)'));
    const gone = new Promise<void>((resolve) => child.onExit(resolve));
    host.killAll();
    await gone;
  });
});
