/**
 * Reads HID devices through a real hidraw: boots Debian's kernel in QEMU, makes virtual readers with uhid and runs the
 * program's own devices process against them.
 *
 *   npm run test:hid
 *
 * The last line is the results as JSON (tests/hid/results.ts). Exit 1 where something that must hold does not; 0 with
 * the reason where the machine cannot be built here.
 */
import { fetchPrograms } from './programs.ts';
import { runInQemu } from './run-in-qemu.ts';
import { faults } from './results.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

const programs = fetchPrograms(say);
if (typeof programs === 'string') say(`HID over a real hidraw: skipped, ${programs}`);
else {
  const results = await runInQemu(programs, say);
  const found = faults(results);
  for (const fault of found) say(`FAULT ${fault}`);
  process.stdout.write(`${JSON.stringify(results)}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
