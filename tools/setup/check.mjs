/** `npm run check`: types, lint and the quick tests, for before a commit. */
import { ensureInstalled } from './install.mjs';
import { checkLint, checkTypes, runTests } from './steps.mjs';

await ensureInstalled();
const steps = [await checkTypes(), await checkLint()];
const tests = await runTests(['--project', 'unit', '--project', 'architecture']);
process.exitCode = steps.every((step) => step) && tests.failed === 0 ? 0 : 1;
