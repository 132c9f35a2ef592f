import { expect, test } from 'vitest';
import type { DeviceSetting, FoundPort } from '../../core/contract/device.ts';
import { changedIn, newDraft, portWords, problemsOf, settingOf, turned, withDriver } from './device-draft.ts';

const draft = { ...newDraft, name: ' Reader left ', path: ' /dev/ttyUSB0 ' };
const port: FoundPort = { kind: 'hid', path: '/dev/hidraw3', label: 'OCR 310', vendorId: 0xdb5, productId: 0x139, serialNumber: 'S1', drivers: ['access-is-ocr-hid'] };

test('a serial reader keeps name, path, speed and driver, without stray spaces', () => {
  expect(settingOf('serial', draft, 'd1')).toEqual({ kind: 'serial', deviceId: 'd1', name: 'Reader left', path: '/dev/ttyUSB0', baud: 9600 });
  expect(settingOf('serial', { ...draft, driver: 'zebra-ssi' }, 'd1')).toMatchObject({ driver: 'zebra-ssi' });
});

test('a folder has no speed', () => {
  expect(settingOf('folder', { ...draft, baud: '' }, 'd1')).toEqual({ kind: 'folder', deviceId: 'd1', name: 'Reader left', path: '/dev/ttyUSB0' });
});

test('a USB reader is the one that was picked, its serial number told', () => {
  expect(settingOf('hid', { ...draft, port }, 'd1')).toEqual({ kind: 'hid', deviceId: 'd1', name: 'Reader left', vendorId: 0xdb5, productId: 0x139, serialNumber: 'S1' });
  expect(problemsOf('hid', draft)).toEqual({ port: 'devices.noPort' });
  expect(portWords(port)).toBe('OCR 310 · USB 0db5:0139 · S1');
});

test('a page scanner has a resolution and no driver of ours', () => {
  expect(settingOf('scanner', { ...draft, path: 'test:0', driver: 'left over' }, 'd1')).toEqual({ kind: 'scanner', deviceId: 'd1', name: 'Reader left', source: 'test:0', resolution: 300 });
  expect(problemsOf('scanner', { ...draft, resolution: '50' })).toEqual({ resolution: 'devices.badResolution' });
});

test.each(['', '299', '921601', '96.5', '1e4'])('%j is no speed', (baud) => {
  expect(problemsOf('serial', { ...draft, baud })).toEqual({ baud: 'devices.badBaud' });
  expect(settingOf('serial', { ...draft, baud }, 'd1')).toBeUndefined();
});

test('a name and a path are needed', () => {
  expect(problemsOf('folder', { ...newDraft, name: ' ' })).toEqual({ name: 'devices.noName', path: 'devices.noPath' });
});

test('a change keeps the rest of the device and its place in the list', () => {
  const [one, two] = ['d1', 'd2'].map((id) => settingOf('serial', draft, id)) as [DeviceSetting, DeviceSetting];
  expect(changedIn([one, two], 'd1', (device) => withDriver(device, 'zebra-com'))).toEqual([{ ...one, driver: 'zebra-com' }, two]);
  expect(withDriver(withDriver(one, 'zebra-com'), undefined)).toEqual(one);
  expect(turned(one, false)).toEqual({ ...one, disabled: true });
  expect(turned(turned(one, false), true)).toEqual(one);
});
