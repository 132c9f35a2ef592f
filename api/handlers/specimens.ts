/** The library of specimens: taken in, listed, looked at, removed. Never a traveller's document. */
import { hash } from 'node:crypto';
import { areYearsInOrder, LIBRARY_BYTES, MOST_SPECIMENS } from '../../core/casework/specimen.ts';
import { CASE_PICTURE_EDGE } from '../../core/contract/cases.ts';
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';
import { namesFrom } from '../views/names.ts';

export const specimens: AreaHandlers<'specimens'> = {
  list({ station }) {
    const nameOf = namesFrom(station.store.queries);
    return station.store.queries.specimens().map(({ at, by, ...card }) => ({ ...card, addedAt: at, addedBy: nameOf(by) }));
  },

  async picture({ station }, { specimenId }) {
    const blob = station.store.queries.specimenBlob(specimenId);
    const bytes = blob && station.store.blobs.get(blob);
    if (!bytes) return refuse('NOT_FOUND', { what: 'specimen' });
    const preview = await station.reader.preview(bytes, CASE_PICTURE_EDGE);
    return preview.ok ? { jpegBase64: Buffer.from(preview.value).toString('base64') } : refuse('IMAGE_UNREADABLE', { reason: preview.error });
  },

  begin({ station, connection }, { card, bytes }) {
    if (!areYearsInOrder(card)) refuse('SPECIMEN_REFUSED', { reason: 'years' });
    const uploadId = station.random.uuid();
    connection.specimens.begin({ uploadId, about: card, size: bytes });
    return { uploadId };
  },

  append({ connection }, { uploadId, offset, base64 }) {
    const appended = connection.specimens.append(uploadId, offset, base64);
    if (appended.ok) return { received: appended.value };
    return appended.error.code === 'unknown' ? refuse('NOT_FOUND', { what: 'upload' }) : refuse('INVALID', { path: appended.error.path });
  },

  async finish({ station, session, connection, commit }, { uploadId }) {
    const upload = connection.specimens.find(uploadId) ?? refuse('NOT_FOUND', { what: 'upload' });
    if (upload.received !== upload.bytes.length) refuse('INVALID', { path: 'uploadId' });
    connection.specimens.remove(uploadId);
    const opened = await station.reader.preview(upload.bytes, 64);
    if (!opened.ok) refuse('IMAGE_UNREADABLE', { reason: opened.error });
    const { queries, blobs } = station.store;
    const held = queries.specimens().flatMap(({ specimenId }) => {
      const blob = queries.specimenBlob(specimenId);
      return blob ? [{ specimenId, ...blob }] : [];
    });
    // The same file a second time is the same specimen.
    const twin = held.find(({ sha256 }) => sha256 === hash('sha256', upload.bytes));
    if (twin) {
      commit([], { specimenId: twin.specimenId });
      return { specimenId: twin.specimenId };
    }
    if (held.length >= MOST_SPECIMENS) refuse('SPECIMEN_REFUSED', { reason: 'tooMany' });
    if (held.reduce((sum, { bytes }) => sum + bytes, upload.bytes.length) > LIBRARY_BYTES) refuse('SPECIMEN_REFUSED', { reason: 'libraryFull' });
    const specimenId = station.random.uuid();
    const blob = blobs.put(upload.bytes);
    commit([{ type: 'specimen.added.v1', actor: session.personId, facts: { specimenId, card: upload.about }, payloads: { staff: { blob } } }], { specimenId });
    return { specimenId };
  },

  remove({ station, session, commit }, { specimenId, reason }) {
    const blob = station.store.queries.specimenBlob(specimenId) ?? refuse('NOT_FOUND', { what: 'specimen' });
    commit([{ type: 'specimen.removed.v1', actor: session.personId, facts: { specimenId, blobId: blob.id, reason }, payloads: {} }], {});
    station.store.blobs.remove(blob.id);
    return {};
  },
};
