/** Bytes of a file in any cut → text. A file that is not UTF-8 is named as such, with its line, instead of being read as something else. */

export interface TextPiece {
  /** What was read; up to the end of the line before, where one is no UTF-8. */
  text: string;
  /** The line that is no UTF-8, from 1. Nothing behind it is read. */
  brokenAt?: number;
}

export interface TextStream {
  push(bytes: Uint8Array): TextPiece;
  end(): TextPiece;
}

const LINE_FEED = 10;

export function createTextStream(): TextStream {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a character that the last piece broke off in. */
  let open: Uint8Array = new Uint8Array(0);
  let line = 1;
  let isStart = true;

  const decode = (bytes: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };

  /** A byte order mark is dropped; the one of UTF-16 is no UTF-8 and is found here too. */
  function toText(text: string): string {
    if (text === '' || !isStart) return text;
    isStart = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  function read(bytes: Uint8Array): TextPiece {
    const text = decode(bytes);
    if (text !== undefined) {
      line += countLines(bytes);
      return { text: toText(text) };
    }
    // No character of UTF-8 holds a line feed's byte, so lines are found without reading them.
    let before = '';
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(LINE_FEED, at) + 1;
      const good = end === 0 ? undefined : decode(bytes.subarray(at, end));
      if (good === undefined) return { text: toText(before), brokenAt: line };
      before += good;
      line += 1;
      at = end;
    }
  }

  return {
    push(bytes) {
      const joined = open.length === 0 ? bytes : join(open, bytes);
      const end = joined.length - openBytes(joined);
      open = joined.slice(end);
      return read(joined.subarray(0, end));
    },
    end: () => read(open),
  };
}

/** How many bytes at the end begin a character that may go on in the next piece. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
