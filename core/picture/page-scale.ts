/** How large a millimetre is on a page image: what the device or the file states, where that can be true. */
import type { Quad } from '../document/reading.ts';
import type { Channel } from '../rules/rule.ts';
import type { ImageHeader } from './image-header.ts';
import { PITCH_MM } from './ocr-b.ts';

/** Only what lies flat under a scanner has a scale; its program may leave the page in a watched folder. */
const SCANNED: readonly Channel[] = ['scanner', 'folder'];
/** Share by which a scanner's own statement and its file may differ. */
const AGREED = 0.02;
/** By such a share no zone is larger or smaller than the standard's, forged or not: the statement is a phone's, or a program's habit. */
const POSSIBLE = 0.25;

export interface StatedScale {
  channel: Channel;
  /** Pixels to a millimetre that the scanner was asked for. */
  device?: number | undefined;
  header: ImageHeader;
  /** Corners of the zone on the page image, and the characters of its lines. */
  zone?: Quad | undefined;
  lineLength?: number | undefined;
}

/** Pixels to a millimetre, or `undefined` where nothing believable says. */
export function pageScale({ channel, device, header, zone, lineLength }: StatedScale): number | undefined {
  if (!SCANNED.includes(channel) || header.origin !== 'plain') return undefined;
  const file = header.pixelsPerMillimetre;
  // The file was written after the scan and knows what resolution the device really took.
  const stated = device !== undefined && file !== undefined && Math.abs(file / device - 1) <= AGREED ? device : (file ?? device);
  if (stated === undefined || zone === undefined || !lineLength) return undefined;
  const [a, b, c, d] = zone;
  const pitch = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y)) / 2 / lineLength / stated;
  return Math.abs(pitch / PITCH_MM - 1) <= POSSIBLE ? stated : undefined;
}
