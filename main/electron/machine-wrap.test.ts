import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { machineWrap } from './machine-wrap.ts';

const store = machineWrap(new Uint8Array(32).fill(7), randomBytes);

describe('wrapping by the machine key', () => {
  it('gives back what was wrapped, and never the same bytes twice', () => {
    const key = randomBytes(32);
    expect(Buffer.from(store.unwrap(store.wrap(key)))).toEqual(key);
    expect(store.wrap(key)).not.toEqual(store.wrap(key));
  });
  it('opens nothing for another machine', () => {
    expect(() => machineWrap(new Uint8Array(32).fill(8), randomBytes).unwrap(store.wrap(randomBytes(32)))).toThrow();
  });
  it('notices any change', () => {
    const wrapped = Buffer.from(store.wrap(new Uint8Array(32)));
    fc.assert(
      fc.property(fc.nat(wrapped.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(wrapped);
        changed[at] = changed[at]! ^ by;
        expect(() => store.unwrap(changed)).toThrow();
      }),
    );
  });
});
