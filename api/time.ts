import type { WallTime } from '../core/contract/common.ts';

/** The wall time `ms` later, at the same offset from UTC. */
export function later(at: WallTime, ms: number): WallTime {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(at)?.[0] ?? 'Z';
  const [sign, hours, minutes] = zone === 'Z' ? ['+', 0, 0] : [zone[0], Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  const offsetMs = (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return new Date(Date.parse(at) + ms + offsetMs).toISOString().replace('Z', zone);
}
