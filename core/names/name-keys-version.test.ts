import { expect, test } from 'vitest';
import { nameKeysVersion } from './name-keys-version.ts';

test('is the same each time, and a version that SQLite keeps', () => {
  expect(nameKeysVersion()).toBe(nameKeysVersion());
  expect(nameKeysVersion()).toBeGreaterThan(0);
  expect(nameKeysVersion()).toBeLessThan(2 ** 31);
});
