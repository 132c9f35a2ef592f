/** Frames of the live camera: each is looked at and forgotten; the document they show together becomes one capture. */
import type { CaptureId } from '../../core/contract/common.ts';
import type { Captured } from '../../core/contract/passages.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import { captureReading, entryOf } from '../capture.ts';
import { fromBase64 } from '../from-base64.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import type { Live } from '../live-camera.ts';
import { lookBeside } from '../look-beside.ts';
import { refuse } from '../refusal.ts';

const CAMERA_ID = 'camera';

export const camera: AreaHandlers<'camera'> = {
  async frame(call, { liveId, jpegBase64, direction }) {
    checkCamera(call);
    const { connection, station } = call;
    const bytes = fromBase64(jpegBase64);
    if (!bytes || !isJpeg(bytes)) refuse('INVALID', { path: 'jpegBase64' });
    const live = connection.live.of(liveId);
    if (live.captured) return { state: 'taken', sureness: 1, captured: live.captured };
    const read = await station.reader.frame(bytes, live.evidence);
    // Locked, taken over, or begun anew while the frame was looked at: nobody waits for what it showed.
    if (station.sessions.of(connection) !== call.session) refuse('NOT_SIGNED_IN');
    if (connection.live.find(liveId) !== live) return { state: 'dropped', sureness: 0 };
    if (live.captured) return { state: 'taken', sureness: 1, captured: live.captured };
    if (!read.ok) return read.error === 'busy' ? { state: 'dropped', sureness: live.sureness } : refuse('IMAGE_UNREADABLE', { reason: read.error });
    connection.live.note(live, bytes, read.value);
    const { zone, sureness } = read.value;
    const place = zone && { zone };
    if (!live.page) return { state: 'nothing', sureness: 0, ...place };
    if (connection.live.isSameAgain(live)) return { state: 'again', sureness, ...place };
    const captured = sureness === 1 ? take(call, live, direction) : undefined;
    // Text that reads surely and is no document's stays as it is: the officer decides what it is.
    if (!captured) return { state: 'seen', sureness: Math.min(sureness, 0.99), ...place };
    // Its screen may have gone to another place meanwhile, or lose this answer: the document still comes up.
    connection.events.push({ kind: 'captured', deviceId: CAMERA_ID, ...captured });
    return { state: 'taken', sureness: 1, captured, ...place };
  },

  take(call, { liveId, direction }) {
    checkCamera(call);
    const live = call.connection.live.find(liveId);
    return (live && take(call, live, direction)) ?? refuse('NO_ZONE');
  },
};

/** Makes the ordinary capture of what the frames gave; undefined where that is no document. */
function take(call: Call, live: Live, direction: Direction): Captured | undefined {
  const { station, session, connection } = call;
  if (live.captured) return live.captured;
  if (!live.page || !live.best) return undefined;
  const captured = captureReading(station, session, live.page, live.best.bytes, { channel: 'camera', live: true, direction });
  if (!captured.ok) return undefined;
  const { captureId, passageId, samePassage } = captured.value;
  const answer = { captureId, passageId, ...(samePassage && { samePassage }) } as Captured;
  try {
    call.commit([entryOf(station, captured.value)], answer);
  } catch (thrown) {
    // Nobody may see a page that was not taken in.
    station.images.remove(captureId);
    throw thrown;
  }
  session.activeAt = station.clock.monotonic();
  lookBeside(station, captureId as CaptureId);
  connection.live.taken(live, answer);
  return answer;
}

/** What is held before the camera counts as seen live, so on a set-up station a supervisor's policy must have let it in. */
function checkCamera({ station }: Call): void {
  if (!station.training && !station.store.queries.policy().cameraAllowed) refuse('CHANNEL_FORBIDDEN', { channel: 'camera' });
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
