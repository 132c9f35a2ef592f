/**
 * A recorded session as text: `<` bytes from the device (for HID one report a line), `>` bytes to it, `=` what must
 * have been decoded by then, `#` remarks. Bytes are hexadecimal.
 */
import { fromHex, toHex } from '../decoders/bytes.ts';
import type { Decoded } from '../decoders/reading.ts';

export interface Recording {
  /** In order, as the device sent them. */
  chunks: Uint8Array[];
  /** Each as `describeDecoded` writes it, with the number of chunks before it. */
  expected: { after: number; what: string }[];
  /** What the device answers to a command of ours. */
  answers: { to: Uint8Array; answer: Uint8Array }[];
}

/** Throws where the text is no recording: recordings are part of the program. */
export function parseRecording(text: string): Recording {
  const recording: Recording = { chunks: [], expected: [], answers: [] };
  let asked: Uint8Array | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const rest = line.slice(2);
    if (line.startsWith('< ')) {
      const bytes = fromHex(rest);
      recording.chunks.push(bytes);
      if (asked) recording.answers.push({ to: asked, answer: bytes });
    } else if (line.startsWith('= ')) recording.expected.push({ after: recording.chunks.length, what: rest });
    else if (!line.startsWith('> ')) throw new SyntaxError(`no recording: ${line.slice(0, 20)}`);
    asked = line.startsWith('> ') ? fromHex(rest) : undefined;
  }
  return recording;
}

/** One line for one thing decoded: what recordings hold after `=`. */
export function describeDecoded(decoded: Decoded): string {
  switch (decoded.kind) {
    case 'zone':
      return `zone ${decoded.lines.join('|')}`;
    case 'code':
      return `code ${decoded.format ?? '-'} ${decoded.text}`;
    case 'answer':
    case 'reply':
      return `${decoded.kind} ${toHex(decoded.bytes)}`;
  }
}
