/** A picture of the workspace, and its views, as addresses the page can show. In memory only, let go with the screen. */
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/result.ts';
import { client, type Failure } from '../../client.ts';
import { useQuery } from '../../stores/use-query.ts';
import type { Size } from '../../screening/page-view.ts';
import { type PictureView, pictureView } from './views.ts';

/** What may stand in a pane. */
export type PictureSource = { kind: 'capture'; captureId: string } | { kind: 'specimen'; specimenId: string };

export type WorkspacePicture = { state: 'loading' | 'gone' } | { state: 'ready'; address: string; size: Size };

/** @param size of the page image in its own pixels, of which the picture may be a smaller copy */
export function useWorkspacePicture(source: PictureSource | undefined, view: PictureView, size: Size | undefined): WorkspacePicture {
  const query = useQuery([], source && keyOf(source), () => fetchPicture(source as PictureSource));
  const jpeg = query.state === 'ready' ? query.value : undefined;
  const [bitmap, setBitmap] = useState<{ jpeg: string; bitmap: ImageBitmap }>();
  const [shown, setShown] = useState<{ jpeg: string; view: PictureView; address: string }>();

  useEffect(() => {
    if (jpeg === undefined) return undefined;
    let isCurrent = true;
    let opened: ImageBitmap | undefined;
    void createImageBitmap(new Blob([Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0))], { type: 'image/jpeg' })).then(
      (made) => {
        opened = made;
        if (isCurrent) setBitmap({ jpeg, bitmap: made });
        else made.close();
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, [jpeg]);

  useEffect(() => {
    if (bitmap === undefined || bitmap.jpeg !== jpeg) return undefined;
    let isCurrent = true;
    let address: string | undefined;
    void drawView(bitmap.bitmap, view).then((blob) => {
      if (!isCurrent || blob === undefined) return;
      address = URL.createObjectURL(blob);
      setShown({ jpeg: bitmap.jpeg, view, address });
    });
    return () => {
      isCurrent = false;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [bitmap, jpeg, view]);

  if (source === undefined || query.state === 'failed' || (query.state === 'ready' && jpeg === undefined)) return { state: 'gone' };
  if (bitmap === undefined || shown === undefined || shown.jpeg !== jpeg || shown.view !== view) return { state: 'loading' };
  return { state: 'ready', address: shown.address, size: size ?? { width: bitmap.bitmap.width, height: bitmap.bitmap.height } };
}

const keyOf = (source: PictureSource): string => (source.kind === 'capture' ? source.captureId : source.specimenId);

async function fetchPicture(source: PictureSource): Promise<Result<string | undefined, Failure>> {
  const answer = source.kind === 'capture' ? await client.cases.picture({ captureId: source.captureId as never }) : await client.specimens.picture({ specimenId: source.specimenId });
  return answer.ok ? { ok: true, value: answer.value.jpegBase64 } : answer;
}

async function drawView(bitmap: ImageBitmap, view: PictureView): Promise<Blob | undefined> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: view !== 'photo' });
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0);
  if (view !== 'photo') {
    const { data } = context.getImageData(0, 0, width, height);
    context.putImageData(new ImageData(pictureView(data as Uint8ClampedArray<ArrayBuffer>, width, height, view), width, height), 0, 0);
  }
  // PNG would take seconds for a page; at this quality a JPEG shows nothing that was not there.
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.97 });
}
