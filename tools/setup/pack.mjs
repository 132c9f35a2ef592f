/**
 * `npm run pack`: builds everything and lays the program out in `out/`. With `--layout FOLDER` Electron's binary is
 * not needed: `app.asar` is laid out under FOLDER, to be looked into and not to be run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { inRoot, projectNode, run } from './host.mjs';
import { ensureInstalled } from './install.mjs';

const [option, folder] = process.argv.slice(2);
await ensureInstalled();
// What is only looked into is not built anew under whoever uses it meanwhile.
const force = option !== '--layout';
await ensureBuilt('renderer', { force });
await ensureBuilt('electron', { force });
process.exitCode = await run(projectNode(), [inRoot('node_modules/electron-builder/cli.js'), '--publish', 'never', ...(option === '--layout' ? layoutOnly(resolve(folder)) : process.argv.slice(2))]);

/** An empty folder stands for Electron. Fuses are burnt into its binary, so there is nothing to burn. */
function layoutOnly(under) {
  const electronDist = join(under, 'electron');
  mkdirSync(electronDist, { recursive: true });
  writeFileSync(join(electronDist, 'electron'), '');
  const config = join(under, 'layout.json');
  writeFileSync(config, JSON.stringify({ extends: 'electron-builder.yml', electronFuses: null, electronDist, directories: { output: join(under, 'out') } }));
  return ['--dir', '--config', config];
}
