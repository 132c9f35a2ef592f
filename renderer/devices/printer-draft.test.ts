import { expect, test } from 'vitest';
import { newPrinter, printerSettingOf, problemsOfPrinter } from './printer-draft.ts';

test('a USB printer has a place and a roll, and no speed', () => {
  expect(printerSettingOf({ ...newPrinter, name: ' Slips ' }, 'p1')).toEqual({ kind: 'printer', deviceId: 'p1', name: 'Slips', path: '/dev/usb/lp0', paper: 58 });
  expect(problemsOfPrinter({ ...newPrinter, name: 'Slips', baud: 'quick' })).toEqual({});
});

test('a serial printer has a speed', () => {
  const draft = { ...newPrinter, name: 'Slips', path: '/dev/ttyUSB0', connection: 'serial', paper: 80 } as const;
  expect(printerSettingOf({ ...draft, baud: '115200' }, 'p1')).toEqual({ kind: 'printer', deviceId: 'p1', name: 'Slips', path: '/dev/ttyUSB0', baud: 115_200, paper: 80 });
  expect(printerSettingOf({ ...draft, baud: 'quick' }, 'p1')).toBeUndefined();
  expect(problemsOfPrinter({ ...draft, baud: '1', path: '' })).toEqual({ path: 'devices.noPath', baud: 'devices.badBaud' });
});
