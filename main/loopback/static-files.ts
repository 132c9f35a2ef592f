/** The built screens, and nothing beside them. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.otf': 'font/otf',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  type: string;
  bytes: Uint8Array;
}

/** The file that a request's path names; undefined for a way out of the folder, an unknown kind, or none there. */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | undefined> {
  const path = decode(pathname);
  // A dot file, a parent folder, another drive: none of them is a part of the program.
  if (path === undefined || /\0|\\|:|(?:^|\/)\./.test(path)) return undefined;
  const asked = resolve(folder, join('.', path === '/' ? 'index.html' : path));
  const type = types[extname(asked)];
  if (type === undefined) return undefined;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(asked)]);
    if (!file.startsWith(root + sep)) return undefined;
    return { type, bytes: await readFile(file) };
  } catch {
    return undefined;
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
