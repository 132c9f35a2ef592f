/**
 * `npm start`: installs and builds what is missing, then opens the kiosk. Under Electron where its binary is
 * present; elsewhere the same program in a browser window over loopback. Arguments go on to the program.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronBinary } from './electron.mjs';
import { hasDisplay, inRoot, isRoot, projectEnv, projectNode, root, run, say, which } from './host.mjs';
import { ensureInstalled } from './install.mjs';

const args = process.argv.slice(2);
await ensureInstalled();
await ensureBuilt('renderer');

const electron = electronBinary();
const reason = electron === undefined ? "Electron's binary is not installed" : !hasDisplay() ? 'There is no display' : isRoot() ? 'Electron keeps its sandbox and does not run as root' : undefined;
if (reason === undefined) {
  await ensureBuilt('electron');
  process.exit(await run(electron, [root, ...args]));
}
say(`${reason}: the same program opens in a browser window over loopback instead.`);
openHeadless();

/** Starts the station without Electron and opens the link that it prints. */
function openHeadless() {
  const station = spawn(projectNode(), [inRoot('main/headless.ts'), ...args], { cwd: root, env: projectEnv(), stdio: ['inherit', 'pipe', 'inherit'] });
  let text = '';
  let opened = false;
  station.stdout.on('data', (bytes) => {
    process.stdout.write(bytes);
    if (opened) return;
    text += bytes;
    const link = /https?:\/\/(?:127\.0\.0\.1|\[::1\]|localhost):\d+\S*(?=\s)/.exec(text)?.[0];
    if (link === undefined) return;
    opened = true;
    text = '';
    openWindow(link);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => station.kill(signal));
  station.on('close', (code) => process.exit(code ?? 0));
}

/** The link holds a one-time secret: it is handed to the browser on this machine and written nowhere. */
function openWindow(link) {
  if (!hasDisplay() || args.includes('--no-open')) return say('Open the link above in a browser on this machine.');
  const chromium = which('chromium', 'chromium-browser', 'google-chrome');
  if (chromium === undefined) {
    const [command, ...first] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
    spawn(command, [...first, link], { stdio: 'ignore', detached: true }).on('error', () => say('Open the link above in a browser on this machine.'));
    return;
  }
  // A profile of its own, thrown away at the end: nothing of the work stays in a browser's folders.
  const profile = mkdtempSync(join(tmpdir(), 'hbm-window-'));
  const quiet = ['--no-first-run', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--disable-features=Translate', '--window-size=1440,900'];
  const child = spawn(chromium, [`--app=${link}`, `--user-data-dir=${profile}`, ...quiet, ...(isRoot() ? ['--no-sandbox'] : [])], { stdio: 'ignore' });
  child.on('error', () => say('Open the link above in a browser on this machine.'));
  process.on('exit', () => {
    child.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
}
