/** The address of a gateway as people give it. */

/** On the internet a token belongs on an encrypted line alone; on this machine and in a house of one's own it may go without. */
const SCHEMES: Readonly<Record<string, string>> = { http: 'http', https: 'https', ws: 'http', wss: 'https' };
/** Where `npm run gateway` listens unless told otherwise. */
const USUAL_PORT = 4488;

/**
 * Reads `http://host[:port]`, `https://…`, `ws://…`, `wss://…` or a bare `host[:port]` as `scheme://host[:port]`. Null when it is none of these, or has a
 * password, a path or a query in it: a token has a field of its own, and an address is shown and kept in the open.
 */
export function readGatewayAddress(text: string): string | null {
  const trimmed = text.trim();
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#\s]+)\/?$/i.exec(trimmed);
  const given = match?.[1]?.toLowerCase();
  const scheme = given === undefined ? 'http' : SCHEMES[given];
  const rest = match?.[2] ?? '';
  if (scheme === undefined || rest.includes('@') || !URL.canParse(`${scheme}://${rest}`)) return null;
  const parsed = new URL(`${scheme}://${rest}`);
  // A bare name is most likely this machine's own gateway; with a scheme the scheme's own port is meant.
  const bare = given === undefined && !/:\d+$/.test(rest);
  return bare ? `http://${parsed.hostname}:${USUAL_PORT}` : parsed.origin;
}
