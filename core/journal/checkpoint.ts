/**
 * A checkpoint fixes a chain's size and head under the station's signature (Ed25519).
 * The signed bytes begin with a line of their own, so that no other signature of the key can be passed off as one.
 */
import { z } from 'zod';
import type { Head } from '../contract/records.ts';
import { Head as HeadSchema } from '../contract/records.ts';
import { canonicalText } from './canonical.ts';

export const Checkpoint = HeadSchema.extend({ signature: z.string().regex(/^[0-9a-f]{128}$/) });
export type Checkpoint = z.infer<typeof Checkpoint>;

const DOMAIN = 'hbm-kiosk checkpoint v1\n';

export function checkpointBytes(head: Head): Uint8Array {
  const { station, epoch, sequence, hash } = head;
  return new TextEncoder().encode(DOMAIN + canonicalText({ station, epoch, sequence, hash }));
}
