import { expect, it } from 'vitest';
import { toTrouble } from './printer-line.ts';

it.each([
  ['ENOENT', 'gone'],
  ['ENODEV', 'gone'],
  ['EBUSY', 'busy'],
  ['EACCES', 'noPermission'],
  ['ENOSPC', 'outOfPaper'],
  ['EIO', 'failed'],
  ['EINVAL', 'failed'],
] as const)('%s means %s', (code, trouble) => {
  expect(toTrouble(Object.assign(new Error(code), { code }))).toBe(trouble);
});
