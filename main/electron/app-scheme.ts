/** The custom scheme under which the screens are served from the packed program: `app://kiosk/`. */
import { securityHeaders } from '../loopback/headers.ts';
import { readStaticFile } from '../loopback/static-files.ts';

export const SCHEME = 'app';
const HOST = 'kiosk';
export const FIRST_PAGE = `${SCHEME}://${HOST}/index.html`;

export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${SCHEME}:` && new URL(address).host === HOST;
}

/** Answers one request of the page, with the headers it has over loopback too. Reads only, inside `folder` only. */
export async function serve(request: { url: string; method: string }, folder: string): Promise<Response> {
  const own = request.method === 'GET' && isOwnAddress(request.url);
  const file = own ? await readStaticFile(folder, new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders });
  return new Response(new Uint8Array(file.bytes), { headers: { ...securityHeaders, 'content-type': file.type } });
}
