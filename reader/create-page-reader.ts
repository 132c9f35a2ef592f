import type { FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import type { PageReading } from '../core/document/reading.ts';
import type { ChildChannel, ProcessHost } from '../core/process-host.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { ReaderAnswer, type ReaderAsk, type ReaderRequest, type ReadFailure } from './messages.ts';

export interface PageReader {
  /** Page image (PNG, JPEG, WebP, TIFF) → what stands in its machine-readable zone. */
  read(image: Uint8Array): Promise<Result<PageReading, ReadFailure>>;
  /**
   * One frame of a live camera, added to what the frames before it gave. Never waits: while the process is at work the
   * frame is `busy`, because the next one is newer and what a traveller waits for goes first.
   */
  frame(image: Uint8Array, evidence: FrameEvidence | undefined): Promise<Result<FrameReading, ReadFailure | 'busy'>>;
  /** A JPEG of at most `edge` pixels for the screen. */
  preview(image: Uint8Array, edge: number): Promise<Result<Uint8Array, ReadFailure>>;
  close(): void;
}

export interface ReaderLimits {
  /** Time for one image, from when the process takes it. */
  imageMs: number;
  /** Bytes of images that may wait; past it an image is answered `readerFailed` at once. */
  waitingBytes: number;
}

const LIMITS: ReaderLimits = { imageMs: 20_000, waitingBytes: 256 * 1024 * 1024 };

interface Job {
  ask: ReaderAsk;
  settle: (answer: Result<ReaderAnswer, ReadFailure>) => void;
}

/**
 * The reader as the station sees it: one image at a time in a process of its own, which is killed when an image
 * takes too long and started again, by the next image, when it has died.
 */
export function createPageReader(host: ProcessHost, limits: ReaderLimits = LIMITS): PageReader {
  const waiting: Job[] = [];
  let waitingBytes = 0;
  let child: ChildChannel | undefined;
  let running: { id: number; job: Job; timer: ReturnType<typeof setTimeout> } | undefined;
  let nextId = 1;
  let closed = false;

  startChild();

  return {
    async read(bytes) {
      const answer = await ask({ kind: 'read', bytes });
      if (!answer.ok) return answer;
      return answer.value.kind === 'read' ? ok(answer.value.reading) : fail('readerFailed');
    },
    async frame(bytes, evidence) {
      if (running || waiting.length > 0) return fail('busy');
      const answer = await ask({ kind: 'frame', bytes, evidence });
      if (!answer.ok) return answer;
      return answer.value.kind === 'frame' ? ok(answer.value.reading) : fail('readerFailed');
    },
    async preview(bytes, edge) {
      const answer = await ask({ kind: 'preview', bytes, edge });
      if (!answer.ok) return answer;
      return answer.value.kind === 'preview' ? ok(answer.value.jpeg) : fail('readerFailed');
    },
    close() {
      closed = true;
      child?.kill();
      finish(fail('readerFailed'));
      for (const job of waiting.splice(0)) job.settle(fail('readerFailed'));
    },
  };

  function ask(question: ReaderAsk): Promise<Result<ReaderAnswer, ReadFailure>> {
    if (closed || waitingBytes + question.bytes.length > limits.waitingBytes) return Promise.resolve(fail('readerFailed'));
    return new Promise((settle) => {
      waiting.push({ ask: question, settle });
      waitingBytes += question.bytes.length;
      runNext();
    });
  }

  function runNext() {
    if (running || closed) return;
    const job = waiting.shift();
    if (!job) return;
    waitingBytes -= job.ask.bytes.length;
    const channel = child ?? startChild();
    const id = nextId++;
    const timer = setTimeout(() => {
      // The process is busy inside one image and cannot be asked to stop.
      drop(channel);
      finish(fail('timeout'));
    }, limits.imageMs);
    running = { id, job, timer };
    channel.post({ id, ...job.ask } satisfies ReaderRequest);
  }

  function startChild(): ChildChannel {
    const channel = host.start(new URL('./process.ts', import.meta.url));
    child = channel;
    channel.onMessage((message) => {
      if (child !== channel) return;
      const answer = ReaderAnswer.safeParse(message);
      if (!answer.success) {
        drop(channel);
        finish(fail('readerFailed'));
      } else if (answer.data.id === running?.id) {
        finish(answer.data.kind === 'failed' ? fail(answer.data.error) : ok(answer.data));
      }
    });
    channel.onExit(() => {
      if (child !== channel) return;
      child = undefined;
      finish(fail('readerFailed'));
    });
    return channel;
  }

  function drop(channel: ChildChannel) {
    if (child === channel) child = undefined;
    channel.kill();
  }

  function finish(answer: Result<ReaderAnswer, ReadFailure>) {
    if (!running) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = undefined;
    job.settle(answer);
    runNext();
  }
}
