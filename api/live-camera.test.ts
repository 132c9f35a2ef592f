import { describe, expect, it } from 'vitest';
import type { LiveId } from '../core/contract/camera.ts';
import type { Captured } from '../core/contract/passages.ts';
import type { FrameReading } from '../core/document/frame-reading.ts';
import type { Quad } from '../core/document/reading.ts';
import { openLiveCamera } from './live-camera.ts';

const [one, other] = ['one', 'other'] as unknown as [LiveId, LiveId];
const captured = { captureId: 'c', passageId: 'p' } as unknown as Captured;
const zoneAt = (x: number): Quad => [{ x, y: 0 }, { x: x + 9, y: 0 }, { x: x + 9, y: 3 }, { x, y: 3 }];
const bytes = (of: number): Uint8Array => Uint8Array.of(of);

/** What the reader answers for a frame that shows these lines, the `frames`-th of its document. */
function reading(lines: string[], frames: number, clarity: number): FrameReading {
  const [image, zone] = [{ width: 100, height: 80 }, zoneAt(clarity * 10)];
  return {
    image, zone, clarity, sureness: 0.5,
    evidence: { lengths: lines.map(({ length }) => length), frames, missed: 0, sums: new Float32Array(), weights: new Float32Array() },
    page: { found: true, raw: lines, lines, substitutions: [], confidences: [], accepted: false, doubts: [], image, zone },
  };
}
const empty: FrameReading = { image: { width: 100, height: 80 }, clarity: 0, sureness: 0 };

function camera() {
  let now = 0;
  const live = openLiveCamera(() => now);
  return { live, pass: (ms: number) => void (now += ms) };
}

describe('what a screen’s camera has seen', () => {
  it('keeps the clearest frame of a document, with the zone as that frame shows it', () => {
    const { live } = camera();
    const seen = live.of(one);
    for (const [i, clarity] of [0.5, 0.9, 0.7].entries()) live.note(seen, bytes(i), reading(['AAA', 'BBB'], i + 1, clarity));
    expect(seen.best?.bytes).toEqual(bytes(1));
    expect(seen.page?.zone).toEqual(zoneAt(9));
    expect(seen.evidence?.frames).toBe(3);
    live.note(seen, bytes(9), reading(['CCC', 'DDD'], 1, 0.1));
    expect(seen.best?.bytes).toEqual(bytes(9));
  });

  it('is forgotten when no frame comes, or another showing begins', () => {
    const { live, pass } = camera();
    live.note(live.of(one), bytes(1), reading(['AAA', 'BBB'], 1, 0.5));
    pass(9_000);
    expect(live.find(one)?.page).toBeDefined();
    pass(1_001);
    expect(live.find(one)).toBeUndefined();
    live.note(live.of(one), bytes(1), reading(['AAA', 'BBB'], 1, 0.5));
    live.of(other);
    expect(live.find(one)).toBeUndefined();
    live.clear();
    expect(live.find(other)).toBeUndefined();
  });

  it('knows a document again that was taken, until it was away', () => {
    const { live } = camera();
    const first = live.of(one);
    live.note(first, bytes(1), reading(['AAAA', 'BBBB'], 3, 0.5));
    expect(live.isSameAgain(first)).toBe(false);
    live.taken(first, captured);
    expect([first.captured, first.best, first.page]).toEqual([captured, undefined, undefined]);

    const second = live.of(other);
    // A camera that has just started shows a dark picture or two.
    live.note(second, bytes(2), empty);
    live.note(second, bytes(2), reading(['AAAA', 'BBXB'], 1, 0.5));
    expect(live.isSameAgain(second)).toBe(true);
    live.note(second, bytes(3), reading(['AAAA', 'BXXB'], 1, 0.5));
    expect(live.isSameAgain(second)).toBe(false);
    live.note(second, bytes(3), reading(['AAAA', 'BBBB'], 1, 0.5));
    expect(live.isSameAgain(second)).toBe(true);
    for (let i = 0; i < 4; i++) live.note(second, bytes(4), empty);
    live.note(second, bytes(5), reading(['AAAA', 'BBBB'], 1, 0.5));
    expect(live.isSameAgain(second)).toBe(false);
  });
});
