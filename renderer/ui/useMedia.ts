/** Whether a media query holds, as it changes. */
import { useSyncExternalStore } from 'react';

/** @param query e.g. `(max-width: 1139px)` */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
