/** Takes chosen files into the library: one manifest and its pictures, one after another, each whole or not at all. */
import { type ManifestProblem, parseManifest, SPECIMEN_BYTES, type SpecimenCard } from '../../core/casework/specimen.ts';
import { UPLOAD_PIECE } from '../../core/contract/passages.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { StationClient } from '../connection/calls.ts';
import type { Failure } from '../connection/failure.ts';
import { readBytes } from '../read-bytes.ts';
import { toBase64 } from '../to-base64.ts';

export interface ImportOutcome {
  taken: number;
  problems: { line: number; problem: ManifestProblem | 'tooLarge' | 'failed'; field?: string; failure?: Failure }[];
}

/** base64 writes 3 bytes as 4 characters; whole triples need no padding in between. */
const PIECE_BYTES = (UPLOAD_PIECE / 4) * 3;

/** `noManifest`: no text file is among them; `manifestGone`: it can no longer be read. A connection that is gone ends the work; what was taken in stays. */
export async function importSpecimens(client: Pick<StationClient, 'specimens'>, files: readonly File[], onProgress: (done: number, all: number) => void): Promise<Result<ImportOutcome, 'noManifest' | 'manifestGone'>> {
  const manifest = files.find(({ name, type }) => /\.(?:jsonl?|txt)$/i.test(name) || type.startsWith('text/') || type === 'application/json');
  if (manifest === undefined) return fail('noManifest');
  const pictures = files.filter((file) => file !== manifest);
  const read = await readBytes(manifest);
  if (!read.ok) return fail('manifestGone');
  const parsed = parseManifest(new TextDecoder().decode(read.value), pictures.map(({ name }) => name));
  const outcome: ImportOutcome = { taken: 0, problems: [...parsed.problems] };
  for (const [index, { line, file, card }] of parsed.entries.entries()) {
    onProgress(index, parsed.entries.length);
    const picture = pictures.find(({ name }) => name === file) as File;
    if (picture.size > SPECIMEN_BYTES) {
      outcome.problems.push({ line, problem: 'tooLarge', field: file });
      continue;
    }
    const sent = await sendSpecimen(client, card, picture);
    if (sent.ok) outcome.taken += 1;
    else outcome.problems.push({ line, problem: 'failed', field: file, failure: sent.error });
    if (!sent.ok && sent.error.code === 'CONNECTION_LOST') break;
  }
  return ok({ ...outcome, problems: outcome.problems.toSorted((a, b) => a.line - b.line) });
}

async function sendSpecimen(client: Pick<StationClient, 'specimens'>, card: SpecimenCard, picture: Blob): Promise<Result<unknown, Failure>> {
  const read = await readBytes(picture);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length === 0) return fail({ code: 'IMAGE_UNREADABLE', data: { reason: 'notAnImage' } });
  const begun = await client.specimens.begin({ card, bytes: bytes.length });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES) {
    const appended = await client.specimens.append({ uploadId, offset, base64: toBase64(bytes.subarray(offset, offset + PIECE_BYTES)) });
    if (!appended.ok) return appended;
  }
  return client.specimens.finish({ uploadId });
}
