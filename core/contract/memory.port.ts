/**
 * A pair of ports in one process, for tests and for a studio that lives in the page's own process. Delivery is asynchronous
 * and in order; what comes before the first listener waits for it, as in a MessagePort.
 */
import type { Port } from './port.ts';

interface End<In, Out> extends Port<In, Out> {
  deliver(message: In): void;
  ended(): void;
}

/** Makes two ends of one pipe: what one posts, the other hears. Messages are passed by reference: treat them as frozen. */
export function memoryPair<A, B>(): readonly [Port<A, B>, Port<B, A>] {
  let open = true;
  const left: End<A, B> = end<A, B>(
    (message) => right.deliver(message),
    () => open,
    () => shut(),
  );
  const right: End<B, A> = end<B, A>(
    (message) => left.deliver(message),
    () => open,
    () => shut(),
  );
  function shut(): void {
    if (!open) return;
    open = false;
    left.ended();
    right.ended();
  }
  return [left, right];
}

function end<In, Out>(send: (message: Out) => void, isOpen: () => boolean, shut: () => void): End<In, Out> {
  const listeners = new Set<(message: In) => void>();
  const closers = new Set<() => void>();
  let waiting: In[] = [];
  const hand = (message: In) => {
    for (const listener of listeners) listener(message);
  };
  return {
    post(message) {
      if (isOpen()) send(message);
    },
    onMessage(listener) {
      listeners.add(listener);
      const early = waiting;
      waiting = [];
      for (const message of early) listener(message);
      return () => void listeners.delete(listener);
    },
    onClose(listener) {
      closers.add(listener);
      return () => void closers.delete(listener);
    },
    close: shut,
    deliver(message) {
      void Promise.resolve().then(() => {
        if (!isOpen()) return;
        if (listeners.size === 0) waiting.push(message);
        else hand(message);
      });
    },
    ended() {
      for (const closer of closers) closer();
      closers.clear();
      listeners.clear();
    },
  };
}
