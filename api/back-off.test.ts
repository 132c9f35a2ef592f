import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT_MS, openBackOff } from './back-off.ts';

function atHand() {
  const time = { ms: 1_000_000 };
  return { time, backOff: openBackOff(() => time.ms) };
}

describe('back-off', () => {
  it('forgives two slips, then waits twice as long each time up to a minute', () => {
    const { time, backOff } = atHand();
    const waits = Array.from({ length: 9 }, () => {
      backOff.failed('one');
      const wait = backOff.waitMs('one');
      time.ms += wait;
      return wait / 1_000;
    });
    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60]);
  });
  it('slows the trying of many badges as well', () => {
    const { backOff } = atHand();
    for (let i = 0; i < 12; i += 1) backOff.failed(`badge ${String(i)}`);
    expect(backOff.waitMs('never tried')).toBeGreaterThan(0);
  });
  it('starts anew for everybody when somebody signs in, but only for that badge otherwise', () => {
    const { backOff } = atHand();
    for (let i = 0; i < 12; i += 1) backOff.failed('other');
    backOff.succeeded('mine');
    expect([backOff.waitMs('mine') === 0, backOff.waitMs('other') > 0]).toEqual([true, true]);
  });
  it('never keeps anybody out for more than a minute, whatever was tried before', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ badge: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 0, max: 100_000 }), right: fc.boolean() }), { maxLength: 60 }), (tries) => {
        const { time, backOff } = atHand();
        for (const { badge, after, right } of tries) {
          time.ms += after;
          if (backOff.waitMs(String(badge)) > 0) continue;
          if (right) backOff.succeeded(String(badge));
          else backOff.failed(String(badge));
        }
        expect(backOff.waitMs('supervisor')).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        time.ms += LONGEST_WAIT_MS;
        for (const badge of ['supervisor', '0', '1', '2', '3']) expect(backOff.waitMs(badge)).toBe(0);
      }),
    );
  });
  it('remembers a bounded number of badges', () => {
    const { time, backOff } = atHand();
    for (let i = 0; i < 2_000; i += 1) {
      backOff.failed(`badge ${String(i)}`);
      time.ms += LONGEST_WAIT_MS;
    }
    for (let i = 0; i < 4; i += 1) backOff.failed('badge 0');
    expect(backOff.waitMs('badge 0')).toBeGreaterThan(0);
  });
});
