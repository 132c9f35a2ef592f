import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c40Length, decodeC40, encodeC40 } from './c40.ts';

const text = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '), maxLength: 80 });

describe('C40', () => {
  it('writes three characters in two bytes', () => {
    // 1600·(U=34) + 40·(T=33) + (O=28) + 1 = 55749
    expect([...encodeC40('UTO')]).toEqual([0xd9, 0xc5]);
    expect([...encodeC40('A')]).toEqual([0xfe, 66]);
    expect(encodeC40('P<').length).toBe(2);
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(text, (value) => {
        const bytes = encodeC40(value);
        expect(bytes.length).toBe(c40Length(value.length));
        expect(decodeC40(bytes)).toEqual({ ok: true, value });
      }),
    );
  });

  it('accepts one form of each text only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const read = decodeC40(bytes);
        if (read.ok) expect([...encodeC40(read.value)]).toEqual([...bytes]);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what it does not hold', () => {
    expect(decodeC40(Uint8Array.of(0xd9))).toEqual({ ok: false, error: 'notC40' });
    expect(decodeC40(Uint8Array.of(0xff, 0xff))).toEqual({ ok: false, error: 'notC40' });
    expect(() => encodeC40('a')).toThrow(RangeError);
  });
});
