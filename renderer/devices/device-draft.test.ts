import { expect, test } from 'vitest';
import { problemsOf, settingOf } from './device-draft.ts';

const draft = { name: ' Reader left ', path: ' /dev/ttyUSB0 ', baud: '9600' };

test('a serial reader keeps name, path and speed, without stray spaces', () => {
  expect(settingOf('serial', draft, 'd1')).toEqual({ kind: 'serial', deviceId: 'd1', name: 'Reader left', path: '/dev/ttyUSB0', baud: 9600 });
});

test('a folder has no speed', () => {
  expect(settingOf('folder', { ...draft, baud: '' }, 'd1')).toEqual({ kind: 'folder', deviceId: 'd1', name: 'Reader left', path: '/dev/ttyUSB0' });
});

test.each(['', '299', '921601', '96.5'])('%j is no speed', (baud) => {
  expect(problemsOf('serial', { ...draft, baud })).toEqual({ baud: 'devices.badBaud' });
  expect(settingOf('serial', { ...draft, baud }, 'd1')).toBeUndefined();
});

test('a name and a path are needed', () => {
  expect(problemsOf('folder', { name: ' ', path: '', baud: '' })).toEqual({ name: 'devices.noName', path: 'devices.noPath' });
});
