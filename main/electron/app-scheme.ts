/** The custom scheme under which the screens are served from the packed program: `app://kiosk/`. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

export const SCHEME = 'app';
const HOST = 'kiosk';
export const FIRST_PAGE = `${SCHEME}://${HOST}/index.html`;

/** Nothing but our own files; no inline script or style, no frame, no form that leaves, no connection: the port needs none. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.otf': 'font/otf',
};

export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${SCHEME}:` && new URL(address).host === HOST;
}

/** The file under `folder` that an address names; undefined for another host, an unknown kind, or a way out of the folder. */
export function fileOf(address: string, folder: string): string | undefined {
  if (!isOwnAddress(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) && extname(file) in TYPES ? file : undefined;
}

/** Answers one request of the page. Reads only, inside `folder` only. */
export async function serve(request: { url: string; method: string }, folder: string): Promise<Response> {
  const file = request.method === 'GET' ? fileOf(request.url, folder) : undefined;
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  const headers = {
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
    'cache-control': 'no-store',
  };
  if (file === undefined || body === undefined) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' } });
}
