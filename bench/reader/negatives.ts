/** Pictures without a zone: the reader has to say "not found" of every one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from './figures.ts';
import { drawNegative } from './pages/without-zone/draw.ts';
import { startReader } from './reader-under-test.ts';

export interface NegativeOptions {
  images: number;
  keep?: string | undefined;
  say: (line: string) => void;
}

export async function benchNegatives({ images, keep, say }: NegativeOptions) {
  const reader = await startReader();
  const files: { file: string; accepted: boolean; lines: string[] }[] = [];
  let slowest = 0;
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  for (let n = 0; n < images; n++) {
    const { id, bytes } = await drawNegative(n);
    const { answer, ms } = await reader.read(bytes);
    slowest = Math.max(slowest, ms);
    if (!answer.ok) throw new Error(`${id}: ${answer.error}`);
    if (answer.value.found) {
      files.push({ file: id, accepted: answer.value.accepted, lines: answer.value.raw });
      if (keep !== undefined) writeFileSync(join(keep, `${id}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`), bytes);
    }
    if ((n + 1) % 50 === 0) say(`${n + 1} of ${images} pictures, ${files.length} found`);
  }
  reader.close();
  return { images, found: files.length, accepted: files.filter(({ accepted }) => accepted).length, msMax: round(slowest), files };
}

export function toNegativesText({ images, found, accepted, msMax, files }: Awaited<ReturnType<typeof benchNegatives>>): string {
  return [
    ...files.map(({ file, accepted: isAccepted, lines }) => [`${file}: ${isAccepted ? 'ACCEPTED' : 'found'}`, ...lines.map((line) => `  ${line}`)].join('\n')),
    `Not found in ${images - found} of ${images} pictures without a zone; ${found} found, ${accepted} of them accepted; ${msMax} ms at most`,
  ].join('\n');
}
