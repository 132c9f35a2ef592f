/** The devices of a station: how each is set up, and what it may be in trouble with. */
import { z } from 'zod';
import { freeText } from './common.ts';

export const DeviceKind = z.enum(['serial', 'hid', 'scanner', 'folder']);
export type DeviceKind = z.infer<typeof DeviceKind>;

const base = {
  deviceId: z.string().min(1).max(40),
  name: freeText(60),
  /** A driver's id; without one the most tolerant driver of its kind reads it. */
  driver: z.string().min(1).max(60).optional(),
  /** Kept in the list and left alone. */
  disabled: z.boolean().optional(),
};
const usbId = z.int().min(0).max(0xffff);

export const DeviceSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('serial'), ...base, path: z.string().min(1).max(200), baud: z.int().min(300).max(921_600) }),
  /** `serialNumber` tells two readers of one model apart. */
  z.strictObject({ kind: z.literal('hid'), ...base, vendorId: usbId, productId: usbId, serialNumber: z.string().min(1).max(120).optional() }),
  /** A page scanner by its name for SANE, such as `epson2:libusb:001:004`; dots per inch. */
  z.strictObject({ kind: z.literal('scanner'), ...base, source: z.string().min(1).max(200), resolution: z.int().min(75).max(1200) }),
  z.strictObject({ kind: z.literal('folder'), ...base, path: z.string().min(1).max(400) }),
]);
export type DeviceSetting = z.infer<typeof DeviceSetting>;

/**
 * Why a device does not work although it is there. `noPermission`: the system keeps this program from opening it.
 * `notSupported`: not on this operating system yet. `notInstalled`: a program that it needs is missing.
 * `noAnswer`: it is open and does not answer.
 */
export const DeviceTrouble = z.enum(['noPermission', 'notSupported', 'notInstalled', 'noAnswer']);
export type DeviceTrouble = z.infer<typeof DeviceTrouble>;

/** Why a delivery brought no document. The first two are a folder's, `overflow` anything that delivers faster than it is read, the rest a page scanner's. */
export const DeliveryFailure = z.enum(['tooLarge', 'truncated', 'overflow', 'outOfPaper', 'paperJam', 'coverOpen', 'scannerBusy', 'scanCancelled', 'scannerGone', 'scannerFailed', 'scannerDenied', 'scannerNotSupported']);
export type DeliveryFailure = z.infer<typeof DeliveryFailure>;
