import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of Electron's binary, or undefined. Its package is never loaded: that would try a download. */
export function electronBinary(): string | undefined {
  const folder = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));
  if (!existsSync(`${folder}path.txt`)) return undefined;
  const binary = `${folder}dist/${readFileSync(`${folder}path.txt`, 'utf8').trim()}`;
  return existsSync(binary) ? binary : undefined;
}
