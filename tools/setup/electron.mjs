/** Finds Electron's binary without asking its package, whose `require` would try a download. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './host.mjs';

/** Path of the binary, or undefined where it is not installed. */
export function electronBinary(folder = inRoot('node_modules/electron')) {
  const pointer = `${folder}/path.txt`;
  if (!existsSync(pointer)) return undefined;
  const binary = `${folder}/dist/${readFileSync(pointer, 'utf8').trim()}`;
  return existsSync(binary) ? binary : undefined;
}
