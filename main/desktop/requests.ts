/** The last wall: whatever a page's network stack is asked for, only our own scheme and what never leaves the page goes through. */
import type { Session } from 'electron';
import { isAppUrl, parseUrl } from './origin.ts';

const INSIDE_THE_PAGE: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:']);

/** Whether a page may load this address: no http, no sockets, no files. */
export function mayLoad(address: string): boolean {
  return isAppUrl(address) || INSIDE_THE_PAGE.has(parseUrl(address)?.protocol ?? '');
}

/** Filters every request of the session. */
export function installRequestFilter(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}
