/**
 * Bytes of a reader that swipes or scans a machine-readable zone → the zone's lines. Makes frame them differently:
 * STX … ETX, or lines that end in CR, LF or CR LF. Pure: any chunking of the same bytes gives the same readings, and
 * after any noise the next whole frame is read.
 */
import { isNearlyZone, zoneAtEnd } from './zone-lines.ts';

export interface MrzFrameState {
  /** The line being received, or `undefined` while the rest of a line too long for any zone is skipped. */
  line: string | undefined;
  /** Whole lines that may belong to one zone, at most three. */
  lines: readonly string[];
  /** Inside STX … ETX. */
  framed: boolean;
}
export interface MrzFrameReading {
  lines: readonly string[];
}

export const emptyMrzFrame: MrzFrameState = { line: '', lines: [], framed: false };

const STX = 0x02;
const ETX = 0x03;
const LF = 0x0a;
const CR = 0x0d;
const LONGEST_LINE = 64;

export function decodeMrzFrame(state: MrzFrameState, bytes: Uint8Array): [MrzFrameState, MrzFrameReading[]] {
  const readings: MrzFrameReading[] = [];
  let { line, lines, framed } = state;
  const emit = (found: readonly string[] | undefined) => {
    if (!found) return false;
    readings.push({ lines: found });
    lines = [];
    return true;
  };
  const endLine = () => {
    if (line !== '' && line !== undefined) lines = [...lines, line].slice(-3);
    line = '';
  };
  for (const byte of bytes) {
    if (byte === STX) {
      [line, lines, framed] = ['', [], true];
    } else if (byte === ETX) {
      endLine();
      // Inside a frame the reader says where the zone ends, so a misread one is handed on too, for the officer to see.
      if (!emit(zoneAtEnd(lines)) && framed && isNearlyZone(lines)) emit(lines);
      [lines, framed] = [[], false];
    } else if (byte === CR || byte === LF) {
      const isBlank = line === '';
      endLine();
      if (!isBlank) emit(zoneAtEnd(lines));
    } else if (byte < 0x20 || byte > 0x7e) {
      // No reader sends this inside a line: what came before it was noise, what follows may be a line.
      line = '';
    } else if (line !== undefined) {
      line = line.length < LONGEST_LINE ? line + String.fromCharCode(byte) : undefined;
    }
  }
  return [{ line, lines, framed }, readings];
}
