/**
 * Once a page's zone is on the screen, the page is looked at again for its barcodes, for what is printed above the
 * zone and for what the picture measures. What was found is journalled by the station itself, as one more entry about the capture. A look that breaks off
 * loses nothing but itself: the screen then says that it was not performed.
 */
import type { CaptureId, PassageId } from '../core/contract/common.ts';
import { toEvidence } from '../core/document/code-evidence.ts';
import type { Supplement } from '../core/document/supplement.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { changedTopics } from './changed-topics.ts';
import { whereOf } from './log.ts';
import type { EvidenceReader } from './ports.ts';
import { sealTrust } from './seal-trust.ts';
import { publish, type Station } from './station.ts';
import { type CaptureRecord, readCapture } from './views/capture.ts';

/** The document's first screen is drawn by then; the picture's way to another process costs milliseconds of this one. */
const AFTER_SCREEN_MS = 200;

/** Begins a look at the page of a capture that was journalled. Costs nothing now: even finding the page waits. */
export function lookBeside(station: Station, captureId: CaptureId, afterMs = AFTER_SCREEN_MS): void {
  if (station.looking.has(captureId)) return;
  station.looking.add(captureId);
  setTimeout(() => {
    look(station, captureId)
      .catch((thrown: unknown) => station.log({ code: 'lookFailed', where: whereOf(thrown) }))
      .finally(() => {
        station.looking.delete(captureId);
        publish(station, { kind: 'changed', topics: changedTopics([{ type: 'document.supplemented.v1' }]) });
      })
      .catch(() => undefined);
  }, afterMs);
}

/** The bytes of a capture's page, while it is in memory or stored. */
export function pageOf({ images, store }: Pick<Station, 'images' | 'store'>, { captureId, payload }: Pick<CaptureRecord, 'captureId' | 'payload'>): Uint8Array | undefined {
  return images.find(captureId) ?? (payload?.blob && store.blobs.get(payload.blob));
}

async function look(station: Station, captureId: CaptureId): Promise<void> {
  if (isDeserted(station)) return;
  const passageId = station.store.queries.findPassageOfCapture(captureId);
  const capture = passageId && station.store.queries.findPassage(passageId)?.captures.find((each) => each.captureId === captureId);
  const image = capture && pageOf(station, capture);
  if (!image || !passageId) return;
  const mrz = readCapture(station, capture)?.reading.mrz;
  const zone = capture.payload?.zone;
  const found = await station.evidence.look(image, mrz && zone && { format: mrz.format, zone, lines: mrz.lines });
  if (found.ok && !isDeserted(station)) record(station, captureId, passageId, found.value);
}

/** With nobody signed in the travellers' key is away, and perhaps the whole store: the look counts as not finished. */
const isDeserted = ({ sessions }: Station): boolean => sessions.all().length === 0;

type Looked = Extract<Awaited<ReturnType<EvidenceReader['look']>>, { ok: true }>['value'];

function record(station: Station, captureId: CaptureId, passageId: PassageId, { codes, visual, picture, image }: Looked): void {
  const trust = sealTrust(station);
  const supplement: Supplement = {
    codesPerformed: codes !== undefined,
    codes: (codes ?? []).map((code) => toEvidence(code, trust)),
    visual: visual ?? { performed: false, reason: 'notFinished' },
    ...(picture && { picture }),
    ...(image && { image }),
  };
  const facts = {
    captureId,
    passageId,
    visual: supplement.visual.performed ? 'performed' : 'notPerformed',
    seals: supplement.codes.flatMap((code) => (code.kind === 'seal' ? [code.verdict.answer] : [])),
    boardingPasses: supplement.codes.filter(({ kind }) => kind === 'boardingPass').length,
  };
  station.store.journal.commit([{ type: 'document.supplemented.v1', actor: 'station', facts, payloads: { identity: supplement } } as NewEntry]);
}
