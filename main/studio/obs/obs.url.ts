/** The address of an OBS as people give it. */

export interface ObsAddress {
  /** `ws://host:port`, without a password. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** On this machine: files that we write can be read by that OBS. */
  readonly local: boolean;
  /** The password of an `obsws://host:port/password` address (OBS's connect code), else null. */
  readonly password: string | null;
}

export const DEFAULT_PORT = 4455;

/**
 * Reads `ws://host[:port]`, `wss://…`, `obsws://host:port/password` or a bare `host[:port]`. Null when it is none of these.
 * `localhost` becomes 127.0.0.1: OBS may listen on IPv4 only, and a name with two addresses fails in two ways at once.
 */
export function readObsAddress(text: string): ObsAddress | null {
  const trimmed = text.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `ws://${trimmed}`;
  const match = /^(ws|wss|obsws|obswss):\/\/(.*)$/i.exec(full);
  const rest = match?.[2] ?? '';
  // Parsed as http, for only then does URL split host and port of a scheme that it doesn't know.
  if (match === null || rest === '' || !URL.canParse(`http://${rest}`)) return null;
  const parsed = new URL(`http://${rest}`);
  if (parsed.username !== '' || parsed.password !== '') return null;
  const scheme = match[1]?.toLowerCase().endsWith('wss') ? 'wss' : 'ws';
  const host = parsed.hostname === 'localhost' ? '127.0.0.1' : parsed.hostname;
  const port = rest.split(/[/?#]/)[0]?.endsWith(':80') === true ? 80 : Number(parsed.port || DEFAULT_PORT);
  const secret = match[1]?.toLowerCase().startsWith('obsws') ? readPath(parsed.pathname) : '';
  if (secret === null) return null;
  const local = host === '127.0.0.1' || host === '[::1]';
  return { url: `${scheme}://${host}:${port}`, host, port, local, password: secret === '' ? null : secret };
}

function readPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
}
