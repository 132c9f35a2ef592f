/**
 * Bytes of a device → readings, by the frames of its driver. Pure: any chunking of the same bytes gives the same
 * readings. After noise the next whole frame is read, because a frame is looked for by its end and back to the
 * nearest start that fits. What is kept is bounded by the longest frame.
 */
import { fromLatin1, toLatin1 } from './bytes.ts';
import { checkLength } from './checksum.ts';
import { type CompiledFrame, lengthOf } from './frame.ts';
import { findFrame } from './find-frame.ts';
import { type Decoded, type DeviceReading, LONGEST_CODE, toReading } from './reading.ts';

export interface FramesState {
  /** Bytes since the last frame, as far back as a frame can reach. */
  pending: string;
  /** Payloads of the parts that came so far of a message sent in several. */
  parts: string;
  /** The last part, to know it when it is sent again. */
  last: string;
}

export const noFrames: FramesState = { pending: '', parts: '', last: '' };

export function decodeFrames(frames: readonly CompiledFrame[], state: FramesState, bytes: Uint8Array): [FramesState, Decoded[]] {
  const kept = Math.max(...frames.map(lengthOf)) + 1;
  const text = state.pending + toLatin1(bytes);
  const decoded: Decoded[] = [];
  let { parts, last } = state;
  let frameEnd = 0;
  for (let end = state.pending.length + 1; end <= text.length; end += 1) {
    const floor = Math.max(frameEnd, end - kept);
    for (const frame of frames) {
      const found = findFrame(frame, text, floor, end);
      if (!found) continue;
      if (found.kind === 'wrongCheck') {
        reply(frame.bad);
        continue;
      }
      const taken = take(frame, found, text, end);
      if (!taken) continue;
      // A short counted answer is easily mistaken in noise: it must not swallow the beginning of a reading.
      if (!frame.isAnswer || frame.kind !== 'counted') frameEnd = end;
      reply(frame.good);
      if (taken !== 'part') decoded.push(taken);
      break;
    }
  }
  return [{ pending: text.slice(Math.max(frameEnd, text.length - kept)), parts, last }, decoded];

  /** A payload that is no reading is no frame either: noise may look like one. */
  function take(frame: CompiledFrame, found: Exclude<ReturnType<typeof findFrame>, undefined | { kind: 'wrongCheck' }>, whole: string, end: number): Decoded | 'part' | undefined {
    if (found.kind === 'zone') return { kind: 'zone', lines: found.lines };
    if (frame.isAnswer) return { kind: 'answer', bytes: fromLatin1(whole.slice(found.start, end)) };
    if (frame.kind === 'counted' && frame.parts) return join(frame, found.payload, whole.slice(found.start, end));
    return toReading(found.payload, frame.content, formatOf(frame, whole, found.start));
  }

  function join(frame: CompiledFrame & { kind: 'counted' }, payload: string, packet: string): DeviceReading | 'part' {
    const { at, more, again } = frame.parts!;
    const bits = packet.charCodeAt(at);
    const first = packet.slice(0, at) + String.fromCharCode(bits & ~again) + packet.slice(at + 1, packet.length - checkLength[frame.check]);
    // The device did not hear our answer; we did hear its packet.
    if (bits & again && first === last) return 'part';
    last = first;
    const joined = parts + payload;
    if (bits & more) {
      parts = joined.length > LONGEST_CODE ? '' : joined;
      return 'part';
    }
    parts = '';
    return toReading(joined, frame.content, formatOf(frame, packet, 0)) ?? 'part';
  }

  function reply(bytes: string) {
    if (bytes !== '') decoded.push({ kind: 'reply', bytes: fromLatin1(bytes) });
  }
}

const formatOf = (frame: CompiledFrame, text: string, start: number) => (frame.kind === 'counted' && frame.format ? frame.format.of[text.charCodeAt(start + frame.format.at)] : undefined);
