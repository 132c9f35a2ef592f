/** Boots the machine, hears its serial console, and hands over the one line that holds the results. */
import { spawn } from 'node:child_process';
import type { Programs } from './programs.ts';

const LINE = /^HID-RESULT (\{.*\})\r?$/m;

/**
 * `say` is given every line of the console. Without hardware virtualisation: where KVM is offered it may hang, and the
 * figures would differ from machine to machine. One processor: with two, a busy host can keep the kernel waiting for one
 * of them while it patches itself.
 */
export async function boot({ qemu, kernel }: Programs, initramfs: string, withinMs: number, say: (line: string) => void): Promise<unknown> {
  const child = spawn(
    qemu,
    // A USB keyboard of QEMU's own besides the virtual readers: a HID that comes over a real bus and must be left alone.
    ['-accel', 'tcg', '-cpu', 'Nehalem', '-smp', '1', '-m', '1536', '-nodefaults', '-no-user-config', '-display', 'none', '-serial', 'stdio', '-no-reboot', '-device', 'qemu-xhci', '-device', 'usb-kbd', '-kernel', kernel, '-initrd', initramfs, '-append', 'console=ttyS0 quiet loglevel=3 panic=-1 rdinit=/init mitigations=off nowatchdog'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let heard = '';
  let told = 0;
  const hear = (bytes: Buffer) => {
    heard += bytes.toString('latin1');
    for (let end = heard.indexOf('\n', told); end >= 0; end = heard.indexOf('\n', told)) {
      say(heard.slice(told, end).trimEnd());
      told = end + 1;
    }
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const timer = setTimeout(() => child.kill('SIGKILL'), withinMs);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  clearTimeout(timer);
  const line = LINE.exec(heard)?.[1];
  if (line === undefined) throw new Error(`the machine in QEMU gave no result; its last words:\n${heard.slice(-2000)}`);
  return JSON.parse(line);
}
