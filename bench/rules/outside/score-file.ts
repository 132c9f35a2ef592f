/** An outside corpus, line by line. A line that cannot be scored is told with its number and counted, and the rest goes on. */
import { count, emptyTally, type Tally } from '../score/tally.ts';
import { LINE_LIMIT, readLines } from './read-lines.ts';
import { toCase } from './to-case.ts';

export interface OutsideScore {
  tally: Tally;
  /** Lines that were not scored. */
  refused: number;
}

export async function scoreLines(chunks: AsyncIterable<Uint8Array>, say: (line: string) => void): Promise<OutsideScore> {
  const tally = emptyTally();
  let refused = 0;
  const refuse = (number: number, why: string): void => {
    refused += 1;
    if (refused <= TOLD) say(`line ${number} ${why}`);
    else if (refused === TOLD + 1) say('and more');
  };
  for await (const line of readLines(chunks)) {
    if ('tooLong' in line) {
      refuse(line.number, `is longer than ${LINE_LIMIT} bytes`);
      continue;
    }
    if (line.text.trim() === '') continue;
    const read = toCase(line.text);
    if (read.ok) count(tally, read.value);
    else refuse(line.number, read.error);
  }
  return { tally, refused };
}

const TOLD = 20;
