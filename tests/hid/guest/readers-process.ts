/** Holds the virtual readers, as root and apart from what is tested: a feature report must be answered while that waits. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type HostedProcess, parentChannel } from '../../../core/process-host.ts';
import { codeReport } from './descriptors.ts';
import type { Answer, Order } from './readers.ts';
import { plugUhid, type UhidDevice } from './uhid.ts';

const parent = parentChannel(process as HostedProcess);
const plugged = new Map<string, { device: UhidDevice; node: string }>();
const ANSWER_EVERY_MS = 25;
// That nothing is asked is an error of the read, many times a second on a slow machine.
Error.stackTraceLimit = 0;

setInterval(() => {
  for (const [id, { device }] of plugged) for (const report of device.answer()) parent.post({ kind: 'feature', id, report } satisfies Answer);
}, ANSWER_EVERY_MS);

parent.onMessage((message) => {
  const order = message as Order;
  obey(order).then(
    (value) => parent.post({ kind: 'done', call: order.call, value } satisfies Answer),
    (error: unknown) => parent.post({ kind: 'failed', call: order.call, error: String(error) } satisfies Answer),
  );
});

async function obey(order: Order): Promise<unknown> {
  if (order.kind === 'plug') {
    const device = plugUhid(order.description);
    const node = await nodeOf(order.id);
    // What udev's rule does for a declared device.
    if (order.isAllowed) chmodSync(node, 0o666);
    plugged.set(order.id, { device, node });
    return node;
  }
  const { device, node } = plugged.get(order.id)!;
  switch (order.kind) {
    case 'send':
      for (const report of order.reports) device.input(report);
      return undefined;
    case 'flood':
      return flood(device, order);
    case 'allow':
      return chmodSync(node, 0o666);
    case 'unplug':
      plugged.delete(order.id);
      return device.unplug();
  }
}

/**
 * Numbered barcodes at an even pace. This process may be held up itself; it then falls behind its pace and does not
 * catch up in a burst that no bus would carry. Gives how long it took in milliseconds.
 */
function flood(device: UhidDevice, { first, count, perSecond }: Order & { kind: 'flood' }): number {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const atOnce = Math.max(1, Math.ceil(perSecond / 1000));
  const start = performance.now();
  let sent = 0;
  for (let due = start; sent < count; ) {
    for (let i = 0; i < atOnce && sent < count; i += 1) device.input(codeReport(`N${String(first + sent++).padStart(8, '0')}`));
    due = Math.max(due, performance.now() - 2) + (atOnce * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) Atomics.wait(sleeper, 0, 0, wait);
  }
  return performance.now() - start;
}

/** The kernel makes the device in its own time. */
async function nodeOf(id: string): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    for (const name of readdirSync('/sys/class/hidraw')) if (ueventOf(name).includes(`HID_UNIQ=${id}\n`)) return `/dev/${name}`;
    await pause(10);
  }
  throw new Error(`${id}: the kernel made no node`);
}

function ueventOf(name: string): string {
  try {
    return readFileSync(`/sys/class/hidraw/${name}/device/uevent`, 'utf8');
  } catch {
    return '';
  }
}
