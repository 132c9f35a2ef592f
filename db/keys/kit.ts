/**
 * The recovery key as it stands on paper: 13 groups of five signs, four of data and one check, in Crockford's base32
 * (no I, L, O, U, so nothing is mistaken for a digit). A mistyped, swapped or misplaced sign is found in its own group.
 */
import { fail, ok, type Result } from '../../core/result.ts';

export const KEY_BYTES = 32;
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 13;

/** @param key 32 bytes */
export function keyToKit(key: Uint8Array): string[] {
  if (key.length !== KEY_BYTES) throw new RangeError('a recovery key has 32 bytes');
  const values: number[] = [];
  let pending = 0;
  let bits = 0;
  // 256 bits and four zeros make 52 signs of five bits.
  for (const byte of [...key, 0]) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5 && values.length < GROUPS * 4) {
      bits -= 5;
      values.push((pending >> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  }
  return Array.from({ length: GROUPS }, (_, group) => {
    const data = values.slice(4 * group, 4 * group + 4);
    return [...data, checkOf(group, data)].map((value) => SIGNS.charAt(value)).join('');
  });
}

export type KitFault = { code: 'length'; groups: number } | { code: 'group'; group: number };

/**
 * Reads a kit as typed: upper or lower case, any white space or hyphens, O for 0 and I or L for 1.
 * @returns the key, or which group (counted from 1) was mistyped
 */
export function kitToKey(typed: string | readonly string[]): Result<Uint8Array, KitFault> {
  const text = (typeof typed === 'string' ? typed : typed.join(' ')).toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length !== GROUPS * 5) return fail({ code: 'length', groups: Math.floor(text.length / 5) });
  const values: number[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const signs = [...text.slice(5 * group, 5 * group + 5)].map((sign) => SIGNS.indexOf(sign));
    const data = signs.slice(0, 4);
    if (signs.includes(-1) || checkOf(group, data) !== signs[4]) return fail({ code: 'group', group: group + 1 });
    values.push(...data);
  }
  const last = values[values.length - 1] ?? 0;
  if ((last & 15) !== 0) return fail({ code: 'group', group: GROUPS });
  const key = new Uint8Array(KEY_BYTES);
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const value of values) {
    pending = ((pending << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8 && at < KEY_BYTES) {
      bits -= 8;
      key[at++] = (pending >> bits) & 255;
    }
  }
  return ok(key);
}

/** A sum over GF(32) with another weight for each place: finds every single wrong sign and every swap of two; the group's number is added, so groups cannot change places, and a constant, so that a row of zeros is no group. */
function checkOf(group: number, data: readonly number[]): number {
  return data.reduce((sum, value, place) => sum ^ times(value, place + 1), group ^ 0b10110);
}

/** value · xⁿ in GF(2)[x] / (x⁵ + x² + 1). */
function times(value: number, power: number): number {
  let product = value;
  for (let i = 0; i < power; i++) product = product & 16 ? ((product << 1) ^ 0b100101) & 31 : product << 1;
  return product;
}
