import { describe, expect, it } from 'vitest';
import { watchClock } from './clock-watch.ts';

const START = Date.parse('2026-03-01T08:00:00Z');
function atHand(wall = START) {
  const time = { wall, monotonic: 0 };
  const iso = (ms: number) => new Date(ms).toISOString();
  return { time, iso, watch: watchClock({ now: () => iso(time.wall), monotonic: () => time.monotonic }) };
}
const pass = (time: { wall: number; monotonic: number }, ms: number) => {
  time.wall += ms;
  time.monotonic += ms;
};

describe('the clock', () => {
  it('is believed while it goes on from the last entry', () => {
    const { time, iso, watch } = atHand();
    expect(watch.look(iso(START - 3_600_000))).toBeUndefined();
    pass(time, 5_000);
    expect([watch.look(iso(START)), watch.today()]).toEqual([undefined, '2026-03-01']);
  });
  it('is not believed before the last entry', () => {
    const { iso, watch } = atHand();
    expect([watch.look(iso(START + 60_000)), watch.confirmed, watch.today()]).toEqual([-60, false, undefined]);
  });
  it('is not believed more than thirty days after the last entry', () => {
    const { iso, watch } = atHand();
    expect(watch.look(iso(START - 29 * 86_400_000))).toBeUndefined();
    expect(atHand().watch.look(iso(START - 31 * 86_400_000))).toBe(31 * 86_400);
  });
  it('is watched while the station runs, back and ahead; a sleeping machine is no jump', () => {
    const { time, iso, watch } = atHand();
    watch.look(iso(START));
    time.wall += 10 * 3_600_000;
    expect(watch.look(iso(START))).toBeUndefined();
    time.wall -= 3_600_000;
    expect([watch.look(iso(START)), watch.confirmed]).toEqual([-3_600, false]);
    watch.confirm();
    time.wall += 3 * 86_400_000;
    expect(watch.look(iso(START))).toBe(3 * 86_400);
  });
  it('says so once, and believes again what a person confirmed, also behind the last entry', () => {
    const { time, iso, watch } = atHand();
    expect([watch.look(iso(START + 90_000)), watch.look(iso(START + 90_000))]).toEqual([-90, undefined]);
    watch.confirm();
    pass(time, 1_000);
    expect([watch.look(iso(START + 90_000)), watch.confirmed]).toEqual([undefined, true]);
  });
});
