/** Documents arrive, are corrected, joined and set aside. */
import { foldDigits } from '../../core/text/digits.ts';
import type { CaptureId } from '../../core/contract/common.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { examine } from '../../core/screening/examine.ts';
import { ageBandOf, tallyFactsOf, toFindingFacts } from '../../core/screening/facts.ts';
import { getCapture, getPassage, getStanding, getUndecided } from '../access-checks.ts';
import { type Capture, captureImage, captureText, entryOf } from '../capture.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import { lookBeside } from '../look-beside.ts';
import type { ReadFailure } from '../ports.ts';
import { refuse } from '../refusal.ts';
import { scanPage, scanText } from '../scan-code.ts';
import { namesFrom } from '../views/names.ts';
import { isSamePersonsPassage, readCapture } from '../views/capture.ts';
import { toRow } from '../views/row.ts';

/** Edge of the picture that the screen shows, pixels. */
const PREVIEW_EDGE = 1_600;
const OPEN_ROWS = 200;

export const screening: AreaHandlers<'screening'> = {
  text(call, { channel, text, direction }) {
    checkChannel(call, channel);
    return call.station.store.snapshot(() => {
      const captured = captureText(call.station, call.session, text, { channel, live: false, direction });
      if (captured.ok) return record(call, captured.value);
      const codeId = channel === 'wedge' ? scanText(call.station, call.session, text) : undefined;
      return codeId === undefined ? refuse('NO_ZONE') : refuse('CODE_ONLY', { codeId });
    });
  },

  beginImage(call, { channel, bytes, direction }) {
    checkChannel(call, channel);
    const uploadId = call.station.random.uuid();
    call.connection.uploads.begin({ uploadId, about: { channel, direction }, size: bytes });
    return { uploadId };
  },

  appendImage(call, { uploadId, offset, base64 }) {
    const appended = call.connection.uploads.append(uploadId, offset, base64);
    if (appended.ok) return { received: appended.value };
    return appended.error.code === 'unknown' ? refuse('NOT_FOUND', { what: 'upload' }) : refuse('INVALID', { path: appended.error.path });
  },

  async finishImage(call, { uploadId }) {
    const upload = call.connection.uploads.find(uploadId) ?? refuse('NOT_FOUND', { what: 'upload' });
    if (upload.received !== upload.bytes.length) refuse('INVALID', { path: 'uploadId' });
    checkChannel(call, upload.about.channel);
    call.connection.uploads.remove(uploadId);
    const { channel, direction } = upload.about;
    const captured = await captureImage(call.station, call.session, upload.bytes, { channel, live: false, direction });
    if (captured.ok) return record(call, captured.value);
    const codeId = captured.error === 'noZone' ? await scanPage(call.station, call.session, upload.bytes) : undefined;
    return codeId === undefined ? refuseImage(captured.error) : refuse('CODE_ONLY', { codeId });
  },

  async image(call, { captureId }) {
    const { capture } = getCapture(call, captureId);
    const { images, reader, store } = call.station;
    const bytes = images.find(captureId) ?? (capture.payload?.blob && store.blobs.get(capture.payload.blob));
    if (!bytes) return {};
    const preview = await reader.preview(bytes, PREVIEW_EDGE);
    return preview.ok ? { jpegBase64: Buffer.from(preview.value).toString('base64') } : refuse('IMAGE_UNREADABLE', { reason: preview.error });
  },

  async unread({ station: { images, reader } }, { unreadId }) {
    const bytes = images.find(unreadId);
    const preview = bytes && (await reader.preview(bytes, PREVIEW_EDGE));
    return preview?.ok === true ? { jpegBase64: Buffer.from(preview.value).toString('base64') } : {};
  },

  correct(call, { captureId, line, position, character }) {
    const { passage, capture } = getCapture(call, captureId);
    getStanding(call, passage.passageId);
    const { payload, channel, live, at } = capture;
    const before = readCapture(call.station, capture);
    if (!payload || !before) return refuse('NOT_FOUND', { what: 'capture' });
    const to = foldDigits(character).toUpperCase();
    if (!/^[A-Z0-9<]$/.test(to)) refuse('INVALID', { path: 'character' });
    const lines = before.reading.mrz?.lines ?? payload.raw;
    const text = lines[line] ?? refuse('INVALID', { path: 'line' });
    if (position > text.length) refuse('INVALID', { path: 'position' });
    // A position just behind the line's end adds the character that was not captured.
    const from = text.charAt(position);
    if (from === to) {
      call.commit([], {});
      return {};
    }
    const today = call.station.clockWatch.today();
    const { training } = call.station;
    const corrections = [...capture.corrections, { line, position, to }];
    const gathered = gatherFacts(call.station, { at, direction: passage.direction, payload, corrections }, passage);
    const { reading, findings } = examine({ payload, corrections, capture: { channel, live, training }, gathered, today });
    const facts = { captureId, passageId: passage.passageId, findings: toFindingFacts(findings), ...tallyFactsOf(reading, today) };
    call.commit([{ type: 'document.corrected.v1', actor: call.session.personId, facts, payloads: { identity: { line, position, from, to } } } as NewEntry], {});
    return {};
  },

  samePassage(call, { captureId, passageId, reason }) {
    const { passage } = getCapture(call, captureId);
    const from = getUndecided(call, passage.passageId);
    const into = getStanding(call, passageId);
    if (from.passageId === into.passageId) refuse('INVALID', { path: 'passageId' });
    if (reason === undefined && !isSamePersonsPassage(call.station, passage, getPassage(call, passageId))) refuse('UNRELATED');
    const payloads = reason === undefined ? {} : { identity: { reason } };
    // With it come the scans that were joined to its passage before.
    const entries = passage.captures.map(({ captureId: each }): NewEntry => ({ type: 'passage.joined.v1', actor: call.session.personId, facts: { captureId: each, from: from.passageId, into: into.passageId }, payloads }));
    call.commit(entries, { passageId });
    return { passageId };
  },

  undocumented(call, { direction, name, birthYear, language, place }) {
    const { station, session } = call;
    const passageId = station.random.uuid();
    const reference = station.store.queries.nextReference();
    const today = station.clockWatch.today();
    // A birth year leaves two ages open; the band stays unknown where they fall into different ones.
    const older = birthYear === undefined || today === undefined ? undefined : Number(today.slice(0, 4)) - birthYear;
    const ageBand = older !== undefined && ageBandOf(older) === ageBandOf(older - 1) ? ageBandOf(older) : 'unknown';
    const declared = { temporaryNumber: `T${reference}`, ...(name !== undefined && { name }), ...(birthYear !== undefined && { birthYear }), ...(language !== undefined && { language }), ...(place !== undefined && { place }) };
    session.direction = direction;
    call.commit([{ type: 'person.undocumented.v1', actor: session.personId, facts: { passageId, reference, direction, sex: 'unspecified', ageBand }, payloads: { identity: declared } } as NewEntry], { passageId });
    return { passageId };
  },

  close(call, { passageId, reason }) {
    getUndecided(call, passageId);
    call.commit([{ type: 'passage.closed.v1', actor: call.session.personId, facts: { passageId, reason }, payloads: {} }], {});
    return {};
  },

  open({ station, session }) {
    return station.store.snapshot(() => {
      const nameOf = namesFrom(station.store.queries);
      const rows = station.store.queries.openPassages(OPEN_ROWS);
      const own = rows.filter(({ by }) => by === session.personId);
      return [...own, ...rows.filter(({ by }) => by !== session.personId)].map((row) => toRow(row, session, nameOf));
    });
  },
};

/** Typed, pasted and dropped input is no device, nor is a reader that types: on a set-up station only the policy lets it in. */
function checkChannel({ station }: Call, channel: 'typed' | 'pasted' | 'dropped' | 'wedge'): void {
  if (station.training) return;
  const policy = station.store.queries.policy();
  if (!{ typed: policy.typedAllowed, pasted: policy.pastedAllowed, dropped: policy.droppedAllowed, wedge: policy.wedge !== undefined }[channel]) refuse('CHANNEL_FORBIDDEN', { channel });
}

function record(call: Call, capture: Capture) {
  const { captureId, passageId, samePassage } = capture;
  const answer = { captureId, passageId, ...(samePassage && { samePassage }) };
  try {
    call.commit([entryOf(call.station, capture)], answer);
  } catch (thrown) {
    // Nobody may see a page that was not taken in.
    call.station.images.remove(captureId);
    throw thrown;
  }
  // Typed text has no page to look at.
  if (call.station.images.find(captureId)) lookBeside(call.station, captureId as CaptureId);
  return answer;
}

const refuseImage = (reason: 'noZone' | ReadFailure): never => (reason === 'noZone' ? refuse('NO_ZONE') : refuse('IMAGE_UNREADABLE', { reason }));
