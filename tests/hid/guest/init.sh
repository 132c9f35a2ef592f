#!/bin/busybox sh
# The first process of the machine in QEMU: loads what HID needs, runs the test, switches the machine off.
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t devtmpfs dev /dev
for module in /modules/*.ko; do /bin/busybox insmod "$module" || /bin/busybox echo "not loaded: $module"; done
export PATH=/bin HOME=/tmp
cd /program
/bin/node tests/hid/guest/main.ts
/bin/busybox echo "HID-END $?"
/bin/busybox poweroff -f
