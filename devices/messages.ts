/** What the station and the devices process say to each other. */
import { z } from 'zod';
import type { DeviceSetting } from '../core/contract/people.ts';
import { DeviceState } from '../core/contract/session.ts';

export type ToDevices = { kind: 'set'; devices: readonly DeviceSetting[] } | { kind: 'taken'; deviceId: string; ticket: string } | { kind: 'ports'; id: number };

/** Checked by the station: the process that sends this has a stranger's bytes in its hands. */
export const FromDevices = z.discriminatedUnion('kind', [
  /** Sent every second: a process that a driver has hung up falls silent and is replaced. */
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('state'), deviceId: z.string(), state: DeviceState }),
  z.strictObject({ kind: z.literal('text'), deviceId: z.string(), text: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('image'), deviceId: z.string(), ticket: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ kind: z.literal('failed'), deviceId: z.string(), reason: z.enum(['tooLarge', 'truncated']) }),
  z.strictObject({ kind: z.literal('ports'), id: z.int(), ports: z.array(z.strictObject({ path: z.string(), label: z.string() })) }),
]);
export type FromDevices = z.infer<typeof FromDevices>;

export const ALIVE_MS = 1000;
