/** Sends a page image to the station in pieces that fit its door. */
import type { Captured } from '../core/contract/passages.ts';
import { UPLOAD_LIMIT, UPLOAD_PIECE } from '../core/contract/passages.ts';
import type { Direction } from '../core/contract/outcomes.ts';
import { fail, type Result } from '../core/result.ts';
import type { StationClient } from './connection/calls.ts';
import type { Failure } from './connection/failure.ts';
import { readBytes } from './read-bytes.ts';
import { toBase64 } from './to-base64.ts';

export interface Upload {
  image: Blob;
  channel: 'pasted' | 'dropped';
  direction: Direction;
  /** 0 to 1, after each piece. */
  onProgress?: (share: number) => void;
}

/** base64 writes 3 bytes as 4 characters; whole triples need no padding in between. */
const PIECE_BYTES = (UPLOAD_PIECE / 4) * 3;

/** Answers the capture that the image became. Nothing is kept when it fails; the image can be sent again. */
export async function uploadImage(client: Pick<StationClient, 'screening'>, { image, channel, direction, onProgress }: Upload): Promise<Result<Captured, Failure>> {
  if (image.size > UPLOAD_LIMIT) return fail({ code: 'TOO_LARGE', data: { limitBytes: UPLOAD_LIMIT } });
  if (image.size === 0) return fail({ code: 'IMAGE_UNREADABLE', data: { reason: 'notAnImage' } });
  const read = await readBytes(image);
  if (!read.ok) return read;
  const bytes = read.value;
  const begun = await client.screening.beginImage({ channel, bytes: bytes.length, direction });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES) {
    const piece = bytes.subarray(offset, offset + PIECE_BYTES);
    const appended = await client.screening.appendImage({ uploadId, offset, base64: toBase64(piece) });
    if (!appended.ok) return appended;
    onProgress?.(Math.min(1, (offset + piece.length) / bytes.length));
  }
  return client.screening.finishImage({ uploadId });
}
