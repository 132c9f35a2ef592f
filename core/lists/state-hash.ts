/**
 * What a list holds, as 64 hexadecimal digits that do not depend on the order of its entries: the sum of the SHA-256 of
 * their lines modulo 2^256. Adding or taking away one entry costs one hash, so a differential of ten lines is checked
 * in ten steps. It finds lists that drifted apart; against a forger stands the publisher's signature, not this sum.
 */
import { fromHex, toHex } from '../journal/hash.ts';

export interface StateHash {
  add(line: string): void;
  remove(line: string): void;
  hex(): string;
}

/** @param sha256 of the line's UTF-8 bytes, 32 bytes */
export function createStateHash(sha256: (line: string) => Uint8Array, from = '0'.repeat(64)): StateHash {
  const sum = fromHex(from);
  const change = (line: string, sign: 1 | -1): void => {
    const digest = sha256(line);
    let carry = 0;
    for (let at = 31; at >= 0; at--) {
      const value = (sum[at] ?? 0) + sign * (digest[at] ?? 0) + carry;
      sum[at] = value & 255;
      carry = value >> 8;
    }
  };
  return { add: (line) => change(line, 1), remove: (line) => change(line, -1), hex: () => toHex(sum) };
}
