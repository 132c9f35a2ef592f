/** Installs the dependencies when they are missing, half installed, or not the ones the lock file names. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, run, say } from './host.mjs';

/** @param {{ quiet?: boolean }} options quiet: npm's own words only when it fails */
export async function ensureInstalled({ quiet = false } = {}) {
  const missing = firstDifference(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
  if (missing === undefined) return;
  if (!quiet) say(`Installing what is missing (${missing}); this takes about half a minute.`);
  // Development parts are needed to build the screens, optional ones carry Node 24.
  const code = await run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    // What would be fetched beside the package are parts for graphics cards.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    stdio: quiet ? 'quiet' : ['ignore', 2, 2],
  });
  if (code === 0) return;
  say('npm could not install the dependencies. Nothing else was changed. Is there a network or an npm cache?');
  process.exit(1);
}

/**
 * npm writes what it has installed into `node_modules/.package-lock.json`, last of all. The name of the first
 * package that the lock file wants otherwise, or undefined. Optional packages of other platforms may be absent.
 */
export function firstDifference(wanted, installed) {
  if (installed === undefined) return 'node_modules';
  for (const [path, entry] of Object.entries(wanted?.packages ?? {})) {
    if (path === '' || entry.link) continue;
    const there = installed.packages?.[path];
    if (there === undefined ? !(entry.optional || entry.peer) : there.version !== entry.version || there.integrity !== entry.integrity) {
      return path.replace(/^node_modules\//, '');
    }
  }
  return undefined;
}

function readJson(path) {
  const file = inRoot(path);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
