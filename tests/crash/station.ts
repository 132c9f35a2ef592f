/** The real station as a process of its own, that can be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { enter, type Screen, screenOverSocket } from '../harness/client.ts';

const HEADLESS = fileURLToPath(new URL('../../main/headless.ts', import.meta.url));

export interface Life {
  screen: Screen;
  /** From the start of the process to the first answer on the contract. */
  startMs: number;
  stage: string;
  /** SIGKILL, and waits until the process is gone. */
  kill(): Promise<void>;
  isGone(): boolean;
  /** What it logged. */
  complaints(): string;
}

/** @param machineKey 32 bytes, handed over by a pipe */
export async function startLife(folder: string, machineKey: Uint8Array): Promise<Life> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [HEADLESS, '--data', folder, '--key-fd', '3', '--json'], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  (child.stdio[3] as Writable).end(machineKey);
  if (child.stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), gone.then(() => undefined)]);
  if (first === undefined) throw new Error(`the station ended at its start: ${complaints}`);
  const { url } = JSON.parse(String(first[0])) as { url: string };
  const screen = await screenOverSocket(new URL(url).origin, await enter(url));
  const { stage } = await screen.client.session.hello({ protocol: 1 });
  return {
    screen,
    stage,
    startMs: performance.now() - began,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    complaints: () => complaints,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
