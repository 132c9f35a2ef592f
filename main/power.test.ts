import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPower, watchPower } from './power.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'power-'))));
afterEach(() => rmSync(root, { recursive: true }));

function supply(name: string, files: Record<string, string | number>) {
  mkdirSync(join(root, name), { recursive: true });
  for (const [file, value] of Object.entries(files)) writeFileSync(join(root, name, file), `${value}\n`);
}
const mains = (online: 0 | 1) => supply('AC', { type: 'Mains', online });
const battery = (name: string, files: Record<string, string | number>) => supply(name, { type: 'Battery', present: 1, ...files });

it('tells nothing where the system tells nothing', async () => {
  expect(await readPower(root)).toBeUndefined();
  expect(await readPower(join(root, 'absent'))).toBeUndefined();
  supply('odd', { online: 1 });
  battery('BAT0', { status: 'Unknown', capacity: 50 });
  expect(await readPower(root)).toBeUndefined();
});

it('knows mains with and without a battery', async () => {
  mains(1);
  expect(await readPower(root)).toEqual({ source: 'mains', low: false });
  battery('BAT0', { status: 'Charging', capacity: 12, capacity_level: 'Low' });
  expect(await readPower(root)).toEqual({ source: 'mains', percent: 12, low: false });
});

it.each([[64, 'Normal', false], [20, 'Normal', true], [60, 'Critical', true]])('on battery with %i %% and level %s, low: %s', async (capacity, capacity_level, low) => {
  mains(0);
  battery('BAT0', { status: 'Discharging', capacity, capacity_level });
  expect(await readPower(root)).toEqual({ source: 'battery', percent: capacity, low });
});

it('adds two batteries up by what they hold', async () => {
  battery('BAT0', { status: 'Discharging', energy_now: 1_000_000, energy_full: 30_000_000, capacity: 3 });
  battery('BAT1', { status: 'Unknown', energy_now: 62_000_000, energy_full: 60_000_000, capacity: 100 });
  expect(await readPower(root)).toEqual({ source: 'battery', percent: 70, low: false });
});

it('takes neither a mouse nor an empty bay for the machine', async () => {
  mains(1);
  supply('hidpp_battery_0', { type: 'Battery', scope: 'Device', status: 'Discharging', capacity: 5, online: 1 });
  battery('BAT1', { present: 0, status: 'Unknown', capacity: 0 });
  expect(await readPower(root)).toEqual({ source: 'mains', low: false });
});

it('counts the battery where a weak charger does not keep up', async () => {
  supply('ucsi', { type: 'USB', online: 1 });
  battery('BAT0', { status: 'Discharging', capacity: 15 });
  expect(await readPower(root)).toEqual({ source: 'battery', percent: 15, low: true });
});

it('says when it changes, and only then', async () => {
  mains(1);
  const changed = vi.fn();
  const watch = watchPower(changed, root, 10);
  try {
    await vi.waitFor(() => expect(watch.power()).toEqual({ source: 'mains', low: false }));
    battery('BAT0', { status: 'Discharging', capacity: 80 });
    await vi.waitFor(() => expect(watch.power()?.percent).toBe(80));
    // A look between two of the files' writes may count as one more.
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
    const calls = changed.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(changed).toHaveBeenCalledTimes(calls);
  } finally {
    watch.close();
  }
});
