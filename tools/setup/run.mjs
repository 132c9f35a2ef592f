/**
 * Runs one of the project's programs under its own Node 24, installing first on a fresh clone without a word on
 * the answer's stream: `node tools/setup/run.mjs main/cli/screen.ts page.png --json`.
 */
import { inRoot, projectNode, run } from './host.mjs';
import { ensureInstalled } from './install.mjs';

const [program, ...args] = process.argv.slice(2);
await ensureInstalled({ quiet: true });
// The person's own folder stays the working folder, so that the paths they typed mean what they meant.
process.exit(await run(projectNode(), [inRoot(program), ...args], { cwd: process.env.INIT_CWD ?? process.cwd() }));
