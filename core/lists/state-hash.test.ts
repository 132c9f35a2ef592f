import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStateHash } from './state-hash.ts';

const sha256 = (line: string): Uint8Array => createHash('sha256').update(line).digest();

it('is the same in any order, and what goes leaves no trace', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.uniqueArray(fc.string(), { maxLength: 6 }), (kept, gone) => {
      const [one, other] = [createStateHash(sha256), createStateHash(sha256)];
      for (const line of kept) one.add(line);
      for (const line of gone) other.add(line);
      for (const line of [...kept].reverse()) other.add(line);
      for (const line of gone) other.remove(line);
      expect(other.hex()).toBe(one.hex());
      const third = createStateHash(sha256, one.hex());
      third.add('one more');
      expect(third.hex()).not.toBe(one.hex());
    }),
  );
});

it('is the plain sum', () => {
  const hash = createStateHash(sha256);
  for (const line of ['a', 'b', 'c']) hash.add(line);
  const sum = ['a', 'b', 'c'].reduce((total, line) => total + BigInt(`0x${Buffer.from(sha256(line)).toString('hex')}`), 0n) % (1n << 256n);
  expect(hash.hex()).toBe(sum.toString(16).padStart(64, '0'));
});
