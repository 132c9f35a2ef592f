/** What the station and the devices process say to each other. */
import { z } from 'zod';
import { DeliveryFailure, type DeviceSetting, DeviceTrouble, FoundPort, TrialReport } from '../core/contract/device.ts';
import { PrintResult, type Raster } from '../core/contract/receipt.ts';
import { DeviceState } from '../core/contract/session.ts';
import { LONGEST_CODE } from './decoders/reading.ts';

export type ToDevices =
  | { kind: 'set'; devices: readonly DeviceSetting[] }
  | { kind: 'taken'; deviceId: string; ticket: string }
  /** Readings up to this number have come. */
  | { kind: 'heard'; deviceId: string; number: number }
  | { kind: 'scan' | 'cancelScan'; deviceId: string }
  | { kind: 'ports'; id: number }
  | { kind: 'trial'; id: number; deviceId: string; ms: number }
  | { kind: 'endTrial'; deviceId: string }
  | { kind: 'print'; id: number; deviceId: string; image: Raster };

const Bytes = (longest: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= longest);

/** Checked by the station: the process that sends this has a stranger's bytes in its hands. */
export const FromDevices = z.discriminatedUnion('kind', [
  /** Sent every second: a process that a driver has hung up falls silent and is replaced. */
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('state'), deviceId: z.string(), state: DeviceState, trouble: DeviceTrouble.optional(), udevRule: z.string().max(500).optional() }),
  /** A zone's lines, or a barcode, which has its bytes too. */
  z.strictObject({ kind: z.literal('text'), deviceId: z.string(), number: z.int().positive(), text: z.string().max(LONGEST_CODE), bytes: Bytes(LONGEST_CODE).optional() }),
  z.strictObject({ kind: z.literal('image'), deviceId: z.string(), ticket: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ kind: z.literal('failed'), deviceId: z.string(), reason: DeliveryFailure }),
  z.strictObject({ kind: z.literal('ports'), id: z.int(), ports: z.array(FoundPort) }),
  /** So much has come in a trial that is under way. */
  z.strictObject({ kind: z.literal('trying'), deviceId: z.string(), bytes: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('trial'), id: z.int(), report: TrialReport }),
  z.strictObject({ kind: z.literal('print'), id: z.int(), result: PrintResult }),
]);
export type FromDevices = z.infer<typeof FromDevices>;

export const ALIVE_MS = 1000;
