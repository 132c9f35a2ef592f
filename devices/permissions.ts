/** Rules for udev that let the person at the screen open the devices this program has drivers for, and no others. */
import type { Driver, UsbId } from './drivers/driver.ts';

/** Where the rules belong: before 73-seat-late.rules, which acts on the tag. */
export const UDEV_FILE = '/etc/udev/rules.d/70-hbm-kiosk.rules';

const four = (id: number): string => id.toString(16).padStart(4, '0');

/** `uaccess` gives the device to whoever sits at the machine's seat, and to nobody else. */
export const udevRule = (kind: 'hid' | 'serial', { vendorId, productId }: UsbId): string =>
  `SUBSYSTEM=="${kind === 'hid' ? 'hidraw' : 'tty'}", ATTRS{idVendor}=="${four(vendorId)}", ATTRS{idProduct}=="${four(productId)}", MODE="0660", TAG+="uaccess"`;

/** For a serial port of which only the path is known: the group that owns such ports. */
export const SERIAL_GROUP_RULE = 'KERNEL=="tty[A-Z]*[0-9]", SUBSYSTEM=="tty", GROUP="dialout", MODE="0660", TAG+="uaccess"';

/** USB printers, which the kernel gives to the group `lp` alone. */
export const USB_PRINTER_RULE = 'KERNEL=="lp[0-9]*", SUBSYSTEM=="usbmisc", MODE="0660", TAG+="uaccess"';

/** The whole file for these drivers. */
export function udevFile(drivers: readonly Driver[]): string {
  const rules = drivers.flatMap(({ name, port }) => {
    if (port.kind === 'folder' || port.usb === undefined || port.usb.length === 0) return [];
    const { kind } = port;
    return [`# ${name}`, ...port.usb.map((id) => udevRule(kind, id))];
  });
  return [`# ${UDEV_FILE}`, '# udevadm control --reload && udevadm trigger', ...rules, '# RS-232 and converters', SERIAL_GROUP_RULE, '# Receipt printers', USB_PRINTER_RULE, ''].join('\n');
}
