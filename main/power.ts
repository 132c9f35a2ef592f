/** What the machine runs on: mains or battery, as Linux tells it. Other systems tell nothing here. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Power } from '../core/contract/session.ts';

/** Below this a battery is low whatever its driver says: some say nothing until the machine goes out. */
const LOW_PERCENT = 20;
const EVERY_MS = 15_000;

interface Supply {
  type: string;
  scope: string | undefined;
  online: number | undefined;
  status: string | undefined;
  level: string | undefined;
  /** Full and present charge in one unit, whichever the driver counts in. */
  now: number | undefined;
  full: number | undefined;
  percent: number | undefined;
}

/**
 * Reads `/sys/class/power_supply` (Linux, Documentation/ABI/testing/sysfs-class-power). Undefined where it tells nothing.
 * @param root another folder in tests
 */
export async function readPower(root = '/sys/class/power_supply'): Promise<Power | undefined> {
  const names = await readdir(root).catch(() => []);
  const supplies = (await Promise.all(names.map((name) => readSupply(join(root, name)))))
    // A mouse has a battery too; the machine does not run on it.
    .filter((supply): supply is Supply => supply !== undefined && supply.scope !== 'Device');
  const batteries = supplies.filter(({ type, status }) => (type === 'Battery' || type === 'UPS') && status !== undefined);
  const adapters = supplies.filter(({ type, online }) => type !== 'Battery' && online !== undefined);
  const isPlugged = adapters.some(({ online }) => online! > 0);
  if (batteries.length === 0) return isPlugged ? { source: 'mains', low: false } : undefined;
  const drains = batteries.some(({ status }) => status === 'Discharging');
  const charges = batteries.some(({ status }) => status === 'Charging' || status === 'Full' || status === 'Not charging');
  if (!isPlugged && !drains && !charges) return undefined;
  // A weak charger is plugged in and the battery drains all the same: it is the battery that counts.
  const source = drains || (!isPlugged && adapters.length > 0 && !charges) ? 'battery' : 'mains';
  const percent = chargeOf(batteries);
  const saysLow = batteries.every(({ level }) => level === 'Low' || level === 'Critical');
  return { source, ...(percent !== undefined && { percent }), low: source === 'battery' && (saysLow || (percent !== undefined && percent <= LOW_PERCENT)) };
}

export interface PowerWatch {
  /** As of the last look. */
  power(): Power | undefined;
  close(): void;
}

/** Looks now and every few seconds; `onChange` after a look that found something else. */
export function watchPower(onChange: () => void, root?: string, everyMs = EVERY_MS): PowerWatch {
  let power: Power | undefined;
  const look = async () => {
    const found = await readPower(root);
    if (JSON.stringify(found) === JSON.stringify(power)) return;
    power = found;
    onChange();
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { power: () => power, close: () => clearInterval(timer) };
}

/** Two batteries count by what they hold, not as one number each. */
function chargeOf(batteries: readonly Supply[]): number | undefined {
  const full = batteries.reduce((sum, battery) => sum + (battery.full ?? NaN), 0);
  const now = batteries.reduce((sum, battery) => sum + (battery.now ?? NaN), 0);
  const known = batteries.flatMap(({ percent }) => percent ?? []);
  const percent = full > 0 && Number.isFinite(now) ? (100 * now) / full : known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
  // A worn battery may hold more than its driver's idea of full.
  return percent === undefined ? undefined : Math.max(0, Math.min(100, Math.round(percent)));
}

async function readSupply(folder: string): Promise<Supply | undefined> {
  const text = async (file: string): Promise<string | undefined> => {
    const found = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    return found?.trim() === '' ? undefined : found?.trim();
  };
  const number = async (...files: string[]): Promise<number | undefined> => {
    for (const file of files) {
      const found = await text(file);
      if (found !== undefined && /^-?\d+$/.test(found)) return Number(found);
    }
    return undefined;
  };
  const type = await text('type');
  // A bay without a battery in it is listed all the same.
  if (type === undefined || (await number('present')) === 0) return undefined;
  const [scope, online, status, level, now, full, percent] = await Promise.all([
    text('scope'), number('online'), text('status'), text('capacity_level'), number('energy_now', 'charge_now'), number('energy_full', 'charge_full'), number('capacity'),
  ]);
  return { type, scope, online, status, level, now, full, percent };
}
