import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUploads } from './uploads.ts';

function atHand() {
  const time = { ms: 0 };
  const uploads = openUploads(() => time.ms);
  const begin = (uploadId: string, size: number) => uploads.begin({ uploadId, size, about: undefined });
  return { time, uploads, begin };
}

describe('an upload', () => {
  it('is put together whatever the size of its pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (bytes, step) => {
        const { uploads, begin } = atHand();
        begin('a', bytes.length);
        for (let at = 0; at < bytes.length; at += step) expect(uploads.append('a', at, Buffer.from(bytes.subarray(at, at + step)).toString('base64')).ok).toBe(true);
        const upload = uploads.find('a');
        expect([upload?.received, Buffer.from(upload?.bytes ?? []).equals(Buffer.from(bytes))]).toEqual([bytes.length, true]);
      }),
    );
  });
  it.each([
    ['out of order', 3, 'AAAA', 'offset'],
    ['longer than announced', 0, 'AAAAAAAA', 'base64'],
    ['not base64', 0, 'AA A', 'base64'],
    ['empty', 0, '', 'base64'],
    ['cut', 0, 'AAA', 'base64'],
  ])('refuses a piece that is %s', (_why, offset, base64, path) => {
    const { uploads, begin } = atHand();
    begin('a', 3);
    expect(uploads.append('a', offset, base64)).toEqual({ ok: false, error: { code: 'invalid', path } });
  });
  it('is forgotten when it stalls, when two newer ones began, and when the session ends', () => {
    const { time, uploads, begin } = atHand();
    begin('a', 3);
    time.ms += 121_000;
    expect(uploads.find('a')).toBeUndefined();
    begin('b', 3);
    begin('c', 3);
    begin('d', 3);
    expect([uploads.find('b'), uploads.find('d')?.received]).toEqual([undefined, 0]);
    uploads.clear();
    expect(uploads.append('d', 0, 'AAAA')).toEqual({ ok: false, error: { code: 'unknown' } });
  });
});
