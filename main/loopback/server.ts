/**
 * The station in a browser window: an HTTP server on the loopback interface only. Every request must name this server
 * exactly (so that no other site's name can be bound to it), come from its own pages, and carry the launch cookie.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { StationHost } from '../station.ts';
import { serveSocket } from '../transport/websocket.ts';
import { systemRandom } from '../world.ts';
import { securityHeaders } from './headers.ts';
import { createLaunchSecret } from './launch-secret.ts';
import { readStaticFile } from './static-files.ts';

/** The library hangs up on a larger message before it is in memory. */
const MAX_MESSAGE = 1_048_576;
const SOCKET_PATH = '/rpc';
const ADDRESSES = ['127.0.0.1', '::1'];

export interface LoopbackServer {
  port: number;
  origin: string;
  /** Opens the kiosk once; whoever has used it holds a cookie from then on. */
  link: string;
  close(): Promise<void>;
}

export interface LoopbackOptions {
  host: StationHost;
  /** The built screens. */
  folder: string;
  /** 0: any free one. */
  port: number;
}

export async function openLoopback({ host, folder, port }: LoopbackOptions): Promise<LoopbackServer> {
  const launch = createLaunchSecret(systemRandom.bytes);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false, clientTracking: true });
  let bound = port;

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => {
      host.log({ code: 'requestRefused', where: 'failed' });
      response.destroy();
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request, bound);
    if (url === undefined) return end(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    if (url.pathname === '/launch') {
      const cookie = launch.exchange(url.searchParams.get('secret') ?? '');
      if (cookie === undefined) return end(response, 403);
      response.writeHead(303, { ...securityHeaders, 'set-cookie': cookie, location: '/' }).end();
      return;
    }
    if (!launch.isAdmitted(request.headers.cookie)) return end(response, 403);
    const file = await readStaticFile(folder, url.pathname);
    if (!file) return end(response, 404);
    response.writeHead(200, { ...securityHeaders, 'content-type': file.type, 'content-length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = addressOf(request, bound);
    // A page of another origin can open a WebSocket here; its Origin gives it away.
    const isOwn = url !== undefined && request.headers.origin === url.origin;
    if (!isOwn || url.pathname !== SOCKET_PATH || !launch.isAdmitted(request.headers.cookie)) {
      host.log({ code: 'requestRefused', where: 'upgrade' });
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => serveSocket(host, webSocket));
  }

  const servers: Server[] = [];
  for (const address of ADDRESSES) {
    const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 }, onRequest).on('upgrade', onUpgrade);
    if (await listen(server, bound, address)) {
      servers.push(server);
      bound = (server.address() as AddressInfo).port;
    } else if (address === '127.0.0.1') throw new Error('the port is in use');
  }

  return {
    port: bound,
    origin: `http://127.0.0.1:${String(bound)}`,
    link: `http://127.0.0.1:${String(bound)}/launch?secret=${launch.secret}`,
    async close() {
      for (const socket of sockets.clients) socket.close(1001);
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
      for (const server of servers) server.closeIdleConnections();
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        for (const server of servers) server.closeAllConnections();
      }, 500);
      await Promise.all(closed);
      clearTimeout(late);
    },
  };
}

/** The request's address, when its Host names this server exactly and its Origin, if any, is this server. */
function addressOf(request: IncomingMessage, port: number): URL | undefined {
  const { host, origin } = request.headers;
  if (host !== `127.0.0.1:${String(port)}` && host !== `[::1]:${String(port)}`) return undefined;
  const own = `http://${host}`;
  if (origin !== undefined && origin !== own) return undefined;
  // An absolute or a malformed target is none of a browser's asking its own server.
  if (request.url?.startsWith('/') !== true || request.url.startsWith('//')) return undefined;
  return URL.canParse(request.url, own) ? new URL(request.url, own) : undefined;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...securityHeaders, 'content-length': 0 }).end();
}

/** False where the address cannot be had: a machine without IPv6, or a port in use. */
function listen(server: Server, port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: address, exclusive: true }, () => resolve(true));
  });
}
