/** Cuts frames and sends them, one at a time: the next is cut when the answer to the last has come. */
import type { FrameAnswer } from '../../core/contract/camera.ts';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../connection/failure.ts';

export interface FrameWork {
  /** A frame as base64; undefined while there is none, or nothing new in it. */
  cut: () => Promise<string | undefined>;
  send: (jpegBase64: string) => Promise<Result<FrameAnswer, Failure>>;
  onAnswer: (answer: FrameAnswer) => void;
  /** The frame could not be looked at; the next may be. */
  onFailure: (failure: Failure) => void;
  isOn: () => boolean;
  wait: (ms: number) => Promise<void>;
  monotonic: () => number;
}

/** From one frame to the next at the least: a document moves little meanwhile, and the machine has other work. */
const GAP_MS = 120;
/** While nothing is shown for some time there is no hurry. */
const IDLE_AFTER_MS = 15_000;
const IDLE_GAP_MS = 400;
const AFTER_FAILURE_MS = 1_000;

/** Failures that the next frame meets too. */
const LASTING: ReadonlySet<string> = new Set(['NOT_SIGNED_IN', 'NOT_ALLOWED', 'CHANNEL_FORBIDDEN', 'STATION_LOCKED', 'DISK_FULL', 'INVALID', 'UNKNOWN_OPERATION']);

/** Ends when the document was taken, when it is told to, or with a failure that lasts. */
export async function runFrames({ cut, send, onAnswer, onFailure, isOn, wait, monotonic }: FrameWork): Promise<void> {
  let seenAt = monotonic();
  while (isOn()) {
    const begun = monotonic();
    const frame = await cut();
    if (!isOn()) return;
    if (frame !== undefined) {
      const answer = await send(frame);
      if (!isOn()) return;
      if (answer.ok) {
        onAnswer(answer.value);
        if (answer.value.state === 'taken') return;
        if (answer.value.state !== 'nothing') seenAt = monotonic();
      } else {
        onFailure(answer.error);
        if (LASTING.has(answer.error.code)) return;
        await wait(AFTER_FAILURE_MS);
      }
    }
    const gap = monotonic() - seenAt > IDLE_AFTER_MS ? IDLE_GAP_MS : GAP_MS;
    await wait(Math.max(0, gap - (monotonic() - begun)));
  }
}
