/**
 * `npm test`: installs what is missing, then types, lint and every test; `--long` adds the long forms. The last line
 * is `N passed, N failed` (`, N skipped` where some were). Types and lint count as one test each.
 */
import { ensureBuilt } from './build.mjs';
import { ensurePrograms } from './debian.mjs';
import { ensureInstalled } from './install.mjs';
import { checkLint, checkTypes, runTests } from './steps.mjs';

await ensureInstalled();
await ensurePrograms();
await ensureBuilt('renderer');

const long = process.argv.includes('--long');
const steps = [await checkTypes(), await checkLint()];
const tests = await runTests(process.argv.slice(2).filter((argument) => argument !== '--long'), { long });
const passed = tests.passed + steps.filter((step) => step).length;
const failed = tests.failed + steps.filter((step) => !step).length;
process.stdout.write(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}\n`);
process.exitCode = failed === 0 ? 0 : 1;
