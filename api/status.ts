/** What the status bar shows. */
import type { z } from 'zod';
import type { StationStatus } from '../core/contract/session.ts';
import type { Host } from './host.ts';
import type { Station } from './station.ts';
import { listStatus } from './views/lists.ts';

/** Without a station only the time is known. Exchange with the post and the centre is not set up yet. */
export function statusOf(host: Pick<Host, 'now' | 'power'>, station: Station | undefined): z.output<typeof StationStatus> {
  const power = host.power?.();
  const lists = station && listStatus(station);
  return {
    at: station?.clock.now() ?? host.now(),
    clock: station === undefined || station.clockWatch.confirmed ? 'confirmed' : 'unconfirmed',
    level: 'L0',
    training: station?.training ?? false,
    devices: station?.devices.status() ?? [],
    link: { post: 'none', centre: 'none' },
    ...(lists && { lists }),
    ...(power && { power }),
  };
}
