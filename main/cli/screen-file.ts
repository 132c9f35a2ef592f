import { open } from 'node:fs/promises';
import type { CivilDate } from '../../core/contract/common.ts';
import { splitZone } from '../../core/document/split-zone.ts';
import type { DocumentReading } from '../../core/document/reading.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { CapturePayload } from '../../core/journal/entries.ts';
import { examine } from '../../core/screening/examine.ts';
import { toPagePayload } from '../../core/screening/page-payload.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser, type Recogniser } from '../../reader/recognise.ts';

export type ScreenFailure = 'missing' | 'tooLarge' | 'notText' | 'notAnImage' | 'tooManyPixels' | 'truncated' | 'readerFailed';

export interface Screened {
  file: string;
  reading: DocumentReading;
  findings: Finding[];
  /** From the file's bytes in memory to the findings, in milliseconds. */
  ms: number;
  error?: ScreenFailure;
}

const IMAGE_BYTES = 64 * 1024 * 1024;
const TEXT_BYTES = 64 * 1024;
const NOTHING: CapturePayload = { source: 'text', raw: [], substitutions: [] };

/** Reads one file after the other as a station in training would; the network is loaded with the first picture. */
export function createScreener(today: CivilDate): (file: string) => Promise<Screened> {
  let recogniser: Promise<Recogniser> | undefined;

  return async (file) => {
    const isText = /\.(mrz|txt)$/i.test(file);
    const bytes = await readUpTo(file, isText ? TEXT_BYTES : IMAGE_BYTES);
    if (!bytes.ok) return { file, ...examined(NOTHING), ms: 0, error: bytes.error };
    const recognise = isText ? undefined : await (recogniser ??= createRecogniser());
    const start = performance.now();
    const payload = recognise ? await readImage(bytes.value, recognise) : readText(bytes.value);
    const result = examined(payload.ok ? payload.value : NOTHING);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    return { file, ...result, ms, ...(payload.ok ? {} : { error: payload.error }) };
  };

  function examined(payload: CapturePayload): { reading: DocumentReading; findings: Finding[] } {
    const channel = payload.source === 'text' ? 'typed' : 'dropped';
    return examine({ payload, corrections: [], capture: { channel, live: false, training: true }, today });
  }
}

async function readImage(bytes: Uint8Array, recognise: Recogniser): Promise<Result<CapturePayload, ScreenFailure>> {
  try {
    const page = await readPage(bytes, recognise);
    if (!page.ok) return page;
    return ok(toPagePayload(page.value));
  } catch {
    // One picture that the reader trips over must not end the others; its message could quote the picture.
    return fail('readerFailed');
  }
}

function readText(bytes: Uint8Array): Result<CapturePayload, ScreenFailure> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const raw = splitZone(text);
    return raw.length === 0 || text.includes('\0') ? fail('notText') : ok({ source: 'text', raw, substitutions: [] });
  } catch {
    return fail('notText');
  }
}

async function readUpTo(file: string, limit: number): Promise<Result<Uint8Array, 'missing' | 'tooLarge'>> {
  try {
    await using handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > limit ? fail('tooLarge') : ok(await handle.readFile());
  } catch {
    return fail('missing');
  }
}
