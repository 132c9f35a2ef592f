/** The real clock and randomness, for command-line tools. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Host } from '../../db/host.ts';

export function systemHost(software: string): Host {
  return {
    software,
    clock: { now: () => spell(new Date()), monotonic: () => performance.now() },
    random: { uuid: () => randomUUID(), bytes: (count) => randomBytes(count) },
  };
}

/** RFC 3339 with this machine's offset, in whole milliseconds. */
function spell(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
