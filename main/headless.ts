/**
 * The station over loopback, for a browser window: where Electron's binary is not there, and for tests.
 *
 *   node main/headless.ts [--data DIR] [--port N] [--passphrase-fd N | --key-fd N] [--training [--language ar|ckb|en]] [--json]
 *
 * Prints one line with the link that opens the kiosk once. Keys come through a file descriptor or the screen, never
 * through the command line or the environment, which others on the machine can read.
 */
import './check-node.ts';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { machineWrap } from './electron/machine-wrap.ts';
import { openLoopback } from './loopback/server.ts';
import { childProcessHost } from './process-host.ts';
import { openStationHost } from './station.ts';
import { systemRandom } from './world.ts';

const SCREENS = fileURLToPath(new URL('../dist/renderer/', import.meta.url));

const read = readArguments(process.argv.slice(2), process.env, process.platform);
if (!read.ok) leave(`The argument ${read.error} does not fit.`);
const { data, port, passphraseFd, keyFd, training, json } = read.value;
if (!existsSync(SCREENS)) console.error('The screens are not built yet: "npm start" builds them.');

const children = childProcessHost();
const host = await openStationHost({
  folder: data,
  machine: keyFd === undefined ? undefined : machineWrap(readKey(keyFd), systemRandom.bytes),
  processHost: children,
  log: (line) => console.error(JSON.stringify(line)),
  training,
});
if (passphraseFd !== undefined && host.stage() === 'locked') {
  const opened = await host.unlock(readFileSync(passphraseFd, 'utf8').replace(/\r?\n$/, ''));
  if (!opened.ok) leave(opened.error === 'wrongKey' ? 'The passphrase does not open this station.' : 'The station cannot be read; nothing was changed.');
}
const server = await openLoopback({ host, folder: SCREENS, port }).catch(() => leave(`Port ${String(port)} is in use.`));
let closing = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void server
      .close()
      .then(() => host.close())
      .finally(() => {
        children.killAll();
        process.exit(0);
      });
  });
}

// Last: whoever reads this line may use the link, or end the program, at once.
console.log(json ? JSON.stringify({ url: server.link, port: server.port, stage: host.stage() }) : `HBM Kiosk: ${server.link}`);

/** 32 bytes, or their 64 hexadecimal signs. */
function readKey(descriptor: number): Uint8Array {
  const bytes = readFileSync(descriptor);
  if (bytes.length === 32) return bytes;
  const text = bytes.toString('latin1').trim();
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : leave('The key must be 32 bytes.');
}

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
