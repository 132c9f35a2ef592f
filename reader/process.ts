/**
 * The reader's own process: page images in, readings out. It holds no keys, opens no socket and writes nothing,
 * neither to disk nor to its console, because all it ever sees is personal.
 */
import sharp from 'sharp';
import { type HostedProcess, parentChannel } from '../core/process-host.ts';
import type { ReaderAnswer, ReaderRequest } from './messages.ts';
import { readFrame } from './frames/read-frame.ts';
import { previewImage } from './open-image.ts';
import { readPage } from './read-page.ts';
import { createRecogniser } from './recognise.ts';
import { warmUp } from './warm-up.ts';

// No decoded picture outlives its request.
sharp.cache(false);
sharp.concurrency(1);

const parent = parentChannel(process as HostedProcess);
const recogniser = createRecogniser();
let isAsked = false;
// A failure to load is answered to the request that meets it.
recogniser.then((recognise) => warmUp(recognise, () => !isAsked)).catch(() => undefined);

parent.onMessage((message) => {
  const request = message as ReaderRequest;
  isAsked = true;
  void answer(request)
    .catch((): ReaderAnswer => ({ id: request.id, kind: 'failed', error: 'readerFailed' }))
    .then((result) => parent.post(result));
});

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  const { id } = request;
  if (request.kind === 'preview') {
    const preview = await previewImage(request.bytes, request.edge);
    return preview.ok ? { id, kind: 'preview', jpeg: preview.value } : { id, kind: 'failed', error: preview.error };
  }
  if (request.kind === 'frame') {
    const frame = await readFrame(request.bytes, request.evidence, await recogniser);
    return frame.ok ? { id, kind: 'frame', reading: frame.value } : { id, kind: 'failed', error: frame.error };
  }
  const reading = await readPage(request.bytes, await recogniser);
  return reading.ok ? { id, kind: 'read', reading: reading.value } : { id, kind: 'failed', error: reading.error };
}
