/**
 * The reader's own process: page images in, readings out. It holds no keys, opens no socket and writes nothing,
 * neither to disk nor to its console, because all it ever sees is personal.
 */
import sharp from 'sharp';
import { type HostedProcess, parentChannel } from '../core/process-host.ts';
import type { ReaderAnswer, ReaderRequest } from './messages.ts';
import type { Decoder } from './barcode/decoder.ts';
import { readCodes } from './barcode/read-codes.ts';
import { readFrame } from './frames/read-frame.ts';
import { openImage, previewImage } from './open-image.ts';
import { readPage } from './read-page.ts';
import { createRecogniser } from './recognise.ts';
import { cropImage } from './visual/crop.ts';
import { readVisual, type TextReaders } from './visual/read-visual.ts';
import type { TextLanguage, TextReader } from './visual/text-reader.ts';

// No decoded picture outlives its request.
sharp.cache(false);
sharp.concurrency(1);

const parent = parentChannel(process as HostedProcess);
const recogniser = createRecogniser();
// A failure to load is answered to the request that meets it.
recogniser.catch(() => undefined);

const PORTRAIT_EDGE = 480;

// Loaded by the first page that wants them and kept: a post without boarding passes never pays for their decoder.
let decoder: Promise<Decoder> | undefined;
const readers = new Map<TextLanguage, Promise<TextReader>>();
const loadDecoder = async () => (await import('./barcode/decoder.ts')).createDecoder();
const loadReader = async (language: TextLanguage) => (await import('./visual/text-reader.ts')).createTextReader(language);
const readerOf: TextReaders = (language) => {
  const reader = readers.get(language) ?? loadReader(language);
  readers.set(language, reader);
  return reader;
};

parent.onMessage((message) => {
  const request = message as ReaderRequest;
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
  if (request.kind === 'codes') {
    const opened = await openImage(request.bytes);
    if (!opened.ok) return { id, kind: 'failed', error: opened.error };
    const decode = await (decoder ??= loadDecoder());
    return { id, kind: 'codes', codes: await readCodes(opened.value.plane, decode) };
  }
  if (request.kind === 'visual') {
    const opened = await openImage(request.bytes);
    if (!opened.ok) return { id, kind: 'failed', error: opened.error };
    const visual = await readVisual(opened.value, request.place, readerOf);
    const portrait = visual.portrait && (await cropImage(request.bytes, opened.value.image, visual.portrait, PORTRAIT_EDGE));
    return { id, kind: 'visual', visual, ...(portrait && { portrait }) };
  }
  const reading = await readPage(request.bytes, await recogniser);
  return reading.ok ? { id, kind: 'read', reading: reading.value } : { id, kind: 'failed', error: reading.error };
}
