/**
 * The process that looks at a page once more, beside its zone: barcodes, and what is printed above the zone. It stands
 * apart from the reader's own, so that a page that takes seconds here never waits before the next traveller's zone.
 * It holds no keys, opens no socket and writes nothing, neither to disk nor to its console: all it sees is personal.
 */
import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import { type HostedProcess, parentChannel } from '../../core/process-host.ts';
import type { Decoder } from '../barcode/decoder.ts';
import { readCodes } from '../barcode/read-codes.ts';
import { hashesOf, measurePage } from '../measure/measure-page.ts';
import { openImage } from '../open-image.ts';
import type { TextLanguage, TextReader } from '../visual/text-reader.ts';
import { readVisual, type TextReaders } from '../visual/read-visual.ts';
import type { EvidenceAnswer, EvidenceRequest } from './messages.ts';

sharp.cache(false);
sharp.concurrency(1);
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Whoever stands at the desk comes first; a system that lets no process step back runs it as it is.
}

const parent = parentChannel(process as HostedProcess);

// Loaded by the first page that wants them and kept: a post without boarding passes never pays for their decoder.
let decoder: Promise<Decoder> | undefined;
const readers = new Map<TextLanguage, Promise<TextReader>>();
const loadDecoder = async () => (await import('../barcode/decoder.ts')).createDecoder();
const loadReader = async (language: TextLanguage) => (await import('../visual/text-reader.ts')).createTextReader(language);
const readerOf: TextReaders = (language) => {
  const reader = readers.get(language) ?? loadReader(language);
  readers.set(language, reader);
  return reader;
};

parent.onMessage((message) => {
  const request = message as EvidenceRequest;
  void look(request)
    .catch((): EvidenceAnswer => ({ id: request.id, kind: 'failed', error: 'readerFailed' }))
    .then((result) => parent.post(result));
});

/** The picture is decoded once for all. One look that breaks off does not take another with it. */
async function look({ id, bytes, place }: EvidenceRequest): Promise<EvidenceAnswer> {
  const opened = await openImage(bytes);
  if (!opened.ok) return { id, kind: 'failed', error: opened.error };
  const codes = await unlessBroken(async () => readCodes(opened.value.plane, await (decoder ??= loadDecoder())));
  const visual = place && (await unlessBroken(() => readVisual(opened.value, place, readerOf)));
  const picture = place?.lines && (await unlessBroken(() => measurePage(bytes, opened.value, { ...place, lines: place.lines ?? [] }, visual?.portrait)));
  const image = place && (await unlessBroken(() => hashesOf(bytes, opened.value, visual?.portrait)));
  return { id, kind: 'looked', ...(codes && { codes: codes.slice(0, 8) }), ...(visual && { visual }), ...(picture && { picture }), ...(image && { image }) };
}

const unlessBroken = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};
