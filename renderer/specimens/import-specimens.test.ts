import { describe, expect, it } from 'vitest';
import type { SpecimenCard } from '../../core/casework/specimen.ts';
import { ok } from '../../core/result.ts';
import type { StationClient } from '../connection/calls.ts';
import { importSpecimens } from './import-specimens.ts';

const line = (file: string): string => JSON.stringify({ file, issuingState: 'UTO', family: `Family of ${file}`, source: 'Invented register' });
const picture = (name: string, bytes = 3): File => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });

/** A station that keeps what it is sent. */
function library(refused?: string) {
  const kept: { card: SpecimenCard; bytes: number }[] = [];
  const begun = new Map<string, { card: SpecimenCard; bytes: number }>();
  const client = {
    specimens: {
      begin: ({ card }: { card: SpecimenCard }) => {
        if (card.family === refused) return Promise.resolve({ ok: false, error: { code: 'SPECIMEN_REFUSED', data: { reason: 'tooMany' } } });
        begun.set(card.family, { card, bytes: 0 });
        return Promise.resolve(ok({ uploadId: card.family }));
      },
      append: ({ uploadId, offset, base64 }: { uploadId: string; offset: number; base64: string }) => {
        const upload = begun.get(uploadId)!;
        expect(offset).toBe(upload.bytes);
        upload.bytes += atob(base64).length;
        return Promise.resolve(ok({ received: upload.bytes }));
      },
      finish: ({ uploadId }: { uploadId: string }) => {
        kept.push(begun.get(uploadId)!);
        return Promise.resolve(ok({ specimenId: uploadId }));
      },
    },
  } as unknown as Pick<StationClient, 'specimens'>;
  return { client, kept };
}

describe('importSpecimens', () => {
  it('takes in each picture that the manifest names, whatever its size', async () => {
    const { client, kept } = library();
    const progress: number[][] = [];
    const manifest = new File([`${line('a.jpg')}\n${line('b.jpg')}`], 'library.jsonl');
    const done = await importSpecimens(client, [picture('a.jpg'), manifest, picture('b.jpg', 500_000), picture('c.jpg')], (...step) => progress.push(step));
    expect(done).toEqual(ok({ taken: 2, problems: [] }));
    expect(kept.map(({ card, bytes }) => [card.family, bytes])).toEqual([['Family of a.jpg', 3], ['Family of b.jpg', 500_000]]);
    expect(progress).toEqual([[0, 2], [1, 2]]);
  });

  it('names each line that was not taken in, and goes on with the others', async () => {
    const { client, kept } = library('Family of b.jpg');
    const manifest = new File([`{\n${line('a.jpg')}\n${line('b.jpg')}\n${line('gone.jpg')}\n${line('c.jpg')}`], 'library.txt');
    const done = await importSpecimens(client, [manifest, picture('a.jpg'), picture('b.jpg'), picture('c.jpg', 13_000_000)], () => undefined);
    expect(done).toMatchObject({ value: { taken: 1, problems: [{ line: 1, problem: 'notJson' }, { line: 3, problem: 'failed', failure: { code: 'SPECIMEN_REFUSED' } }, { line: 4, problem: 'noPicture' }, { line: 5, problem: 'tooLarge' }] } });
    expect(kept).toHaveLength(1);
  });

  it('says which picture can no longer be read, and takes in the others', async () => {
    const gone = (file: File): File => Object.assign(file, { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
    const { client, kept } = library();
    const manifest = new File([`${line('a.jpg')}\n${line('b.jpg')}`], 'library.jsonl');
    const done = await importSpecimens(client, [manifest, gone(picture('a.jpg')), picture('b.jpg')], () => undefined);
    expect(done).toMatchObject({ value: { taken: 1, problems: [{ line: 1, problem: 'failed', failure: { code: 'FILE_GONE' } }] } });
    expect(kept.map(({ card }) => card.family)).toEqual(['Family of b.jpg']);
    expect(await importSpecimens(client, [gone(manifest), picture('a.jpg')], () => undefined)).toEqual({ ok: false, error: 'manifestGone' });
  });

  it('wants a manifest', async () => {
    expect(await importSpecimens(library().client, [picture('a.jpg')], () => undefined)).toEqual({ ok: false, error: 'noManifest' });
  });
});
