/** Builds the screens, and the shell for Electron, when their sources are newer than what stands in `dist/`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, projectNode, run, say } from './host.mjs';

const SOURCES = {
  renderer: { parts: ['renderer', 'core', 'texts', 'package-lock.json', 'vite.renderer.config.ts'], built: 'dist/renderer/index.html' },
  electron: { parts: ['main', 'api', 'core', 'db', 'devices', 'reader', 'sop', 'texts', 'package-lock.json', 'vite.electron.config.ts'], built: 'dist/app/main/electron/main.js' },
};

/** @param {'renderer' | 'electron'} part */
export async function ensureBuilt(part, { quiet = false, force = false } = {}) {
  const { parts, built } = SOURCES[part];
  const at = existsSync(inRoot(built)) ? statSync(inRoot(built)).mtimeMs : 0;
  if (!force && parts.every((source) => newest(inRoot(source)) <= at)) return;
  if (!quiet) say(`Building ${part === 'renderer' ? 'the screens' : 'the Electron shell'}.`);
  for (const mode of part === 'electron' ? ['main', 'preload'] : ['production']) {
    const code = await vite(`vite.${part}.config.ts`, mode);
    if (code === 0) continue;
    say(`The build of ${part} failed; see above.`);
    process.exit(1);
  }
}

const vite = (config, mode) => run(projectNode(), [inRoot('node_modules/vite/bin/vite.js'), 'build', '--config', config, '--mode', mode, '--logLevel', 'warn'], { stdio: 'quiet' });

/** Time of the newest file under a path, in milliseconds; 0 where there is none. Tests are not built and do not count. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  // A folder's own time changes when a file is removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

if (process.argv[1] === inRoot('tools/setup/build.mjs')) {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  await ensureBuilt('renderer', { force: true });
  await ensureBuilt('electron', { force: true });
}
