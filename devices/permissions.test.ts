import { expect, it } from 'vitest';
import { drivers } from './drivers/all.ts';
import { udevFile, udevRule } from './permissions.ts';

it('names one device in one line', () => {
  expect(udevRule('hid', { vendorId: 0x0db5, productId: 0x12a })).toBe('SUBSYSTEM=="hidraw", ATTRS{idVendor}=="0db5", ATTRS{idProduct}=="012a", MODE="0660", TAG+="uaccess"');
});

it('gives a file with every declared device and no other', () => {
  const rules = udevFile(drivers).split('\n').filter((line) => line.includes('idVendor'));
  const declared = drivers.flatMap(({ port }) => (port.kind === 'folder' ? [] : (port.usb ?? [])));
  expect(rules).toHaveLength(declared.length);
  // A rule for everything on the bus would open keyboards to be listened to.
  for (const rule of rules) expect(rule).toMatch(/^SUBSYSTEM=="(?:hidraw|tty)", ATTRS\{idVendor\}=="[0-9a-f]{4}", ATTRS\{idProduct\}=="[0-9a-f]{4}", MODE="0660", TAG\+="uaccess"$/);
});
