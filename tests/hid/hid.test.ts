/** HID through a real hidraw, where QEMU is installed and the kernel was fetched; skipped by name elsewhere. */
import { describe, expect, it } from 'vitest';
import { findPrograms } from './programs.ts';
import { faults } from './results.ts';
import { runInQemu } from './run-in-qemu.ts';

const programs = findPrograms();
const name = 'HID readers on a real hidraw, in QEMU';

describe.skipIf(typeof programs === 'string')(typeof programs === 'string' ? `${name} (skipped: ${programs})` : name, () => {
  it('opens the declared ones alone, reads them, and stands unplugs, missing permission and a flood', { timeout: 540_000 }, async () => {
    if (typeof programs === 'string') return;
    const results = await runInQemu(programs, () => undefined);
    expect(faults(results), JSON.stringify(results)).toEqual([]);
  });
});
