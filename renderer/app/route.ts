/**
 * Which screen this page shows. Both hosts say it in the path (`/anchor`), the development harness in the query (`?view=anchor`). Going
 * from one screen to another keeps the seat: the page is never loaded anew for it.
 */
import { useSyncExternalStore } from 'react';
import { isScreen, type Screen } from './screens.ts';

/** The screen of an address; the console where it names none. */
export function screenOf(address: { readonly pathname: string; readonly search: string }): Screen {
  const named = new URLSearchParams(address.search).get('view') ?? address.pathname.replace(/^\/+|\/+$/g, '');
  return isScreen(named) ? named : 'console';
}

/** The address of a screen beside the present one: the same way of saying it, and the rest of the query as it is. */
export function addressOf(screen: Screen, from: { readonly pathname: string; readonly search: string }): string {
  const query = new URLSearchParams(from.search);
  if (query.has('view') || from.pathname.endsWith('.html')) {
    query.set('view', screen);
    return `${from.pathname}?${query.toString()}`;
  }
  return `/${screen === 'console' ? '' : screen}${from.search}`;
}

const listeners = new Set<() => void>();

/** Shows another screen in this window; the browser's own Back leads here again. */
export function goTo(screen: Screen): void {
  if (screen === screenOf(location)) return;
  history.pushState(null, '', addressOf(screen, location));
  for (const listener of listeners) listener();
}

/** The screen of this window, as it changes. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => screenOf(location));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
