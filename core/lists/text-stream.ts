/** Bytes of a file in any cut → text. A file that is not UTF-8 is named as such instead of being read as something else. */
import { fail, ok, type Result } from '../result.ts';

export interface TextStream {
  push(bytes: Uint8Array): Result<string, 'encoding'>;
  end(): Result<string, 'encoding'>;
}

export function createTextStream(): TextStream {
  // A byte order mark is dropped; the one of UTF-16 is no UTF-8 and is found here too.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const attempt = (bytes: Uint8Array, stream: boolean): Result<string, 'encoding'> => {
    try {
      return ok(decoder.decode(bytes, { stream }));
    } catch {
      return fail('encoding');
    }
  };
  return { push: (bytes) => attempt(bytes, true), end: () => attempt(new Uint8Array(0), false) };
}
