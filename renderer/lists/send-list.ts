/** Sends a list's file to the station in pieces that fit its door; no more than one piece is in memory. */
import { LIST_PIECE, type LoadAnswer } from '../../core/contract/lists.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { StationClient } from '../connection/calls.ts';
import type { Failure } from '../connection/failure.ts';
import { readBytes } from '../read-bytes.ts';
import { toBase64 } from '../to-base64.ts';

export interface SendOptions {
  file: Blob;
  importAs?: { listId?: string; name: string; days: number } | undefined;
  /** 0 to 1, after each piece. */
  onSent: (share: number) => void;
  onBegun: (loadId: string) => void;
  isStopped: () => boolean;
}

/** base64 writes 3 bytes as 4 characters. */
const PIECE_BYTES = (LIST_PIECE / 4) * 3;

/** In place of `FILE_GONE`: it says which list stays in force. */
const NOT_WHOLE: Failure = { code: 'LIST_REFUSED', data: { fault: { code: 'interrupted' } } };

/** Answers undefined when it was stopped. Whatever breaks it off, the station forgets it. */
export async function sendList(client: Pick<StationClient, 'lists'>, { file, importAs, onSent, onBegun, isStopped }: SendOptions): Promise<Result<LoadAnswer | undefined, Failure>> {
  const begun = await client.lists.begin({ bytes: file.size, ...(importAs && { importAs }) });
  if (!begun.ok) return begun;
  const { loadId } = begun.value;
  onBegun(loadId);
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const piece = await readBytes(file.slice(offset, offset + PIECE_BYTES));
    if (isStopped() || !piece.ok) {
      await client.lists.cancel({ loadId });
      return isStopped() ? ok(undefined) : fail(NOT_WHOLE);
    }
    const appended = await client.lists.append({ loadId, offset, base64: toBase64(piece.value) });
    if (!appended.ok) return appended;
    onSent(Math.min(1, (offset + piece.value.length) / file.size));
  }
  return isStopped() ? ok(undefined) : client.lists.finish({ loadId });
}
