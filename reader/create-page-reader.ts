import type { FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import type { PageReading } from '../core/document/reading.ts';
import type { ProcessHost } from '../core/process-host.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { ReaderAnswer, type ReaderAsk, type ReadFailure } from './messages.ts';
import { oneAtATime, type TurnLimits } from './one-at-a-time.ts';

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

const LIMITS: TurnLimits = { imageMs: 20_000, waitingBytes: 256 * 1024 * 1024 };

/** The reader as the station sees it, with a process that is warm before the first picture. */
export function createPageReader(host: ProcessHost, limits: TurnLimits = LIMITS): PageReader {
  const turns = oneAtATime<ReaderAsk, ReaderAnswer>(host, new URL('./process.ts', import.meta.url), ReaderAnswer, limits);
  turns.start();
  return {
    async read(bytes) {
      const answer = await turns.ask({ kind: 'read', bytes });
      if (!answer.ok) return answer;
      return answer.value.kind === 'read' ? ok(answer.value.reading) : fail('readerFailed');
    },
    async frame(bytes, evidence) {
      if (turns.isBusy()) return fail('busy');
      const answer = await turns.ask({ kind: 'frame', bytes, evidence });
      if (!answer.ok) return answer;
      return answer.value.kind === 'frame' ? ok(answer.value.reading) : fail('readerFailed');
    },
    async preview(bytes, edge) {
      const answer = await turns.ask({ kind: 'preview', bytes, edge });
      if (!answer.ok) return answer;
      return answer.value.kind === 'preview' ? ok(answer.value.jpeg) : fail('readerFailed');
    },
    close: turns.close,
  };
}
