import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UPLOAD_LIMIT, UPLOAD_PIECE } from '../core/contract/passages.ts';
import { fail, ok } from '../core/result.ts';
import type { StationClient } from './connection/calls.ts';
import { uploadImage } from './upload.ts';

/** A station's side of an upload: puts pieces together as the contract says. */
function receiver(failAt = Infinity) {
  const received = { bytes: new Uint8Array(0), pieces: 0, finished: false };
  const client = {
    screening: {
      beginImage: async ({ bytes }: { bytes: number }) => { received.bytes = new Uint8Array(bytes); return ok({ uploadId: 'u' }); },
      appendImage: async ({ offset, base64 }: { offset: number; base64: string }) => {
        if (received.pieces === failAt) return fail({ code: 'NOT_FOUND', data: { what: 'upload' } });
        if (base64.length > UPLOAD_PIECE) throw new Error('a piece is too large for the door');
        received.pieces += 1;
        received.bytes.set(Buffer.from(base64, 'base64'), offset);
        return ok({ received: offset });
      },
      finishImage: async () => { received.finished = true; return ok({ captureId: 'c', passageId: 'p' }); },
    },
  } as unknown as Pick<StationClient, 'screening'>;
  return { client, received };
}

test('what arrives is what was sent, whatever its size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 600_000 }), fc.integer(), async (size, seed) => {
      const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + seed) & 0xff);
      const { client, received } = receiver();
      const shares: number[] = [];
      const answer = await uploadImage(client, { image: new Blob([bytes]), channel: 'pasted', direction: 'entry', onProgress: (share) => shares.push(share) });
      expect(answer.ok).toBe(true);
      expect(Buffer.compare(received.bytes, bytes)).toBe(0);
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    }),
    { numRuns: 15 },
  );
});

test('a failed piece ends the upload and nothing is finished', async () => {
  const { client, received } = receiver(1);
  const answer = await uploadImage(client, { image: new Blob([new Uint8Array(500_000)]), channel: 'dropped', direction: 'exit' });
  expect(answer).toEqual({ ok: false, error: { code: 'NOT_FOUND', data: { what: 'upload' } } });
  expect(received.finished).toBe(false);
});

test('an empty or an enormous image is not sent at all', async () => {
  const { client, received } = receiver();
  const enormous = { size: UPLOAD_LIMIT + 1 } as Blob;
  expect(await uploadImage(client, { image: enormous, channel: 'pasted', direction: 'entry' })).toEqual({ ok: false, error: { code: 'TOO_LARGE', data: { limitBytes: UPLOAD_LIMIT } } });
  expect((await uploadImage(client, { image: new Blob([]), channel: 'pasted', direction: 'entry' })).ok).toBe(false);
  expect(received.pieces).toBe(0);
});

test('a file that was on a stick now gone is said to be gone, and nothing is begun', async () => {
  const { client, received } = receiver();
  const gone = Object.assign(new Blob([new Uint8Array(9)]), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  expect(await uploadImage(client, { image: gone, channel: 'dropped', direction: 'entry' })).toEqual({ ok: false, error: { code: 'FILE_GONE', data: {} } });
  expect(received).toEqual({ bytes: new Uint8Array(0), pieces: 0, finished: false });
});
