import { expect, it } from 'vitest';
import { DeviceTrouble } from '../../core/contract/device.ts';
import { DeviceState, type DeviceStatus } from '../../core/contract/session.ts';
import { createI18n, languages } from '../../texts/languages.ts';
import { lightOf, rankOf, wordOf } from './device-words.ts';

const device: DeviceStatus = { deviceId: 'd', name: 'Reader', kind: 'hid', state: 'ready' };

it.each(languages)('says every state and trouble in %s', (language) => {
  const { t } = createI18n(language);
  const every: DeviceStatus[] = [
    ...DeviceState.options.map((state) => ({ ...device, state })),
    ...DeviceTrouble.options.map((trouble) => ({ ...device, trouble })),
    { ...device, disabled: true },
    { ...device, trying: { bytes: 1 } },
  ];
  const words = every.map((one) => t(wordOf(one)));
  expect(words.filter((word) => word.includes('frame.device'))).toEqual([]);
  expect(new Set(words).size).toBe(every.length);
});

it('shows no good light for one in trouble, and none for one that is turned off', () => {
  expect(lightOf({ ...device, trouble: 'noAnswer' })).toBe('lost');
  expect(lightOf({ ...device, state: 'backingOff', trouble: 'noPermission' })).toBe('lost');
  expect(lightOf({ ...device, disabled: true, trouble: 'noAnswer' })).toBe('absent');
});

it('puts first what needs a look and last what is left alone on purpose', () => {
  const [off, well, troubled, gone] = [{ ...device, disabled: true }, device, { ...device, trouble: 'noPermission' as const }, { ...device, state: 'absent' as const }];
  expect([off, well, troubled, gone].toSorted((one, other) => rankOf(one) - rankOf(other))).toEqual([troubled, gone, well, off]);
});
