/** What a decoder makes of a device's bytes. */
import type { CodeFormat } from '../../core/document/barcode/read-code.ts';
import { splitAim } from './aim.ts';
import { fromLatin1 } from './bytes.ts';
import { isNearlyZone, zoneAtEnd } from './zone-lines.ts';

export type DeviceReading =
  /** Lines of a machine-readable zone as the reader sent them, also when it misread some characters. */
  | { kind: 'zone'; lines: readonly string[] }
  /** A barcode's content; `format` where the reader says which kind it was and `core/document` knows that kind. */
  | { kind: 'code'; format: CodeFormat | undefined; text: string; bytes: Uint8Array };

/** Besides readings a decoder hands over the reader's answers to commands, and what it wants sent back at once. */
export type Decoded = DeviceReading | { kind: 'answer'; bytes: Uint8Array } | { kind: 'reply'; bytes: Uint8Array };

/** What a reader says it sends, and so what its text may be taken for. */
export type Content = 'zone' | 'code' | 'any';

/** The most a barcode can hold is 4,296 letters, in a QR code of version 40. */
export const LONGEST_CODE = 4_300;

/**
 * One framed text → a reading, or `undefined` when it is none. A misread zone is handed on for the officer to see;
 * text that no zone could be is a barcode, where the reader reads barcodes.
 */
export function toReading(payload: string, content: Content, format?: CodeFormat): DeviceReading | undefined {
  const { rest, format: identified } = splitAim(payload);
  const lines = content === 'code' ? undefined : toZone(rest);
  if (lines) return { kind: 'zone', lines };
  if (content === 'zone') return undefined;
  return rest === '' || rest.length > LONGEST_CODE ? undefined : { kind: 'code', format: format ?? identified, text: toText(rest), bytes: fromLatin1(rest) };
}

/** Lines between CR and LF, or one run of 88, 72 or 90 characters as barcode imagers with OCR send it. */
function toZone(text: string): readonly string[] | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line !== '');
  const only = lines[0] ?? '';
  const cut = lines.length === 1 ? RUNS.find(([total]) => total === only.length)?.[1] : undefined;
  const zone = cut === undefined ? lines : Array.from({ length: only.length / cut }, (_, i) => only.slice(i * cut, (i + 1) * cut));
  if (zone.length < 2 || zone.length > 3) return undefined;
  if (zoneAtEnd(zone)?.length === zone.length) return zone;
  return cut === undefined && isNearlyZone(zone) ? zone : undefined;
}

const RUNS: readonly (readonly [number, number])[] = [[88, 44], [72, 36], [90, 30]];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Readers send what stands in the code: UTF-8 where it is UTF-8, else one character a byte. */
function toText(latin1: string): string {
  try {
    return utf8.decode(fromLatin1(latin1));
  } catch {
    return latin1;
  }
}
