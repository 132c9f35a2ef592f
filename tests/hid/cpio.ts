/** The archive that the kernel unpacks as its first file system: `newc`, as in its Documentation/driver-api/early-userspace. */
import { closeSync, openSync, writeSync } from 'node:fs';

export type Entry = { path: string } & ({ kind: 'folder' } | { kind: 'link'; to: string } | { kind: 'file'; bytes: Uint8Array; executable?: boolean } | { kind: 'console' });

const MODES = { folder: 0o040755, link: 0o120777, console: 0o020600 } as const;

/** Writes the entries, folders before what is in them, with `path` relative to the root. */
export function writeArchive(archive: string, entries: readonly Entry[]): void {
  const file = openSync(archive, 'w');
  try {
    entries.forEach((entry, i) => writeEntry(file, entry, i + 1));
    writeEntry(file, { path: 'TRAILER!!!', kind: 'file', bytes: new Uint8Array() }, 0);
  } finally {
    closeSync(file);
  }
}

function writeEntry(file: number, entry: Entry, inode: number): void {
  const bytes = entry.kind === 'file' ? entry.bytes : entry.kind === 'link' ? Buffer.from(entry.to) : new Uint8Array();
  const mode = entry.kind === 'file' ? (entry.executable ? 0o100755 : 0o100644) : MODES[entry.kind];
  // /dev/console is character device 5, 1.
  const [major, minor] = entry.kind === 'console' ? [5, 1] : [0, 0];
  const name = Buffer.from(`${entry.path}\0`);
  const fields = [inode, mode, 0, 0, 1, 0, bytes.length, 0, 0, major, minor, name.length, 0];
  const head = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`);
  for (const part of [padded(Buffer.concat([head, name])), padded(bytes)]) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
}

/** To a multiple of four. */
const padded = (bytes: Uint8Array): Uint8Array => (bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]));
