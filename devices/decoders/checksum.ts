/** Checksums that readers put after what they send. Text here is Latin-1: one character is one byte. */

export type Check = 'none' | 'xor' | 'sum8' | 'sum8Negated' | 'sum16Negated' | 'crc16Xmodem' | 'crc16Modbus';

/** Length of each checksum in bytes. */
export const checkLength: Readonly<Record<Check, number>> = { none: 0, xor: 1, sum8: 1, sum8Negated: 1, sum16Negated: 2, crc16Xmodem: 2, crc16Modbus: 2 };

/** The bytes that belong after `covered`, in the order in which they are sent. */
export function checkOf(check: Check, covered: string): string {
  switch (check) {
    case 'none':
      return '';
    case 'xor':
      return byte(fold(covered, (sum, code) => sum ^ code));
    case 'sum8':
      return byte(fold(covered, (sum, code) => sum + code));
    case 'sum8Negated':
      return byte(-fold(covered, (sum, code) => sum + code));
    case 'sum16Negated':
      return bigEndian(-fold(covered, (sum, code) => sum + code));
    case 'crc16Xmodem':
      return bigEndian(fold(covered, (crc, code) => shiftLeft(crc ^ (code << 8))));
    case 'crc16Modbus':
      return littleEndian(fold(covered, (crc, code) => shiftRight(crc ^ code), 0xffff));
  }
}

function fold(text: string, step: (sum: number, code: number) => number, start = 0): number {
  let sum = start;
  for (let i = 0; i < text.length; i += 1) sum = step(sum, text.charCodeAt(i) & 0xff);
  return sum;
}

/** Polynomial 0x1021, most significant bit first. */
function shiftLeft(crc: number): number {
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  return crc & 0xffff;
}

/** Polynomial 0x8005 reflected, least significant bit first. */
function shiftRight(crc: number): number {
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  return crc;
}

const byte = (value: number): string => String.fromCharCode(value & 0xff);
const bigEndian = (value: number): string => byte(value >> 8) + byte(value);
const littleEndian = (value: number): string => byte(value) + byte(value >> 8);
