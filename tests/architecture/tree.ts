/** Every file of ours in the project, and every folder at its root. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOT_SOURCE } from './folders.ts';
import { scan, type SourceFile } from './scan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export function sourceFiles(): SourceFile[] {
  return walk('').map((path) => scan(path, readFileSync(join(root, path), 'utf8')));
}

export function topFolders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isOurs(entry.name))
    .map((entry) => entry.name);
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isOurs(entry.name) ? walk(path) : [];
    return /\.(?:[cm]?[jt]sx?|css)$/.test(entry.name) ? [path] : [];
  });
}

const isOurs = (name: string): boolean => !name.startsWith('.') && !NOT_SOURCE.has(name);
