/** HID through a real hidraw: where the tests run by themselves, or QEMU and the kernel were fetched before; skipped by name elsewhere. */
import { describe, expect, it } from 'vitest';
import { fetchPrograms, findPrograms } from './programs.ts';
import { faults } from './results.ts';
import { runInQemu } from './run-in-qemu.ts';

// A person's own `npm test` shall not fetch a kernel unasked.
const programs = process.env['CI'] === 'true' ? fetchPrograms(() => undefined) : findPrograms();
const name = 'HID readers on a real hidraw, in QEMU';

describe.skipIf(typeof programs === 'string')(typeof programs === 'string' ? `${name} (skipped: ${programs})` : name, () => {
  it('opens the declared ones alone, reads them, and stands unplugs, missing permission and a flood', { timeout: 960_000 }, async () => {
    if (typeof programs === 'string') return;
    const results = await runInQemu(programs, () => undefined);
    expect(faults(results), JSON.stringify(results)).toEqual([]);
  });
});
