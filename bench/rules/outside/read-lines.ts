/** Lines of a file as they stream in, none of them longer than a limit: a corpus may be larger than memory. */

/** Bytes of one line. Whole facts with a picture's measures take some 20,000. */
export const LINE_LIMIT = 1_000_000;

export type ReadLine = { number: number; text: string } | { number: number; tooLong: true };

export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit = LINE_LIMIT): AsyncGenerator<ReadLine> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  let isTooLong = false;
  const hold = (part: Uint8Array): void => {
    held += part.length;
    isTooLong ||= held > limit;
    // What is too long is counted on and not kept.
    if (isTooLong) parts = [];
    else parts.push(part);
  };
  const take = (): ReadLine => {
    const line: ReadLine = isTooLong ? { number, tooLong: true } : { number, text: decoder.decode(Buffer.concat(parts)).replace(/\r$/, '') };
    number += 1;
    [parts, held, isTooLong] = [[], 0, false];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (held > 0) yield take();
}

const NEWLINE = 10;
