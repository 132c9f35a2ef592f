import { describe, expect, it } from 'vitest';
import type { FrameAnswer } from '../../core/contract/camera.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Failure } from '../connection/failure.ts';
import { runFrames } from './run-frames.ts';

const nothing: FrameAnswer = { state: 'nothing', sureness: 0 };
const taken: FrameAnswer = { state: 'taken', sureness: 1 };

/** Time that goes by only when it is waited for. */
function bench(answers: readonly Result<FrameAnswer, Failure>[]) {
  const log = { sent: [] as number[], most: 0, answers: [] as FrameAnswer[], failures: [] as Failure[] };
  let now = 0;
  let under = 0;
  let cuts = 0;
  const work = {
    cut: () => Promise.resolve(cuts++ === 0 ? undefined : `frame ${String(cuts)}`),
    async send() {
      log.sent.push(now);
      under += 1;
      log.most = Math.max(log.most, under);
      await Promise.resolve();
      now += 30;
      under -= 1;
      return answers[log.sent.length - 1] ?? ok(nothing);
    },
    onAnswer: (answer: FrameAnswer) => void log.answers.push(answer),
    onFailure: (failure: Failure) => void log.failures.push(failure),
    isOn: () => log.sent.length < 200,
    wait: (ms: number) => ((now += ms), Promise.resolve()),
    monotonic: () => now,
  };
  return { log, work };
}

describe('the frames of a camera', () => {
  it('go one at a time, not too fast, and end when the document is taken', async () => {
    const { log, work } = bench([ok(nothing), ok({ state: 'seen', sureness: 0.5 }), ok(taken)]);
    await runFrames(work);
    expect(log.answers.map(({ state }) => state)).toEqual(['nothing', 'seen', 'taken']);
    expect(log.most).toBe(1);
    for (const [i, at] of log.sent.slice(1).entries()) expect(at - log.sent[i]!).toBeGreaterThanOrEqual(120);
  });

  it('go more slowly while nothing is shown', async () => {
    const { log, work } = bench([]);
    await runFrames(work);
    expect(log.sent[1]! - log.sent[0]!).toBe(120);
    expect(log.sent.at(-1)! - log.sent.at(-2)!).toBe(400);
  });

  it('go on after a failure that passes, and end with one that lasts', async () => {
    const unreadable: Failure = { code: 'IMAGE_UNREADABLE', data: { reason: 'readerFailed' } };
    const forbidden: Failure = { code: 'CHANNEL_FORBIDDEN', data: { channel: 'camera' } };
    const { log, work } = bench([fail(unreadable), ok(nothing), fail(forbidden), ok(taken)]);
    await runFrames(work);
    expect(log.failures).toEqual([unreadable, forbidden]);
    expect(log.sent).toHaveLength(3);
    expect(log.sent[1]! - log.sent[0]!).toBeGreaterThanOrEqual(1_000);
  });

  it('end at once when the camera is left, whatever is still on its way', async () => {
    const { log, work } = bench([ok(taken)]);
    let isOn = true;
    await runFrames({ ...work, isOn: () => isOn, send: async () => ((isOn = false), work.send()) });
    expect(log.sent).toHaveLength(1);
    expect(log.answers).toEqual([]);
  });
});
