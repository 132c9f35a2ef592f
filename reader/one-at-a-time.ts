import type { z } from 'zod';
import type { ChildChannel, ProcessHost } from '../core/process-host.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { ReadFailure } from './messages.ts';

export interface TurnLimits {
  /** Time for one picture, from when the process takes it. */
  imageMs: number;
  /** Bytes of pictures that may wait; past it a picture is answered `readerFailed` at once. */
  waitingBytes: number;
  /** So long without a picture, and the process is ended: its memory counts on a small machine. Without it, it stays. */
  idleMs?: number;
}

interface Asked {
  bytes: Uint8Array;
}
interface Answered {
  id: number;
  kind: string;
}
type Failed = Answered & { kind: 'failed'; error: ReadFailure };

export interface OneAtATime<Ask extends Asked, Answer extends Answered> {
  /** `isBefore`: goes before the first of those that wait for which it says so. */
  ask(question: Ask, isBefore?: (waiting: Ask) => boolean): Promise<Result<Exclude<Answer, Failed>, ReadFailure>>;
  isBusy(): boolean;
  /** Starts the process before anybody asks. */
  start(): void;
  close(): void;
}

/**
 * One picture at a time in a process of its own, which is killed when a picture takes too long and started again, by
 * the next picture, when it has died. Its answers are checked: it has just decoded a stranger's file.
 */
export function oneAtATime<Ask extends Asked, Answer extends Answered>(host: ProcessHost, entry: URL, answers: z.ZodType<Answer | Failed>, limits: TurnLimits): OneAtATime<Ask, Answer> {
  type Settled = Result<Exclude<Answer, Failed>, ReadFailure>;
  interface Job {
    question: Ask;
    settle: (answer: Settled) => void;
  }
  const waiting: Job[] = [];
  let waitingBytes = 0;
  let child: ChildChannel | undefined;
  let running: { id: number; job: Job; timer: ReturnType<typeof setTimeout> } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let nextId = 1;
  let isClosed = false;

  function runNext(): void {
    if (running || isClosed) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (!job) {
      if (limits.idleMs !== undefined) idle = setTimeout(endChild, limits.idleMs).unref();
      return;
    }
    waitingBytes -= job.question.bytes.length;
    const channel = child ?? startChild();
    const id = nextId++;
    const timer = setTimeout(() => {
      // The process is busy inside one picture and cannot be asked to stop.
      endChild();
      finish(fail('timeout'));
    }, limits.imageMs);
    running = { id, job, timer };
    channel.post({ id, ...job.question });
  }

  function startChild(): ChildChannel {
    const channel = host.start(entry);
    child = channel;
    channel.onMessage((message) => {
      if (child !== channel) return;
      const answer = answers.safeParse(message);
      if (!answer.success) {
        endChild();
        finish(fail('readerFailed'));
      } else if (answer.data.id === running?.id) {
        finish(isFailed(answer.data) ? fail(answer.data.error) : ok(answer.data as Exclude<Answer, Failed>));
      }
    });
    channel.onExit(() => {
      if (child !== channel) return;
      child = undefined;
      finish(fail('readerFailed'));
    });
    return channel;
  }

  function endChild(): void {
    const ended = child;
    child = undefined;
    ended?.kill();
  }

  function finish(answer: Settled): void {
    if (!running) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = undefined;
    job.settle(answer);
    runNext();
  }

  return {
    ask(question, isBefore = () => false) {
      if (isClosed || waitingBytes + question.bytes.length > limits.waitingBytes) return Promise.resolve(fail('readerFailed'));
      return new Promise((settle) => {
        const place = waiting.findIndex((other) => isBefore(other.question));
        waiting.splice(place === -1 ? waiting.length : place, 0, { question, settle });
        waitingBytes += question.bytes.length;
        runNext();
      });
    },
    isBusy: () => running !== undefined || waiting.length > 0,
    start: () => void (child ?? startChild()),
    close() {
      isClosed = true;
      clearTimeout(idle);
      endChild();
      finish(fail('readerFailed'));
      for (const job of waiting.splice(0)) job.settle(fail('readerFailed'));
    },
  };
}

const isFailed = (answer: Answered): answer is Failed => answer.kind === 'failed';
