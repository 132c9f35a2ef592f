/** Whether one of a driver's frames ends at a place in the text. Pure, and the same however the text was cut. */
import { checkLength, checkOf } from './checksum.ts';
import type { CompiledFrame } from './frame.ts';
import { mayBelongToZone, zoneAtEnd } from './zone-lines.ts';

export type Found =
  | { kind: 'payload'; payload: string; start: number }
  /** Lines that a zone's first lines may be: nothing is known before the next line. */
  | { kind: 'zone'; lines: readonly string[] }
  | { kind: 'wrongCheck' };

/** `floor`: end of the last frame, or as far back as anything is kept. `end`: just after the newest byte. */
export function findFrame(frame: CompiledFrame, text: string, floor: number, end: number): Found | undefined {
  switch (frame.kind) {
    case 'lines':
      return findLine(frame, text, floor, end);
    case 'delimited':
      return findDelimited(frame, text, floor, end);
    case 'counted':
      return findCounted(frame, text, floor, end);
  }
}

function findLine(frame: CompiledFrame & { kind: 'lines' }, text: string, floor: number, end: number): Found | undefined {
  if (!isLineEnd(text.charCodeAt(end - 1)) || end - 1 === floor || isLineEnd(text.charCodeAt(end - 2))) return undefined;
  const start = lineStart(text, floor, end - 1);
  const payload = text.slice(start, end - 1);
  if (payload === '' || payload.length > frame.longest) return undefined;
  if (frame.content !== 'code' && payload.length <= 64) {
    const lines = linesBefore(text, floor, end - 1);
    const zone = zoneAtEnd(lines);
    if (zone) return { kind: 'zone', lines: zone };
    if (mayBelongToZone(payload)) return undefined;
  }
  return { kind: 'payload', payload, start };
}

/** A line begins after the end of the one before, or after a byte that no text holds. */
function lineStart(text: string, floor: number, end: number): number {
  let start = end;
  while (start > floor && !isNoText(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function linesBefore(text: string, floor: number, end: number): string[] {
  const lines: string[] = [];
  let at = end;
  while (lines.length < 3) {
    const start = lineStart(text, Math.max(floor, at - 65), at);
    lines.unshift(text.slice(start, at));
    at = start;
    if (at === floor || !isLineEnd(text.charCodeAt(at - 1))) break;
    while (at > floor && isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  }
  return lines;
}

function findDelimited(frame: CompiledFrame & { kind: 'delimited' }, text: string, floor: number, end: number): Found | undefined {
  const stop = end - checkLength[frame.check] - frame.stop.length;
  if (stop < floor || !text.startsWith(frame.stop, stop)) return undefined;
  let isBegun = false;
  // The nearest start first: what was begun before it and never ended is noise.
  for (const start of startsBefore(frame.start, text, floor, stop)) {
    const from = start + frame.start.length + (frame.skip ?? 0);
    if (stop - from > frame.longest) break;
    if (from > stop) continue;
    if (isRight(frame, text, start, stop, end)) return { kind: 'payload', payload: text.slice(from, stop), start };
    isBegun = true;
  }
  return isBegun ? { kind: 'wrongCheck' } : undefined;
}

/** No text holds the mark of a start, so that only noise has many; to try each of them would take long. */
const STARTS = 4;

function startsBefore(mark: string, text: string, floor: number, stop: number): number[] {
  if (mark === '') return [lineStart(text, floor, stop)];
  const starts: number[] = [];
  for (let at = stop - mark.length; at >= floor && starts.length < STARTS; at -= 1) {
    at = text.lastIndexOf(mark, at);
    if (at < floor) break;
    starts.push(at);
  }
  return starts;
}

function isRight(frame: CompiledFrame & { kind: 'delimited' }, text: string, start: number, stop: number, end: number): boolean {
  const from = start + frame.start.length;
  const after = stop + frame.stop.length;
  const covered = { payload: text.slice(from, stop), payloadAndStop: text.slice(from, after), whole: text.slice(start, after) }[frame.covers ?? 'payloadAndStop'];
  return checkOf(frame.check, covered) === text.slice(after, end);
}

function findCounted(frame: CompiledFrame & { kind: 'counted' }, text: string, floor: number, end: number): Found | undefined {
  const checked = checkLength[frame.check];
  const first = Math.max(floor, end - frame.payloadAt - frame.longest - checked);
  let wrong: Found | undefined;
  for (let start = first; start <= end - frame.payloadAt - checked; start += 1) {
    if (!hasHead(frame.head, text, start) || start + countedLength(frame, text, start) !== end) continue;
    if (checkOf(frame.check, text.slice(start, end - checked)) === text.slice(end - checked, end)) {
      return { kind: 'payload', payload: text.slice(start + frame.payloadAt, end - checked), start };
    }
    wrong = { kind: 'wrongCheck' };
  }
  return wrong;
}

function countedLength({ lengthAt, lengthBytes, lengthAdds }: CompiledFrame & { kind: 'counted' }, text: string, start: number): number {
  const high = text.charCodeAt(start + lengthAt);
  return (lengthBytes === 1 ? high : high * 256 + text.charCodeAt(start + lengthAt + 1)) + lengthAdds;
}

function hasHead(head: readonly (number | undefined)[], text: string, start: number): boolean {
  for (let i = 0; i < head.length; i += 1) if (head[i] !== undefined && text.charCodeAt(start + i) !== head[i]) return false;
  return true;
}

const isLineEnd = (code: number): boolean => code === 0x0d || code === 0x0a;
/** Tabs and the separators of ISO/IEC 15434 and of GS1 stand inside barcodes; no other control character does. */
const isNoText = (code: number): boolean => code < 0x20 && code !== 0x09 && code !== 0x1d && code !== 0x1e && code !== 0x04;
