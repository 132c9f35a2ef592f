/** A reader, a folder or the simulator delivered a document: it goes to the person who acted last, or is refused aloud. */
import type { z } from 'zod';
import type { CaptureId } from '../core/contract/common.ts';
import type { StationEvent } from '../core/contract/session.ts';
import { isAllowed } from '../core/access.ts';
import type { Result } from '../core/result.ts';
import { captureImage, captureText, type Capture, entryOf } from './capture.ts';
import { changedTopics } from './changed-topics.ts';
import { isDiskFull } from './disk-full.ts';
import { whereOf } from './log.ts';
import { lookBeside } from './look-beside.ts';
import type { DeviceEvent, ReadFailure } from './ports.ts';
import { scanPage, scanText } from './scan-code.ts';
import type { Session } from './sessions.ts';
import { publish, type Station } from './station.ts';

type FailReason = Extract<z.output<typeof StationEvent>, { kind: 'captureFailed' }>['reason'];
export type Arriving = Exclude<DeviceEvent, { kind: 'status' }>;

/** Why a document was not taken in that will be over some time. */
const PASSING: readonly (FailReason | undefined)[] = ['locked', 'diskFull', 'readerFailed'];

/** Takes in what a device delivered and answers why it could not. Never throws: a device's trouble must not stop the station. */
export async function takeDelivery(station: Station, event: Arriving, whileLocked = false): Promise<FailReason | undefined> {
  const { deviceId } = event;
  try {
    if (event.kind === 'failed') {
      publish(station, { kind: 'captureFailed', deviceId, reason: event.reason });
      return event.reason;
    }
    const session = station.sessions.front(({ capabilities }) => isAllowed('screening.text', capabilities));
    if (!session) {
      publish(station, { kind: 'captureFailed', deviceId, reason: 'locked' });
      return 'locked';
    }
    const source = { channel: event.deviceKind, live: true, direction: session.direction, deviceId } as const;
    const read = event.kind === 'text' ? () => captureText(station, session, event.text, source) : () => captureImage(station, session, event.bytes, source);
    const scan = event.kind === 'text' ? () => scanText(station, session, event.text, event.bytes) : () => scanPage(station, session, event.bytes);
    const failed = await arrive(station, session, { deviceId, whileLocked, ...(event.kind === 'image' && { image: event.bytes }) }, read, scan);
    // A picture that could not be read or kept now stays in its folder and is offered again; one that holds no
    // document never will.
    if (event.kind === 'image' && !PASSING.includes(failed)) event.taken();
    return failed;
  } catch (thrown) {
    if (!isDiskFull(thrown)) station.log({ code: 'deviceEventFailed', where: whereOf(thrown) });
    const reason = isDiskFull(thrown) ? 'diskFull' : 'readerFailed';
    publish(station, { kind: 'captureFailed', deviceId, reason });
    return reason;
  }
}

export interface Delivery {
  deviceId: string;
  /** The page, which the officer is shown where it cannot be read. */
  image?: Uint8Array;
  /** It came when nobody was signed in: the screen says so instead of opening it unasked. */
  whileLocked?: boolean;
}

/** Where a person's eyes may do better than the reader's. */
const WORTH_LOOKING: readonly FailReason[] = ['noZone', 'readerFailed', 'timeout'];

/** Reads, journals and announces; answers why it failed, or undefined. `scan`: what else it may be where it holds no zone. */
export async function arrive(
  station: Station,
  session: Session,
  { deviceId, image, whileLocked = false }: Delivery,
  read: () => Result<Capture, 'noZone' | ReadFailure> | Promise<Result<Capture, 'noZone' | ReadFailure>>,
  scan: () => string | undefined | Promise<string | undefined> = () => undefined,
): Promise<FailReason | undefined> {
  const { events } = session.connection;
  const failed = (reason: FailReason): FailReason => {
    const unreadId = image && WORTH_LOOKING.includes(reason) ? station.random.uuid() : undefined;
    if (image && unreadId !== undefined) station.images.keep(unreadId, image);
    events.push({ kind: 'captureFailed', deviceId, reason, ...(unreadId !== undefined && { unreadId }) });
    return reason;
  };
  const underWay = read();
  // Lines of text are read at once; only a picture takes long enough to be told of.
  if (underWay instanceof Promise) events.push({ kind: 'reading', deviceId });
  const captured = await underWay;
  const codeId = !captured.ok && captured.error === 'noZone' ? await scan() : undefined;
  // Locked or taken over while the picture was being read: nobody is there who saw the document.
  if (station.sessions.of(session.connection) !== session) {
    if (captured.ok) station.images.remove(captured.value.captureId);
    return failed('locked');
  }
  if (codeId !== undefined) {
    session.activeAt = station.clock.monotonic();
    events.push({ kind: 'codeRead', deviceId, codeId });
    return undefined;
  }
  if (!captured.ok) return failed(captured.error);
  const { captureId, passageId, samePassage } = captured.value;
  const entry = entryOf(station, captured.value);
  const written = station.store.journal.commit([entry]);
  if (!written.ok) {
    station.images.remove(captureId);
    return failed(written.error.code === 'diskFull' ? 'diskFull' : 'locked');
  }
  session.activeAt = station.clock.monotonic();
  // The reading first: its screen asks for the passage before it asks for lists again.
  events.push({ kind: 'captured', deviceId, captureId, passageId, ...(samePassage && { samePassage }), ...(whileLocked && { whileLocked }) } as StationEvent);
  publish(station, { kind: 'changed', topics: changedTopics([entry]) });
  if (station.images.has(captureId)) lookBeside(station, captureId as CaptureId);
  return undefined;
}
