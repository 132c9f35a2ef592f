/** A reading → the bytes or reports in which a driver's device would send it: the decoders' way, backwards. */
import { fromLatin1, hexToLatin1 } from '../../decoders/bytes.ts';
import { checkOf } from '../../decoders/checksum.ts';
import type { CountedFrame, DelimitedFrame, Frame } from '../../decoders/frame.ts';
import type { ReportLayout } from '../../decoders/hid-reports.ts';
import type { Driver } from '../../drivers/driver.ts';

/** What is put on the simulated reader. Text of a barcode is Latin-1. */
export type Shown = { kind: 'zone'; lines: readonly string[] } | { kind: 'code'; text: string };

/** One element for each report; for a serial port one in all. Empty where the device reads no such thing. */
export function encode(driver: Driver, shown: Shown): Uint8Array[] {
  const { decoder } = driver;
  const text = shown.kind === 'zone' ? shown.lines.map((line) => `${line}\r`).join('') : shown.text;
  if (!decoder) return [];
  if (decoder.kind === 'anyZone') return shown.kind === 'zone' ? [fromLatin1(`\x02${text}\x03`)] : [];
  if (decoder.kind === 'reports' && decoder.layout.kind === 'pos') return posReports(decoder.layout, text);
  const frame = (decoder.frames ?? []).find(({ isAnswer, content }) => !isAnswer && (content === undefined || content === 'any' || content === shown.kind));
  if (!frame) return [];
  const framed = inFrame(frame, text);
  return decoder.kind === 'reports' ? streamReports(decoder.layout as ReportLayout & { kind: 'stream' }, framed) : framed === '' ? [] : [fromLatin1(framed)];
}

function inFrame(frame: Frame, text: string): string {
  switch (frame.kind) {
    case 'lines':
      return text.endsWith('\r') ? text : `${text}\r`;
    case 'delimited':
      return delimited(frame, text);
    case 'counted':
      return counted(frame, text);
  }
}

function delimited({ start, stop, skip = 0, check = 'none', covers = 'payloadAndStop' }: DelimitedFrame, text: string): string {
  const [from, to] = [hexToLatin1(start), hexToLatin1(stop)];
  const payload = 'x'.repeat(skip) + text;
  const covered = { payload, payloadAndStop: payload + to, whole: from + payload + to }[covers];
  return from + payload + to + checkOf(check, covered);
}

/** In as many parts as the length's bytes ask for. */
function counted(frame: CountedFrame, text: string): string {
  const { longest = 250, parts } = frame;
  const pieces = parts ? (text.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? []) : text.length <= longest ? [text] : [];
  return pieces.map((piece, i) => countedOnce(frame, piece, i < pieces.length - 1)).join('');
}

function countedOnce({ head, lengthAt, lengthBytes, lengthAdds, payloadAt, check = 'none', parts }: CountedFrame, piece: string, goesOn: boolean): string {
  const bytes = fromLatin1(hexToLatin1(head.replace(/\s+/g, '').replaceAll('..', '00')).padEnd(payloadAt, '\0') + piece);
  const length = bytes.length + checkOf(check, '').length - lengthAdds;
  if (lengthBytes === 2) bytes.set([length >> 8, length & 0xff], lengthAt);
  else bytes[lengthAt] = length;
  if (parts && goesOn) bytes[parts.at]! |= parts.more;
  const framed = String.fromCharCode(...bytes);
  return framed + checkOf(check, framed);
}

function posReports({ reportId, lengthAt, aimAt, dataAt, longest, moreAt, more }: ReportLayout & { kind: 'pos' }, text: string): Uint8Array[] {
  const pieces = text.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? [];
  return pieces.map((piece, i) => {
    const report = new Uint8Array(moreAt + 1);
    report[0] = reportId;
    report[lengthAt] = piece.length;
    report.set(fromLatin1(']X0'), aimAt);
    report.set(fromLatin1(piece), dataAt);
    if (i < pieces.length - 1) report[moreAt] = more;
    return report;
  });
}

function streamReports({ lengthAt, mask, dataAt }: ReportLayout & { kind: 'stream' }, framed: string): Uint8Array[] {
  const size = Math.min(mask, 63);
  return (framed.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).map((piece) => {
    const report = new Uint8Array(dataAt + size);
    report[lengthAt] = piece.length;
    report.set(fromLatin1(piece), dataAt);
    return report;
  });
}
