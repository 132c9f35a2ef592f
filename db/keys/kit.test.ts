import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_BYTES, keyToKit, kitToKey } from './kit.ts';

const key = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES });
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('any key comes back from its groups, however they are typed', () => {
  fc.assert(
    fc.property(key, fc.constantFrom(' ', '-', '', '\n'), fc.boolean(), (bytes, between, lower) => {
      const kit = keyToKit(bytes);
      expect(kit).toHaveLength(13);
      const typed = kit.join(between).replaceAll('0', 'o').replaceAll('1', 'I');
      expect(kitToKey(lower ? typed.toLowerCase() : typed)).toEqual({ ok: true, value: bytes });
    }),
  );
});

test('every single wrong sign and every swap is found in its own group', () => {
  fc.assert(
    fc.property(key, fc.nat(12), fc.nat(4), fc.nat(30), fc.nat(3), (bytes, group, place, shift, swap) => {
      const kit = keyToKit(bytes);
      const replace = (signs: string) => kitToKey(kit.map((old, i) => (i === group ? signs : old)));
      const old = kit[group] ?? '';
      const wrong = SIGNS.charAt((SIGNS.indexOf(old.charAt(place)) + 1 + shift) % 32);
      expect(replace(old.slice(0, place) + wrong + old.slice(place + 1))).toEqual({ ok: false, error: { code: 'group', group: group + 1 } });
      const swapped = old.slice(0, swap) + old.charAt(swap + 1) + old.charAt(swap) + old.slice(swap + 2);
      if (swapped !== old) expect(replace(swapped)).toEqual({ ok: false, error: { code: 'group', group: group + 1 } });
    }),
  );
});

test('groups that changed places, a group too few, and a row of zeros are found', () => {
  const kit = keyToKit(new Uint8Array(KEY_BYTES).map((_, i) => i * 7));
  expect(kitToKey([kit[1] ?? '', kit[0] ?? '', ...kit.slice(2)])).toEqual({ ok: false, error: { code: 'group', group: 1 } });
  expect(kitToKey(kit.slice(1))).toEqual({ ok: false, error: { code: 'length', groups: 12 } });
  expect(kitToKey(kit.map(() => '00000')).ok).toBe(false);
});
