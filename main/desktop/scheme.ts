/** Serves the built pages under `studio://app`, so that nothing runs from `file:` and every answer carries the policy. */
import type { CustomScheme, Protocol } from 'electron';
import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { CSP } from './csp.ts';
import { isAppUrl, SCHEME } from './origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

/** To be registered before the app is ready. */
export const STUDIO_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The file that an address of ours means, or null for whatever is not a plain path inside `root`. Symbolic links are not followed here. */
export function resolveAsset(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  // NUL cuts paths short, and a backslash or a colon would be a separator or a drive on Windows.
  if (/[\0\\:]/.test(path)) return null;
  // Screens are routes of one page.
  const file = resolve(root, extname(path) === '' ? 'index.html' : `.${path}`);
  return isInside(root, file) ? file : null;
}

/** Answers one request. Anything but a GET of a file inside `root`, symbolic links resolved, is refused. */
export async function serveAsset(root: string, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET') return answer(405, 'Only GET is answered here.');
  const file = resolveAsset(root, request.url);
  if (file === null) return answer(403, 'This address is not one of ours.');
  try {
    const real = await realpath(file);
    if (!isInside(await realpath(root), real)) return answer(403, 'This address leaves the studio.');
    return answer(200, await readFile(real), TYPES[extname(real)] ?? 'application/octet-stream');
  } catch {
    return answer(404, 'There is no such page.');
  }
}

/** Answers the scheme from now on. */
export function installScheme(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(SCHEME, (request) => serveAsset(root, request));
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function answer(status: number, body: string | Uint8Array<ArrayBuffer>, type = 'text/plain; charset=utf-8'): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}
