import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStaticFile } from './static-files.ts';

const root = mkdtempSync(join(tmpdir(), 'hbm-static-'));
const folder = join(root, 'screens');
beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'first page');
  writeFileSync(join(folder, 'assets/a.js'), 'script');
  writeFileSync(join(folder, '.hidden.html'), 'hidden');
  writeFileSync(join(folder, 'keys.pem'), 'other kind');
  writeFileSync(join(root, 'secret.html'), 'secret');
  symlinkSync(join(root, 'secret.html'), join(folder, 'link.html'));
});
afterAll(() => rmSync(root, { recursive: true }));

const textOf = async (path: string) => {
  const file = await readStaticFile(folder, path);
  return file && Buffer.from(file.bytes).toString();
};

describe('the screens’ files', () => {
  it('are the first page and what it names', async () => {
    expect([await textOf('/'), await textOf('/index.html'), await textOf('/assets/a.js')]).toEqual(['first page', 'first page', 'script']);
  });
  it.each(['/../secret.html', '/%2e%2e/secret.html', '/assets/../../secret.html', '/..%2fsecret.html', '/..\\secret.html', '/link.html', '/.hidden.html', '/keys.pem', '/assets', '/none.html', '/%00index.html', '/%', '/C:/index.html'])('do not include %s', async (path) => {
    expect(await textOf(path)).toBeUndefined();
  });
});
