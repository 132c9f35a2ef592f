/** Documents that point at nothing are worse than none: every link, and every path of ours in code type, must exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FOLDERS } from './folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = globSync(['*.md', 'docs/**/*.md', '{reader,devices,sop,tools}/**/*.md'], { cwd: root, exclude: (path) => path === 'node_modules' });
const folder = new RegExp(`^(?:${Object.keys(FOLDERS).join('|')})/`);
/** Reserved for what comes later. */
const NOT_YET = ['sync/', 'centre/'];

it.each(documents)('%s points at things that exist', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  const paths = [...text.matchAll(/`([\w./-]+)`/g)].map(([, named = '']) => named).filter((named) => folder.test(named) && !NOT_YET.includes(named));
  const missing = [...links.filter((target) => !existsSync(join(root, dirname(path), target))), ...paths.filter((named) => !existsSync(join(root, named)))];
  expect(missing).toEqual([]);
});
