/** Parts that the first picture does not need. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Longest wait for a quiet moment, ms. */
const WAIT = 2_000;

/** A moment in which the page has nothing else to do. */
const quiet = () =>
  new Promise<void>((resolve) => {
    // Not in every browser yet.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: WAIT });
    else setTimeout(resolve, WAIT);
  });

/** One part after another, each in a moment of its own: together they would be one long task. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A component whose code is fetched behind the first picture, in a quiet moment: it is there before anybody wants it, also when the
 * studio no longer is. It is drawn inside a `Suspense` of its own.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  const mine = turn.then(quiet);
  turn = mine.then(load).catch(() => undefined);
  return lazy(() => mine.then(load).then((part) => ({ default: part })));
}
