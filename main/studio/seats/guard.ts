/** Who may talk to the studio's HTTP port: the right host name, the right origin. Pure, so that every case is a row of a test. */
import { roleSchema, type Role } from '../../../core/contract/roles.ts';

/** Host headers under which the studio answers: anything else is a DNS-rebinding attempt. */
export function hostAllowed(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Origins that a browser may send: the studio's own. Programs send none. */
export function originAllowed(origin: string | undefined, port: number): boolean {
  return origin === undefined || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

/** The value of one cookie, or null. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** The cookie of a session. Each role has its own, so that an anchor's window leaves the console beside it who it is. */
export function sessionCookie(port: number, role: Role): string {
  return `anchor-studio-${port}-${role}`;
}

/** The sessions that a browser holds: first that of the role in which the page wants to sit, the others after it. */
export function sessionsOf(header: string | undefined, port: number, wanted: unknown): readonly string[] {
  return roleSchema.options
    .toSorted((a, b) => Number(b === wanted) - Number(a === wanted))
    .flatMap((role) => cookieOf(header, sessionCookie(port, role)) ?? []);
}

/** Name of the cookie by which a browser is known whatever its windows sit as. It opens nothing. */
export function browserCookie(port: number): string {
  return `anchor-studio-${port}-browser`;
}

/** The browser that a request comes from; null before its first session. */
export function browserOf(header: string | undefined, port: number): string | null {
  return cookieOf(header, browserCookie(port));
}

/** Headers on every page: no foreign scripts, styles, frames or connections. */
export function pageHeaders(port: number): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
