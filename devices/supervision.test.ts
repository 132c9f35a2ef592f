import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supervise, type SupervisionEvent, unseen, waitOf } from './supervision.ts';

const run = (...events: SupervisionEvent[]) => events.reduce(supervise, unseen);

describe('supervise', () => {
  it('goes from absent to ready, through lost and backing off, and back', () => {
    expect(run('appeared').state).toBe('opening');
    expect(run('appeared', 'opened').state).toBe('ready');
    expect(run('appeared', 'opened', 'vanished').state).toBe('lost');
    expect(run('appeared', 'opened', 'vanished', 'released').state).toBe('backingOff');
    expect(run('appeared', 'opened', 'vanished', 'released', 'vanished')).toEqual(unseen);
    expect(run('appeared', 'refused', 'waited', 'opened').state).toBe('ready');
  });

  it('waits longer for a port that opens and breaks again and again, until it delivers', () => {
    const flapping: SupervisionEvent[] = ['opened', 'broke', 'released', 'waited'];
    const waits = [1, 2, 3, 4, 20].map((times) => waitOf(run('appeared', ...Array.from({ length: times }, () => flapping).flat())));
    expect(waits).toEqual([250, 500, 1000, 2000, 10_000]);
    expect(waitOf(run('appeared', ...flapping, ...flapping, 'opened', 'delivered'))).toBe(250);
  });

  it('never opens twice without having let go in between', () => {
    const events: SupervisionEvent[] = ['appeared', 'opened', 'refused', 'delivered', 'broke', 'vanished', 'released', 'waited'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (story) => {
        let held = false;
        let now = unseen;
        for (const event of story) {
          const next = supervise(now, event);
          if (next.state === 'opening' && now.state !== 'opening') {
            expect(held).toBe(false);
            held = true;
          }
          if (now.state === 'opening' && event === 'refused') held = false;
          if (now.state === 'lost' && event === 'released') held = false;
          now = next;
        }
      }),
    );
  });
});
