/** Parts that the first picture does not need. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Longest wait for a quiet moment, ms. */
const WAIT = 2_000;

const quiet = new Promise<void>((resolve) => {
  // Not in every browser yet.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: WAIT });
  else setTimeout(resolve, WAIT);
});

/**
 * A component whose code is fetched behind the first picture, in the first quiet moment: it is there before anybody wants it, also when the
 * studio no longer is. It is drawn inside a `Suspense` of its own.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  void quiet.then(load).catch(() => undefined);
  return lazy(() => quiet.then(load).then((part) => ({ default: part })));
}
