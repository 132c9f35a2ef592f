import { fail, ok, type Result } from '../core/result.ts';
import type { Failure } from './connection/failure.ts';

/** The bytes of a chosen file. `FILE_GONE` when the stick was pulled out or the file was changed since: the browser gives no more of it. */
export async function readBytes(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, Failure>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ code: 'FILE_GONE', data: {} });
  }
}
