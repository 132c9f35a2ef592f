/** Hostile HTTP: what another page, another program or a wrong link may try against the loopback server. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { enter } from '../harness/client.ts';
import { type RunningStation, startStation } from '../harness/station.ts';

let station: RunningStation;
let cookie: string;
let port: number;
beforeAll(async () => {
  station = await startStation();
  port = Number(new URL(station.origin).port);
});
afterAll(() => station.stop());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', host = '127.0.0.1'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, method, headers, setHost: headers['host'] === undefined }, (response) => {
      let body = '';
      response.on('data', (piece) => (body += String(piece)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
function upgrade(headers: Record<string, string>, path = '/rpc'): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

describe('the loopback server', () => {
  it('says nothing before its link was used, and the link works once', async () => {
    for (const path of ['/', '/index.html', '/launch', '/launch?secret=', '/launch?secret=guess', '/rpc', '/favicon.ico']) expect([path, (await ask(path)).status]).toEqual([path, 403]);
    expect(await upgrade({ origin: station.origin })).toBe(403);
    cookie = await enter(station.url);
    expect((await ask(new URL(station.url).pathname + new URL(station.url).search)).status).toBe(403);
    expect((await ask('/', { cookie })).status).not.toBe(403);
  });

  it('keeps its cookie from scripts, other sites and other paths’ guesses', async () => {
    const second = await startStation();
    const { headers } = await fetch(second.url, { redirect: 'manual' });
    expect(headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('location')).toBe('/');
    expect((await ask('/', { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' })).status).toBe(403);
    await second.stop();
  });

  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.2', '', 'user@127.0.0.1'])('does not answer to the name %j', async (name) => {
    const host = ['localhost', 'evil.example', '127.0.0.2', 'user@127.0.0.1'].includes(name) ? `${name}:${String(port)}` : name;
    expect([400, 421]).toContain((await ask('/', { cookie, host })).status);
    expect(await upgrade({ cookie, host, origin: `http://${host}` })).not.toBe('open');
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'file://'])('does not answer to the origin %s', async (origin) => {
    expect((await ask('/', { cookie, origin })).status).toBe(421);
    expect(await upgrade({ cookie, origin })).toBe(403);
  });

  it('opens its socket for its own page with the cookie, at one path only', async () => {
    expect(await upgrade({ cookie, origin: station.origin })).toBe('open');
    expect(await upgrade({ cookie })).toBe(403);
    expect(await upgrade({ origin: station.origin })).toBe(403);
    expect(await upgrade({ cookie: `${cookie}x`, origin: station.origin })).toBe(403);
    expect(await upgrade({ cookie, origin: station.origin }, '/other')).toBe(403);
  });

  it('gives no way out of its folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/../../../package.json', '//etc/passwd', '/etc/passwd', '/%00', '/%', '/index.html%00.js', '/.git/config', 'http://evil.example/']) {
      const { status, body } = await ask(path, { cookie });
      expect([path, status === 404 || status === 421, body]).toEqual([path, true, '']);
    }
  });

  it('takes no other method, and no cross-site question', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      const { status, headers } = await ask('/', { cookie }, method);
      expect([method, status]).toEqual([method, 405]);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('sends strict headers with every answer', async () => {
    for (const [path, sent] of [['/', { cookie }], ['/none', { cookie }], ['/', {}]] as const) {
      const { headers } = await ask(path, sent as Record<string, string>);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store' });
      expect(headers['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(\), /);
      expect(String(headers['permissions-policy']).match(/self/g)).toHaveLength(1);
    }
  });

  it('survives noise instead of HTTP', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`\u0000\u0001PLANTED ${'x'.repeat(20_000)}\r\n\r\n`));
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
      socket.resume();
    });
    expect((await ask('/none', { cookie })).status).toBe(404);
  });

  it('is not there for the network', async () => {
    const others = Object.values(networkInterfaces()).flat().flatMap((one) => (one && !one.internal && one.family === 'IPv4' ? [one.address] : []));
    for (const address of others) {
      const reached = await new Promise((resolve) => {
        const socket = connect({ port, host: address, timeout: 1_000 }, () => resolve(true));
        for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false));
      });
      expect(reached).toBe(false);
    }
  });

  it('logged codes and no addresses, names or secrets', () => {
    expect(station.log.every(({ code }) => code === 'requestRefused')).toBe(true);
    expect(JSON.stringify(station.log)).not.toMatch(/PLANTED|evil|secret|127\.0/);
  });
});
