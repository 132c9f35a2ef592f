import { expect, test } from 'vitest';
import { lift, type Upcaster } from './upcast.ts';

const jump = { type: 'clock.jumped.v1', facts: { secondsOff: 3 }, payloads: {} };

test('a known version passes as it is', () => {
  expect(lift(jump)).toEqual({ ok: true, value: jump });
});

test('an older version is lifted step by step', () => {
  const registry: Record<string, Upcaster> = {
    'clock.leapt.v0': ({ facts, payloads }) => ({ type: 'clock.leapt.v1', facts: { off: (facts as { minutes: number }).minutes * 60 }, payloads }),
    'clock.leapt.v1': ({ facts, payloads }) => ({ type: 'clock.jumped.v1', facts: { secondsOff: (facts as { off: number }).off }, payloads }),
  };
  expect(lift({ type: 'clock.leapt.v0', facts: { minutes: 2 }, payloads: {} }, registry)).toEqual({ ok: true, value: { ...jump, facts: { secondsOff: 120 } } });
});

test('what cannot be read says why', () => {
  expect(lift({ ...jump, type: 'clock.jumped.v9' })).toEqual({ ok: false, error: 'unknownType' });
  expect(lift({ ...jump, facts: { secondsOff: 'x' } })).toEqual({ ok: false, error: 'badFacts' });
  expect(lift({ ...jump, payloads: { identity: { name: 'x' } } })).toEqual({ ok: false, error: 'badPayload' });
});
