import type { CivilDate } from '../../contract/common.ts';
import { isDay, toDay } from '../civil-date.ts';

/** Three bytes: month, day and year as one decimal number MMDDYYYY (ICAO 9303-13 §2.3.1). `undefined` when it is no day. */
export function decodeSealDate(bytes: Uint8Array): CivilDate | undefined {
  const number = bytes[0]! * 65_536 + bytes[1]! * 256 + bytes[2]!;
  const [month, day, year] = [Math.floor(number / 1_000_000), Math.floor(number / 10_000) % 100, number % 10_000];
  return isDay(year, month, day) ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

export function encodeSealDate(date: CivilDate): Uint8Array {
  const { year, month, day } = toDay(date);
  const number = month * 1_000_000 + day * 10_000 + year;
  return Uint8Array.of(number >> 16, (number >> 8) & 0xff, number & 0xff);
}
