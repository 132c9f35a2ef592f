/** The station as it stands behind Electron's shell, over Node's ports: real store, real helper processes, no window. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../core/contract/contract.ts';
import { PROTOCOL } from '../../core/contract/session.ts';
import type { ChildChannel } from '../../core/process-host.ts';
import { relayChildren } from '../../main/electron/child-relay.ts';
import type { FromStation, ToStation } from '../../main/electron/messages.ts';
import { linkToShell, type ParentPort } from '../../main/electron/shell-link.ts';
import type { Process } from '../../main/electron/station-keeper.ts';
import { childProcessHost } from '../../main/process-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-electron-station-'));
const ports: MessagePort[] = [];
const started: string[] = [];
const log: unknown[] = [];
const ended = Promise.withResolvers<void>();
const children = childProcessHost();

/** The shell's end of the station's port: messages cross later, as between processes. */
const station = new EventEmitter();
const send = (message: ToStation, given: MessagePort[] = []): void => void setImmediate(() => station.emit('message', { data: message, ports: given }));
const relay = relayChildren<never>({
  fork: (entry) => {
    started.push(entry);
    return asProcess(children.start(new URL(entry)));
  },
  mayStart: () => true,
  send,
});
const shell: ParentPort = Object.assign(station, { postMessage: (message: unknown) => void setImmediate(() => relay.take(message as FromStation)) });

function asProcess(channel: ChildChannel): Process<never> {
  return {
    postMessage: (message) => channel.post(message),
    on: (_event, listener) => channel.onMessage(listener),
    once: (event, listener) => void (event === 'exit' && channel.onExit(listener)),
    kill: () => {
      channel.kill();
      return true;
    },
  };
}

function connect(): ContractRouterClient<Contract> {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  send({ kind: 'connect' }, [port2]);
  const link = new RPCLink({ port: port1 });
  port1.start();
  return createORPCClient(link);
}

beforeAll(() => {
  linkToShell(shell, (line) => log.push(line), ended.resolve);
  send({ kind: 'start', folder: join(folder, 'station'), machineKey: new Uint8Array(32).fill(9) });
});
afterAll(async () => {
  for (const port of ports) port.close();
  send({ kind: 'stop' });
  await ended.promise;
  children.killAll();
  rmSync(folder, { recursive: true, force: true });
  expect(log).toEqual([]);
});

describe('a station behind the shell', () => {
  it('greets over a port, and says that this machine keeps its key', async () => {
    expect(await connect().session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'unset', keyStore: 'machine', training: false });
  });
  it('serves several windows, each with a session of its own', async () => {
    const [one, other] = [connect(), connect()];
    await one.training.start({ language: 'en' });
    expect((await one.session.hello({ protocol: PROTOCOL })).training).toBe(true);
    expect((await other.session.hello({ protocol: PROTOCOL })).training).toBe(false);
  });
  it('has its page reader started by the shell', () => {
    expect(started.some((entry) => entry.endsWith('/reader/process.ts'))).toBe(true);
  });
});
