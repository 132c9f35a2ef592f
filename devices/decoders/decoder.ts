/** A driver's decoder, made from its data: `(state, bytes) → [state, what was decoded]`, pure and bounded. */
import { decodeFrames, type FramesState, noFrames } from './decode-frames.ts';
import { compileFrame, type Frame } from './frame.ts';
import { bytesOfReport, decodePosReport, noReports, type PosState, type ReportLayout } from './hid-reports.ts';
import { decodeMrzFrame, emptyMrzFrame, type MrzFrameState } from './mrz-frame.ts';
import type { Decoded } from './reading.ts';

export type DecoderData =
  /** Any text framing of a zone at once: for a reader of which nothing is known. */
  | { kind: 'anyZone' }
  | { kind: 'frames'; frames: readonly Frame[] }
  /** Each call is given one report. `frames` only where the reports carry a stream. */
  | { kind: 'reports'; layout: ReportLayout; frames?: readonly Frame[] };

export interface DecoderState {
  zone: MrzFrameState;
  frames: FramesState;
  reports: PosState;
}
export const undecoded: DecoderState = { zone: emptyMrzFrame, frames: noFrames, reports: noReports };

export type Decode = (state: DecoderState, bytes: Uint8Array) => [DecoderState, Decoded[]];

export function makeDecoder(data: DecoderData): Decode {
  switch (data.kind) {
    case 'anyZone':
      return (state, bytes) => {
        const [zone, readings] = decodeMrzFrame(state.zone, bytes);
        return [{ ...state, zone }, readings.map(({ lines }) => ({ kind: 'zone', lines }))];
      };
    case 'frames': {
      const compiled = data.frames.map(compileFrame);
      return (state, bytes) => {
        const [frames, decoded] = decodeFrames(compiled, state.frames, bytes);
        return [{ ...state, frames }, decoded];
      };
    }
    case 'reports': {
      const { layout } = data;
      if (layout.kind === 'pos') {
        return (state, report) => {
          const [reports, decoded] = decodePosReport(layout, state.reports, report);
          return [{ ...state, reports }, decoded];
        };
      }
      const inner = makeDecoder({ kind: 'frames', frames: data.frames ?? [] });
      return (state, report) => inner(state, bytesOfReport(layout, report));
    }
  }
}

/** All that a session's pieces say, one after the other, from the beginning. */
export function decodeAll(data: DecoderData, pieces: readonly Uint8Array[]): { state: DecoderState; decoded: Decoded[] } {
  const decode = makeDecoder(data);
  let state = undecoded;
  const decoded: Decoded[] = [];
  for (const piece of pieces) {
    const [next, found] = decode(state, piece);
    state = next;
    decoded.push(...found);
  }
  return { state, decoded };
}
