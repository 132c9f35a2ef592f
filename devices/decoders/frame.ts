/**
 * How a device wraps what it sends, as data. Bytes are written as hexadecimal digits, `..` for any byte. A driver
 * names every frame its device may send; the decoder looks for all of them at once.
 */
import type { CodeFormat } from '../../core/document/barcode/read-code.ts';
import type { Check } from './checksum.ts';
import { checkLength } from './checksum.ts';
import { hexToLatin1 } from './bytes.ts';
import { type Content, LONGEST_CODE } from './reading.ts';

interface Common {
  /** What the payload may be; `any` unless said. */
  content?: Content;
  /** The device's answer to a command, not a reading. */
  isAnswer?: true;
  /** Longest payload in bytes; beyond it the frame is noise. */
  longest?: number;
  /** Sent back for each frame that came whole, and for each whose checksum is wrong. */
  reply?: { good?: string; bad?: string };
}

/** Text that ends in CR, LF or both. Two or three lines that together are a zone become one reading. */
export interface LinesFrame extends Common {
  kind: 'lines';
}
/** From `start` to `stop`. An empty `start` means since the last frame or line. */
export interface DelimitedFrame extends Common {
  kind: 'delimited';
  start: string;
  stop: string;
  /** Bytes between `start` and payload, such as the maker's letter for the kind of barcode. */
  skip?: number;
  /** Follows `stop`. Made over the payload, the payload with `stop`, or all from `start` on. */
  check?: Check;
  covers?: 'payload' | 'payloadAndStop' | 'whole';
}
/** A head that says how many bytes follow. */
export interface CountedFrame extends Common {
  kind: 'counted';
  head: string;
  /** Place and size of the length, most significant byte first, and what to add for the frame's length in all. */
  lengthAt: number;
  lengthBytes: 1 | 2;
  lengthAdds: number;
  payloadAt: number;
  /** The frame's last bytes, made over all before them. */
  check?: Check;
  /** Byte that names the kind of barcode, and the kinds that `core/document` knows. */
  format?: { at: number; of: Readonly<Record<number, CodeFormat>> };
  /** Byte whose bits say that more parts follow, and that this frame was sent before. */
  parts?: { at: number; more: number; again: number };
}
export type Frame = LinesFrame | DelimitedFrame | CountedFrame;

/** A frame ready to be looked for in Latin-1 text. */
export type CompiledFrame = (
  | LinesFrame
  | (Omit<DelimitedFrame, 'start' | 'stop'> & { start: string; stop: string })
  | (Omit<CountedFrame, 'head'> & { head: readonly (number | undefined)[] })
) & { content: Content; longest: number; good: string; bad: string; check: Check };

export function compileFrame(frame: Frame): CompiledFrame {
  const common = {
    content: frame.content ?? 'any',
    longest: frame.longest ?? LONGEST_CODE,
    good: hexToLatin1(frame.reply?.good ?? ''),
    bad: hexToLatin1(frame.reply?.bad ?? ''),
    check: ('check' in frame && frame.check) || 'none',
  } as const;
  switch (frame.kind) {
    case 'lines':
      return { ...frame, ...common };
    case 'delimited':
      return { ...frame, ...common, start: hexToLatin1(frame.start), stop: hexToLatin1(frame.stop) };
    case 'counted':
      return { ...frame, ...common, head: toPattern(frame.head) };
  }
}

/** The most bytes one frame can take up. */
export function lengthOf(frame: CompiledFrame): number {
  switch (frame.kind) {
    case 'lines':
      // Three lines of a zone and the ends between them.
      return Math.max(frame.longest, 3 * 64) + 2;
    case 'delimited':
      return frame.start.length + (frame.skip ?? 0) + frame.longest + frame.stop.length + checkLength[frame.check];
    case 'counted':
      return frame.payloadAt + frame.longest + checkLength[frame.check];
  }
}

const toPattern = (digits: string): (number | undefined)[] =>
  (digits.replace(/\s+/g, '').match(/../g) ?? []).map((pair) => (pair === '..' ? undefined : hexToLatin1(pair).charCodeAt(0)));
