import { expect, it } from 'vitest';
import { type Check, checkLength, checkOf } from './checksum.ts';

const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const bytes = (digits: string) => Buffer.from(digits, 'hex').toString('latin1');

/** Check values of the CRC catalogues for "123456789"; packets printed in the readers' manuals. */
it.each<[Check, string, string]>([
  ['crc16Xmodem', '123456789', '31c3'],
  ['crc16Modbus', '123456789', '374b'],
  ['xor', '123456789', '31'],
  ['sum8', '123456789', 'dd'],
  ['sum8Negated', '123456789', '23'],
  ['sum16Negated', bytes('04d00400'), 'ff28'],
  ['crc16Xmodem', bytes('0a01000000'), '301a'],
  ['none', 'x', ''],
])('%s of %j', (check, covered, expected) => {
  expect(hex(checkOf(check, covered))).toBe(expected);
  expect(checkOf(check, covered)).toHaveLength(checkLength[check]);
});
