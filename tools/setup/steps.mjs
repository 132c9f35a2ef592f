/** The steps that `npm test` and `npm run check` share. Each answers whether it passed, or how many did. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, projectEnv, projectNode, run, say } from './host.mjs';

const node = (file, args, options) => run(projectNode(), [inRoot(file), ...args], options);

export async function checkTypes() {
  say('Types');
  // TypeScript 7 is a native program behind a small script.
  return (await node('node_modules/typescript7/bin/tsc', ['--noEmit', '--pretty', 'false'])) === 0;
}

export async function checkLint() {
  say('Lint');
  return (await node('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'])) === 0;
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runTests(args, { long = false } = {}) {
  say(long ? 'Tests, the long forms too' : 'Tests');
  const folder = mkdtempSync(join(tmpdir(), 'hbm-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await node('node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], {
      env: projectEnv(long ? { HBM_LONG: '1' } : {}),
    });
    return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts a report. A file that did not load counts as one failure, and so does a run that failed for any other reason. */
export function count(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests };
}
