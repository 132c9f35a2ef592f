/** Name and version of this program, as every entry records it. */
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

export const software = `hbm-kiosk ${version}`;
