/** Pictures on their way in, piece by piece, in memory only: an upload that is not finished leaves nothing behind. */
import { fail, ok, type Result } from '../core/result.ts';
import { fromBase64 } from './from-base64.ts';

/** Uploads under way at one time on one connection; a further one pushes out the oldest. */
const AT_ONCE = 2;
const FORGET_AFTER_MS = 120_000;

/** `about`: what it is for, as it was said when it began. */
export interface Upload<About> {
  uploadId: string;
  about: About;
  bytes: Uint8Array;
  received: number;
  at: number;
}

export interface Uploads<About> {
  begin(upload: Pick<Upload<About>, 'uploadId' | 'about'> & { size: number }): void;
  /** Pieces come in order; `path` names the field that does not fit. */
  append(uploadId: string, offset: number, base64: string): Result<number, { code: 'unknown' } | { code: 'invalid'; path: 'offset' | 'base64' }>;
  find(uploadId: string): Upload<About> | undefined;
  remove(uploadId: string): void;
  clear(): void;
}

export function openUploads<About>(monotonic: () => number): Uploads<About> {
  const uploads = new Map<string, Upload<About>>();

  const find = (uploadId: string): Upload<About> | undefined => {
    for (const upload of uploads.values()) if (monotonic() - upload.at > FORGET_AFTER_MS) uploads.delete(upload.uploadId);
    return uploads.get(uploadId);
  };

  return {
    begin({ uploadId, about, size }) {
      const oldest = uploads.keys().next();
      if (uploads.size >= AT_ONCE && oldest.done !== true) uploads.delete(oldest.value);
      uploads.set(uploadId, { uploadId, about, bytes: new Uint8Array(size), received: 0, at: monotonic() });
    },
    append(uploadId, offset, base64) {
      const upload = find(uploadId);
      if (!upload) return fail({ code: 'unknown' });
      if (offset !== upload.received) return fail({ code: 'invalid', path: 'offset' });
      const piece = fromBase64(base64);
      if (!piece || offset + piece.length > upload.bytes.length) return fail({ code: 'invalid', path: 'base64' });
      upload.bytes.set(piece, offset);
      upload.received += piece.length;
      upload.at = monotonic();
      return ok(upload.received);
    },
    find,
    remove: (uploadId) => void uploads.delete(uploadId),
    clear: () => uploads.clear(),
  };
}
