/** The page picture of a capture as an address the page can show; it lives in memory only and is let go with the screen. */
import { useEffect, useState } from 'react';
import type { CaptureView } from '../../core/contract/passages.ts';
import { client } from '../client.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import type { Size } from './page-view.ts';

export type PagePicture = { state: 'none' | 'loading' | 'gone' } | { state: 'ready'; address: string; size: Size };

export function usePagePicture(capture: CaptureView | undefined): PagePicture {
  const maySee = useMay('screening.image');
  const isThere = maySee && capture?.imageAvailable === true;
  const query = useQuery([], isThere ? capture.captureId : undefined, () => client.screening.image({ captureId: (capture as CaptureView).captureId }));
  const jpeg = query.state === 'ready' ? query.value.jpegBase64 : undefined;
  const [shown, setShown] = useState<{ jpeg: string; address: string; size: Size }>();

  useEffect(() => {
    if (jpeg === undefined) return undefined;
    const blob = new Blob([Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
    const address = URL.createObjectURL(blob);
    let isCurrent = true;
    void createImageBitmap(blob).then(
      ({ width, height }) => {
        if (isCurrent) setShown({ jpeg, address, size: { width, height } });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      URL.revokeObjectURL(address);
    };
  }, [jpeg]);

  if (capture?.reading.source !== 'image') return { state: 'none' };
  if (!isThere || query.state === 'failed' || (query.state === 'ready' && jpeg === undefined)) return { state: 'gone' };
  if (shown === undefined || shown.jpeg !== jpeg) return { state: 'loading' };
  // Corners are given in pixels of the page image, of which the picture may be a smaller copy.
  return { state: 'ready', address: shown.address, size: capture.reading.image ?? shown.size };
}
