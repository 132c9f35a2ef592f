import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from './axe.ts';
import { watch } from './browser.ts';
import { describePages } from './chromium.ts';

const page = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head><body><main><h1>t</h1>${body}</main></body></html>`;
const BODIES: Record<string, string> = {
  '/clean': page('<p>fine</p>'),
  '/no-name': page('<button></button>'),
  '/missing': page('<script src="/nowhere.js"></script>'),
  '/throws': page('<script src="/throw.js"></script>'),
  '/throw.js': 'console.error("said"); throw new Error("thrown")',
};

describePages('the watch over a page', (pages) => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = BODIES[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': request.url?.endsWith('.js') ? 'text/javascript' : 'text/html',
        'content-security-policy': "default-src 'none'; script-src 'self'; img-src data:",
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it('finds nothing wrong with a clean page', async () => {
    expect(await seriousViolations(await pages.open(`${base}/clean`))).toEqual([]);
  });
  it('runs axe under a policy that forbids every script but our own', async () => {
    expect(await seriousViolations(await pages.open(`${base}/no-name`))).toEqual([expect.stringContaining('button-name')]);
  });
  it('sees an answer of 404, a console error and an uncaught error', async () => {
    pages.allow(/./);
    const tab = await pages.open(`${base}/clean`);
    const { problems } = watch(tab);
    await tab.goto(`${base}/missing`);
    await tab.goto(`${base}/throws`);
    expect(problems).toEqual(expect.arrayContaining([`answer: 404 ${base}/nowhere.js`, 'console error: said', 'uncaught: thrown']));
  });
});
