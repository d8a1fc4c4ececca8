/** Tells listeners of new entries: to each in order, also when a listener's doing leads to more. */
import type { Entry } from '../../../core/show/show.facts.ts';

export type EntriesListener = (entries: readonly Entry[]) => void;

export interface News {
  /** Puts entries in line, so that what their effects lead to comes behind them. */
  put(entries: readonly Entry[]): void;
  /** Tells everybody all that is in line. */
  publish(): void;
  /** Returns the unsubscribe. */
  subscribe(listener: EntriesListener): () => void;
  clear(): void;
}

/** Makes a publisher. A listener that throws is told to `failed`, and the others hear all the same. */
export function createNews(failed: (error: unknown) => void): News {
  const listeners = new Set<EntriesListener>();
  const waiting: (readonly Entry[])[] = [];
  let publishing = false;

  function tell(listener: EntriesListener, entries: readonly Entry[]): void {
    try {
      listener(entries);
    } catch (error) {
      failed(error);
    }
  }

  return {
    put: (entries) => void waiting.push(entries),
    publish() {
      if (publishing) return;
      publishing = true;
      for (let next = waiting.shift(); next; next = waiting.shift())
        for (const listener of listeners) tell(listener, next);
      publishing = false;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
