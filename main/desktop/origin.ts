/** The one origin that the product's pages have. `URL.origin` is "null" for a scheme of one's own, so it is compared by parts. */
export const SCHEME = 'studio';
export const HOST = 'app';

/** Whether an address belongs to the product's pages: parsed, never searched, so `studio://app.evil` and `studio://u@app` do not. */
export function isAppUrl(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** The address of a screen. */
export function addressOf(view: 'console' | 'anchor' | 'monitor'): string {
  return `${SCHEME}://${HOST}/${view === 'console' ? '' : view}`;
}

/** The address by its parts, null when it is none. (`URL.canParse` is younger than the oldest shell that the tests run on.) */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
