/** The devices of a station: how each is set up, and what it may be in trouble with. */
import { z } from 'zod';
import { freeText } from './common.ts';
import { ReceiptPaper } from './receipt.ts';

/** Kinds that bring documents in. */
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
  /** A receipt printer on a serial port of this speed; without one at a USB printer's node such as `/dev/usb/lp0`. */
  z.strictObject({ kind: z.literal('printer'), ...base, path: z.string().min(1).max(200), baud: z.int().min(300).max(921_600).optional(), paper: ReceiptPaper }),
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
export const DeliveryFailure = z.enum(['tooLarge', 'truncated', 'overflow', 'outOfPaper', 'paperJam', 'coverOpen', 'scannerBusy', 'scanCancelled', 'scannerGone', 'scannerFailed', 'scannerDenied', 'scannerNotSupported', 'scannerNotInstalled']);
export type DeliveryFailure = z.infer<typeof DeliveryFailure>;

/** Something plugged in that a person may choose as a device. */
export const FoundPort = z.strictObject({
  kind: z.enum(['serial', 'hid', 'scanner']),
  /** Path of the port or SANE's name of the scanner. */
  path: z.string().max(400),
  label: z.string().max(400),
  vendorId: usbId.optional(),
  productId: usbId.optional(),
  serialNumber: z.string().max(200).optional(),
  /** Drivers that name this very device, the most fitting first. */
  drivers: z.array(z.string().max(60)),
});
export type FoundPort = z.infer<typeof FoundPort>;

/** How well a driver explains what a device sent: whole readings, right check digits among them, and the share of the bytes that they are. */
export const TrialResult = z.strictObject({ driver: z.string().max(60), readings: z.int().nonnegative(), rightCheckDigits: z.int().nonnegative(), share: z.number().min(0).max(1) });
export type TrialResult = z.infer<typeof TrialResult>;

/** What a device sent while it was tried out. Nothing of it is kept or taken for a traveller's; only counts leave the devices' process. */
export const TrialReport = z.strictObject({
  bytes: z.int().nonnegative(),
  /** Documents and codes that the device's own driver made of it, or page images. */
  readings: z.int().nonnegative(),
  /** Why a page scanner or folder brought nothing. */
  failed: DeliveryFailure.optional(),
  /** Drivers that make sense of it, the best first. */
  results: z.array(TrialResult),
});
export type TrialReport = z.infer<typeof TrialReport>;

/** A driver to choose: its name as printed on the device. */
export const DriverCard = z.strictObject({ id: z.string(), name: z.string(), kind: DeviceKind, testedOnHardware: z.boolean() });
export type DriverCard = z.infer<typeof DriverCard>;
