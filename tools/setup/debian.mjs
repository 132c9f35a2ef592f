/** The programs outside npm that some tests want. From Debian where this is root; elsewhere a person is told. */
import { isRoot, run, say, which } from './host.mjs';

const WANTED = [
  { name: 'Chromium', package: 'chromium', found: () => process.env.HBM_CHROMIUM ?? which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'), skipped: 'the page tests' },
  { name: 'socat', package: 'socat', found: () => which('socat'), skipped: 'the tests over a pseudo-terminal' },
  { name: 'scanimage', package: 'sane-utils', found: () => which('scanimage'), skipped: 'the tests of page scanners' },
];

/** Installs what it may, says the rest. Never fails: tests that miss a program are skipped by name. */
export async function ensurePrograms() {
  const missing = WANTED.filter((program) => !program.found());
  if (missing.length === 0) return;
  const packages = missing.map((program) => program.package);
  if (isRoot() && which('apt-get')) {
    say(`Installing ${packages.join(' and ')} from Debian.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, stdio: 'quiet' });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'quiet' });
  }
  for (const program of missing.filter((one) => !one.found())) {
    say(`${program.name} is not installed: ${program.skipped} are skipped. To run them: apt-get install ${program.package}`);
  }
}
