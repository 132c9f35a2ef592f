import { expect, it } from 'vitest';
import { splitAim } from './aim.ts';

it.each([
  [']L2M1DOE', 'PDF417', 'M1DOE'],
  [']z0M1DOE', 'Aztec', 'M1DOE'],
  [']Q3x', 'QRCode', 'x'],
  [']d1x', 'DataMatrix', 'x'],
  [']C0A-0001', undefined, 'A-0001'],
  ['A-0001', undefined, 'A-0001'],
  [']', undefined, ']'],
])('%s', (text, format, rest) => {
  expect(splitAim(text)).toMatchObject({ format, rest });
});
