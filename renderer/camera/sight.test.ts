import { describe, expect, it } from 'vitest';
import type { FrameAnswer } from '../../core/contract/camera.ts';
import type { Quad } from '../../core/document/reading.ts';
import { NOTHING, seeNext, type Sight } from './sight.ts';

const zoneAt = (x: number): Quad => [{ x, y: 0 }, { x: x + 100, y: 0 }, { x: x + 100, y: 20 }, { x, y: 20 }];
const after = (...answers: FrameAnswer[]): Sight => answers.reduce(seeNext, NOTHING);
const seen = (x: number, sureness = 0.4): FrameAnswer => ({ state: 'seen', zone: zoneAt(x), sureness });
const nothing: FrameAnswer = { state: 'nothing', sureness: 0 };
const dropped: FrameAnswer = { state: 'dropped', sureness: 0.4 };

describe('what is shown of the frames', () => {
  it('follows the document', () => {
    expect(after(seen(10), seen(14, 0.6))).toEqual({ state: 'seen', zone: zoneAt(14), sureness: 0.6, missed: 0 });
  });
  it('stays through a blurred frame and a dropped one, and goes with the document', () => {
    expect(after(seen(10), nothing, dropped, nothing)).toMatchObject({ state: 'seen', zone: zoneAt(10) });
    expect(after(seen(10), nothing, nothing, nothing)).toEqual(NOTHING);
    expect(after(nothing, dropped)).toEqual(NOTHING);
  });
  it('takes the frame away, but not what was read, where the zone is hidden for longer', () => {
    const hidden: FrameAnswer = { state: 'seen', sureness: 0.5 };
    expect(after(seen(10), hidden)).toMatchObject({ zone: zoneAt(10), sureness: 0.5 });
    expect(after(seen(10), hidden, hidden, hidden)).toMatchObject({ state: 'seen', zone: undefined, sureness: 0.5 });
  });
  it('keeps the last frame when the document is taken', () => {
    expect(after(seen(10), { state: 'taken', sureness: 1 })).toMatchObject({ state: 'taken', zone: zoneAt(10), sureness: 1 });
  });
});
