import fc from 'fast-check';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isOwnAddress, serve } from './app-scheme.ts';

const outside = mkdtempSync(join(tmpdir(), 'hbm-scheme-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets/a b.js'), 'export {}');
writeFileSync(join(outside, 'renderer.json'), '{}');
afterAll(() => rmSync(outside, { recursive: true }));

const get = (url: string) => serve({ url, method: 'GET' }, folder);

describe('the custom scheme', () => {
  it('serves the first page and its files with their kind and the policy', async () => {
    const page = await get('app://kiosk/');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
    const script = await get('app://kiosk/assets/a%20b.js');
    expect([script.status, script.headers.get('content-type'), script.headers.get('x-content-type-options')]).toEqual([200, 'text/javascript; charset=utf-8', 'nosniff']);
  });
  it('answers 404 to what is not there, to another host and to another method', async () => {
    expect((await get('app://kiosk/nothing.js')).status).toBe(404);
    expect((await get('app://elsewhere/index.html')).status).toBe(404);
    expect((await serve({ url: 'app://kiosk/', method: 'POST' }, folder)).status).toBe(404);
  });
  it.each(['app://kiosk/../renderer.json', 'app://kiosk/%2e%2e/renderer.json', 'app://kiosk/..%2frenderer.json', 'app://kiosk/..%5crenderer.json', 'app://kiosk/a%00.js', 'app://kiosk/%ff.js', 'app://kiosk/assets'])(
    'lets nobody out of its folder: %s',
    async (address) => expect((await get(address)).status).toBe(404),
  );
  it('answers nothing from outside its folder, whatever the address', async () => {
    writeFileSync(join(outside, 'secret.json'), 'secret');
    const part = fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', 'secret', '.json', '?', '#', '%00');
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        expect(await (await get(`app://kiosk/${parts.join('')}`)).text()).not.toBe('secret');
      }),
    );
  });
  it('allows no inline code and no evaluation', async () => {
    const policy = (await get('app://kiosk/')).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
  it('knows its own addresses', () => {
    expect(isOwnAddress('app://kiosk/index.html')).toBe(true);
    for (const other of ['app://kiosk.example/', 'https://kiosk/', 'file:///etc/passwd', 'javascript:1', 'about:blank', '']) expect(isOwnAddress(other)).toBe(false);
  });
});
