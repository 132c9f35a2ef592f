/** The reader as a station runs it, in its own process, with its time and its memory. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PageReading } from '../../core/document/reading.ts';
import type { Result } from '../../core/result.ts';
import { childProcessHost } from '../../main/process-host.ts';
import { createPageReader } from '../../reader/create-page-reader.ts';
import type { ReadFailure } from '../../reader/messages.ts';
import { drawPlanned } from './pages/draw.ts';
import { planPages } from './pages/plan.ts';

export interface ReaderUnderTest {
  /** From file bytes to the reading, in milliseconds. */
  read(bytes: Uint8Array): Promise<{ answer: Result<PageReading, ReadFailure>; ms: number }>;
  /** The most memory that the process ever held, in MB; 0 where the machine has no /proc to say so. */
  peakMb(): number;
  /** Processor time that it has used, in milliseconds: what other programs on the machine do is not in it. */
  cpuMs(): number;
  /** Processes that were started: more than one when one died. */
  starts(): number;
  close(): void;
}

const WARM_PAGES = 4;

/** Warm, as at a station in service: the first pages are not counted. */
export async function startReader(): Promise<ReaderUnderTest> {
  const host = childProcessHost();
  let starts = 0;
  const reader = createPageReader({
    start(entry) {
      starts++;
      return host.start(entry);
    },
  });
  const timed = async (bytes: Uint8Array) => {
    const from = performance.now();
    const answer = await reader.read(bytes);
    return { answer, ms: performance.now() - from };
  };
  await atRest();
  for (const plan of planPages(1).slice(0, WARM_PAGES)) await reader.read((await drawPlanned(plan)).bytes);
  return {
    async read(bytes) {
      const first = await timed(bytes);
      // Once more: a machine that stood still for so long is no fault of the reader's, which would be as slow again.
      return !first.answer.ok && first.answer.error === 'timeout' ? timed(bytes) : first;
    },
    peakMb: () => Math.round(Math.max(0, ...readerProcesses().map(peakOf))),
    cpuMs: () => Math.max(0, ...readerProcesses().map(cpuOf)),
    starts: () => starts,
    close() {
      reader.close();
      host.killAll();
    },
  };
}

/** A station's reader warms itself up while nobody asks; whoever measures it lets it. */
async function atRest(): Promise<void> {
  const used = (): number => readerProcesses().reduce((sum, process) => sum + cpuOf(process), 0);
  for (let before = -1, now = used(); now !== before || now === 0; before = now, now = used()) {
    if (!existsSync('/proc/self/status')) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Our own children that run the reader's entry; the host tells nobody their numbers. */
function readerProcesses(): string[] {
  if (!existsSync('/proc/self/status')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === String(process.pid) && textOf(`/proc/${name}/cmdline`).includes('reader/process.ts'));
}

const parentOf = (id: string): string => /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? '';
const peakOf = (id: string): number => Number(/^VmHWM:\s+(\d+) kB/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0) / 1024;

/** proc(5): after the name in brackets come 11 other fields, then user and system time in ticks of 10 ms. */
function cpuOf(id: string): number {
  const fields = textOf(`/proc/${id}/stat`).split(') ').at(-1)!.split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

/** Empty for a process that has just gone. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
