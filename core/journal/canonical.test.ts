import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes, canonicalText, parseCanonical } from './canonical.ts';

test('sorts keys, leaves out what is undefined, adds no white space', () => {
  expect(canonicalText({ b: 1, a: [true, null, 'x'], c: undefined, A: { z: -0, y: 1e21 } })).toBe('{"A":{"y":1e+21,"z":0},"a":[true,null,"x"],"b":1}');
});

test('refuses what JSON cannot hold exactly', () => {
  for (const bad of [NaN, Infinity, '\ud800', { '\udc00': 1 }, [undefined], () => 1, 1n]) expect(() => canonicalText(bad)).toThrow(TypeError);
});

test('any JSON value comes back as it was, and the order of its keys does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const bytes = canonicalBytes(value);
      expect(parseCanonical(bytes)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalText(reversed(value))).toBe(canonicalText(value));
    }),
  );
});

test('bytes that say the same in another way are refused', () => {
  const encoder = new TextEncoder();
  for (const text of ['{"a": 1}', '{"b":1,"a":2}', '{"a":1.0}', '{"a":1,"a":1}', '"\\u0041"', '{"a":1}\n', '\ufeff{"a":1}', '1e2', '']) expect(parseCanonical(encoder.encode(text))).toBeUndefined();
  expect(parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
  expect(parseCanonical(encoder.encode('{"a":1}'))).toEqual({ a: 1 });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
}
