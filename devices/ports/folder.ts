import { lstat, open, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { imageCompleteness } from './complete-image.ts';
import type { Port, PortEvents } from './port.ts';

/** A page image from the folder; `ticket` names it when the station has taken it. */
export type FolderDelivery = { kind: 'image'; ticket: string; bytes: Uint8Array } | { kind: 'failed'; reason: 'tooLarge' | 'truncated' };

export interface FolderPort extends Port<FolderDelivery> {
  /** The station keeps the image: the file goes, unless another one has taken its place meanwhile. */
  taken(ticket: string): Promise<void>;
}

export interface FolderLimits {
  pollMs: number;
  /** A file must not change for so long before it is read. */
  stableMs: number;
  /** A picture without its end is waited for so long, then reported as truncated. */
  incompleteMs: number;
  /** After so long an image that was not taken is offered again. */
  offerMs: number;
  bytes: number;
}

const LIMITS: FolderLimits = { pollMs: 250, stableMs: 500, incompleteMs: 10_000, offerMs: 60_000, bytes: 40 * 1024 * 1024 };
const PICTURE = /\.(png|jpe?g|webp|tiff?)$/i;

interface Seen {
  /** Node, size and time of change: another value is another file. */
  identity: string;
  unchangedMs: number;
  /** `refused`: reported once, left alone until it changes. `offered`: with the station. `taken`: the station keeps it, and its file could not be deleted. */
  state: 'watched' | 'refused' | 'offered' | 'taken';
}

/**
 * A folder into which a scanner's program writes page images. One image is with the station at a time; its file is
 * deleted when the station says that it was taken, so that a crash in between loses nothing.
 */
export function folderPort(path: string, limits: FolderLimits = LIMITS): FolderPort {
  let seen = new Map<string, Seen>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: object | undefined;

  return {
    identify: () => identifyFolder(path),
    open(events) {
      const run = {};
      running = run;
      seen = new Map();
      readdir(path).then(
        () => {
          if (running !== run) return;
          events.opened();
          void poll(events, run);
        },
        () => running === run && events.closed('refused'),
      );
    },
    close() {
      running = undefined;
      clearTimeout(timer);
      return Promise.resolve();
    },
    async taken(ticket) {
      const { name, identity } = JSON.parse(ticket) as { name: string; identity: string };
      if ((await identifyFile(join(path, name))) !== identity) return;
      // A file that cannot be deleted is not read again while this process lives.
      const file = seen.get(name);
      if (file?.identity === identity) file.state = 'taken';
      await unlink(join(path, name)).then(() => seen.delete(name), () => undefined);
    },
  };

  async function poll(events: PortEvents<FolderDelivery>, run: object) {
    try {
      await look(events, run);
    } catch {
      if (running === run) events.closed('lost');
      return;
    }
    if (running === run) timer = setTimeout(() => void poll(events, run), limits.pollMs);
  }

  async function look(events: PortEvents<FolderDelivery>, run: object) {
    const names = (await readdir(path)).filter((name) => PICTURE.test(name) && !name.startsWith('.')).sort();
    for (const name of seen.keys()) if (!names.includes(name)) seen.delete(name);
    for (const name of names) {
      const identity = await identifyFile(join(path, name));
      if (running !== run) return;
      if (identity === undefined) continue;
      const file = seen.get(name);
      if (file?.identity === identity) file.unchangedMs += limits.pollMs;
      else seen.set(name, { identity, unchangedMs: 0, state: 'watched' });
      if (file?.state === 'offered' && file.unchangedMs >= limits.offerMs) Object.assign(file, { state: 'watched', unchangedMs: limits.stableMs });
    }
    for (const [name, file] of seen) {
      if ([...seen.values()].some((other) => other.state === 'offered')) return;
      if (file.state === 'watched' && file.unchangedMs >= limits.stableMs) await offer(name, file, events, run);
    }
  }

  async function offer(name: string, file: Seen, events: PortEvents<FolderDelivery>, run: object) {
    const refuse = (reason: 'tooLarge' | 'truncated') => {
      file.state = 'refused';
      events.data({ kind: 'failed', reason });
    };
    const bytes = await readUpTo(join(path, name), limits.bytes);
    if (running !== run) return;
    if (bytes === 'tooLarge') return refuse('tooLarge');
    // Grown while it was read: the next look sees another size.
    if (bytes === undefined || (await identifyFile(join(path, name))) !== file.identity || running !== run) return;
    if (bytes.length === 0 || imageCompleteness(bytes) === 'incomplete') {
      if (file.unchangedMs >= limits.incompleteMs) refuse('truncated');
      return;
    }
    Object.assign(file, { state: 'offered', unchangedMs: 0 });
    events.data({ kind: 'image', ticket: JSON.stringify({ name, identity: file.identity }), bytes });
  }
}

async function identifyFolder(path: string): Promise<string | undefined> {
  try {
    const folder = await stat(path);
    return folder.isDirectory() ? `${folder.dev}:${folder.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Links are not followed: a file elsewhere on the machine is never read or deleted through this folder. */
async function identifyFile(path: string): Promise<string | undefined> {
  try {
    const file = await lstat(path);
    return file.isFile() ? `${file.dev}:${file.ino}:${file.size}:${file.mtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

async function readUpTo(path: string, limit: number): Promise<Uint8Array | 'tooLarge' | undefined> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > limit) return 'tooLarge';
    const { buffer, bytesRead } = await file.read(new Uint8Array(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  }
}
