/**
 * What the test of the HID ports wants from Debian: QEMU, and a kernel with a shell for the machine inside it. The
 * kernel and the shell are only unpacked, never installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Unpacked from Debian's packages, kept between runs. */
const UNPACKED = fileURLToPath(new URL('../../.cache/hid/', import.meta.url));
const KERNEL = 'linux-image-amd64';
const SHELL = 'busybox-static';
const QEMU = 'qemu-system-x86';

/** In the order in which they must be loaded. Those that a kernel has built in are missing and not wanted. */
const MODULES = ['usb/common/usb-common', 'usb/core/usbcore', 'usb/host/xhci-hcd', 'usb/host/xhci-pci', 'hid/hid', 'hid/hid-generic', 'hid/usbhid/usbhid', 'hid/uhid'];

export interface Programs {
  qemu: string;
  kernel: string;
  /** Kernel modules in loading order. */
  modules: string[];
  busybox: string;
}

/** What is there already, or in words what is missing. */
export function findPrograms(): Programs | string {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the machine inside QEMU is built from this one, which must be Linux on x64';
  const qemu = '/usr/bin/qemu-system-x86_64';
  if (!existsSync(qemu)) return `QEMU is not installed: apt-get install ${QEMU}`;
  const kernel = filesIn(join(UNPACKED, 'boot')).find((name) => name.startsWith('vmlinuz-'));
  const busybox = ['bin/busybox', 'usr/bin/busybox'].map((path) => join(UNPACKED, path)).find((path) => existsSync(path));
  if (kernel === undefined || busybox === undefined) return `no kernel is unpacked for it: npm run test:hid fetches ${KERNEL} and ${SHELL} from Debian`;
  const version = kernel.slice('vmlinuz-'.length);
  const folders = ['lib', 'usr/lib'].map((lib) => join(UNPACKED, lib, 'modules', version, 'kernel/drivers'));
  const modules = MODULES.flatMap((name) => folders.flatMap((folder) => ['.ko', '.ko.xz'].map((end) => join(folder, name + end))).filter((path) => existsSync(path)).slice(0, 1));
  return { qemu, kernel: join(UNPACKED, 'boot', kernel), modules, busybox };
}

/** The same after fetching what may be fetched: QEMU is installed only where this is root. */
export function fetchPrograms(say: (line: string) => void): Programs | string {
  const found = findPrograms();
  if (typeof found !== 'string' || spawnSync('apt-get', ['--version']).status !== 0) return found;
  if (!existsSync('/usr/bin/qemu-system-x86_64') && process.getuid?.() === 0) {
    say(`Installing ${QEMU} from Debian.`);
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', QEMU]);
  }
  const again = findPrograms();
  if (typeof again !== 'string' || !existsSync('/usr/bin/qemu-system-x86_64')) return again;
  say(`Fetching ${KERNEL} and ${SHELL} from Debian.`);
  return unpack() ?? findPrograms();
}

/** What went wrong, in words; `undefined` where nothing did. */
function unpack(): string | undefined {
  // The package of that name only points at the newest one.
  const depends = spawnSync('apt-cache', ['depends', KERNEL], { encoding: 'utf8' }).stdout;
  const image = /Depends: (linux-image-\S+)/.exec(depends)?.[1];
  if (image === undefined) return `Debian's package lists are not here: apt-get update`;
  const folder = mkdtempSync(join(tmpdir(), 'hbm-kernel-'));
  try {
    if (spawnSync('apt-get', ['download', '-qq', image, SHELL], { cwd: folder }).status !== 0) return `${image} and ${SHELL} could not be fetched from Debian`;
    const into = join(folder, 'unpacked');
    mkdirSync(into);
    for (const name of filesIn(folder).filter((file) => file.endsWith('.deb'))) {
      const wanted = name.startsWith(SHELL) ? ['*bin/busybox'] : ['./boot/vmlinuz-*', ...MODULES.map((module) => `*/drivers/${module}.ko*`)];
      // What a kernel has built in is not among its modules, of which tar complains.
      spawnSync('sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" | tar -x -C "$@"', join(folder, name), into, '--wildcards', ...wanted]);
    }
    rmSync(UNPACKED, { recursive: true, force: true });
    mkdirSync(join(UNPACKED, '..'), { recursive: true });
    if (spawnSync('cp', ['-r', into, `${UNPACKED.slice(0, -1)}.new`]).status !== 0) return 'the kernel could not be kept in .cache';
    renameSync(`${UNPACKED.slice(0, -1)}.new`, UNPACKED.slice(0, -1));
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const apt = (parts: string[]) => spawnSync('apt-get', parts, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
