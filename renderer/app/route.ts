/** Which screen this page shows. The desktop shell says it in the query (`?view=anchor`), the browser host in the path (`/anchor`). */
export type Screen = 'console' | 'anchor' | 'kit';

/** The screen of an address; the console where it names none. */
export function screenOf(address: { readonly pathname: string; readonly search: string }): Screen {
  const named = new URLSearchParams(address.search).get('view') ?? address.pathname.replace(/^\/+|\/+$/g, '');
  return named === 'anchor' || named === 'kit' ? named : 'console';
}
