import type { CodeReading } from '../../core/document/barcode/read-code.ts';
import type { VisualReading } from '../../core/document/visual/visual-reading.ts';
import type { ImageHashes, PictureMeasures } from '../../core/picture/measures.ts';
import type { ChildChannel, ProcessHost } from '../../core/process-host.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ReadFailure } from '../messages.ts';
import { EvidenceAnswer, type EvidenceRequest, type ZonePlace } from './messages.ts';

export interface EvidenceReader {
  /** Page image → its barcodes and, where the zone's place is given, what is printed above it and what the picture measures. What broke off is absent. */
  look(image: Uint8Array, place?: ZonePlace): Promise<Result<Looked, ReadFailure>>;
  close(): void;
}

export interface Looked {
  codes?: CodeReading[];
  visual?: VisualReading;
  picture?: PictureMeasures;
  image?: ImageHashes;
}

export interface EvidenceLimits {
  /** Time for one page, from when the process takes it. */
  pageMs: number;
  /** Bytes of pages that may wait; past it a page is answered `readerFailed` at once. */
  waitingBytes: number;
  /** So long without a page, and the process is ended: its memory counts on a small machine. */
  idleMs: number;
}

const LIMITS: EvidenceLimits = { pageMs: 30_000, waitingBytes: 64 * 1024 * 1024, idleMs: 180_000 };

interface Job {
  bytes: Uint8Array;
  place: ZonePlace | undefined;
  settle: (answer: Awaited<ReturnType<EvidenceReader['look']>>) => void;
}

/** One page at a time in a process that starts with the first page, ends when it is idle, and is replaced when it dies. */
export function createEvidenceReader(host: ProcessHost, limits: EvidenceLimits = LIMITS): EvidenceReader {
  const waiting: Job[] = [];
  let waitingBytes = 0;
  let child: ChildChannel | undefined;
  let running: { id: number; job: Job; timer: ReturnType<typeof setTimeout> } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let nextId = 1;
  let closed = false;

  return {
    look(bytes, place) {
      if (closed || waitingBytes + bytes.length > limits.waitingBytes) return Promise.resolve(fail('readerFailed'));
      return new Promise((settle) => {
        const job: Job = { bytes, place, settle };
        // A page without a zone was scanned for its code alone: somebody waits for it.
        const first = place === undefined ? waiting.findIndex((other) => other.place !== undefined) : -1;
        if (first === -1) waiting.push(job);
        else waiting.splice(first, 0, job);
        waitingBytes += bytes.length;
        runNext();
      });
    },
    close() {
      closed = true;
      clearTimeout(idle);
      end();
      finish(fail('readerFailed'));
      for (const job of waiting.splice(0)) job.settle(fail('readerFailed'));
    },
  };

  function runNext(): void {
    if (running || closed) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (!job) {
      idle = setTimeout(end, limits.idleMs);
      idle.unref();
      return;
    }
    waitingBytes -= job.bytes.length;
    const channel = child ?? startChild();
    const id = nextId++;
    const timer = setTimeout(() => {
      // The process is busy inside one page and cannot be asked to stop.
      end();
      finish(fail('timeout'));
    }, limits.pageMs);
    running = { id, job, timer };
    channel.post({ id, bytes: job.bytes, place: job.place } satisfies EvidenceRequest);
  }

  function startChild(): ChildChannel {
    const channel = host.start(new URL('./process.ts', import.meta.url));
    child = channel;
    channel.onMessage((message) => {
      if (child !== channel) return;
      const answer = EvidenceAnswer.safeParse(message);
      if (!answer.success) {
        end();
        finish(fail('readerFailed'));
      } else if (answer.data.id === running?.id) {
        finish(toResult(answer.data));
      }
    });
    channel.onExit(() => {
      if (child !== channel) return;
      child = undefined;
      finish(fail('readerFailed'));
    });
    return channel;
  }

  function end(): void {
    const ended = child;
    child = undefined;
    ended?.kill();
  }

  function finish(answer: Awaited<ReturnType<EvidenceReader['look']>>): void {
    if (!running) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = undefined;
    job.settle(answer);
    runNext();
  }
}

function toResult(answer: EvidenceAnswer): Awaited<ReturnType<EvidenceReader['look']>> {
  if (answer.kind === 'failed') return fail(answer.error);
  const { codes, visual, picture, image } = answer;
  return ok({ ...(codes && { codes }), ...(visual && { visual }), ...(picture && { picture }), ...(image && { image }) });
}
