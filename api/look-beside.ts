/**
 * Once a page's zone is on the screen, the page is looked at again for its barcodes and for what is printed above the
 * zone. What was found is journalled by the station itself, as one more entry about the capture. A look that breaks off
 * loses nothing but itself: the screen then says that it was not performed.
 */
import type { CaptureId, PassageId } from '../core/contract/common.ts';
import type { CodeReading } from '../core/document/barcode/read-code.ts';
import { toEvidence } from '../core/document/code-evidence.ts';
import type { Supplement } from '../core/document/supplement.ts';
import type { VisualReading } from '../core/document/visual/visual-reading.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { changedTopics } from './changed-topics.ts';
import { whereOf } from './log.ts';
import { sealTrust } from './seal-trust.ts';
import { publish, type Station } from './station.ts';
import { examineCapture } from './views/capture.ts';

/** The document's first screen is drawn by then; the picture's way to another process costs milliseconds of this one. */
const AFTER_SCREEN_MS = 200;

/** Begins a look at the page of a capture that is in memory or stored; answers whether there is one to look at. */
export function lookBeside(station: Station, captureId: CaptureId, afterMs = AFTER_SCREEN_MS): boolean {
  const { images, looking, store } = station;
  if (looking.has(captureId)) return true;
  const passageId = store.queries.findPassageOfCapture(captureId);
  const capture = passageId && store.queries.findPassage(passageId)?.captures.find((each) => each.captureId === captureId);
  const blob = capture?.payload?.blob;
  const image = images.find(captureId) ?? (blob && store.blobs.get(blob));
  const mrz = capture && examineCapture(station, capture)?.reading.mrz;
  const zone = capture?.payload?.zone;
  if (!image || !passageId) return false;
  const place = mrz && zone ? { format: mrz.format, zone } : undefined;
  looking.add(captureId);
  setTimeout(() => {
    void station.evidence
      .look(image, place)
      .then((found) => found.ok && record(station, captureId, passageId, found.value))
      .catch((thrown: unknown) => station.log({ code: 'lookFailed', where: whereOf(thrown) }))
      .finally(() => {
        looking.delete(captureId);
        publish(station, { kind: 'changed', topics: changedTopics([{ type: 'document.supplemented.v1' }]) });
      });
  }, afterMs);
  return true;
}

/** With nobody signed in the travellers' key is away: the entry is refused, and the look counts as not finished. */
function record(station: Station, captureId: CaptureId, passageId: PassageId, { codes, visual }: { codes?: CodeReading[]; visual?: VisualReading }): void {
  const trust = sealTrust(station);
  const supplement: Supplement = {
    codesPerformed: codes !== undefined,
    codes: (codes ?? []).map((code) => toEvidence(code, trust)),
    visual: visual ?? { performed: false, reason: 'notFinished' },
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
