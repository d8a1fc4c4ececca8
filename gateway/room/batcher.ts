/**
 * Sends a feed to one listener in batches: at most one a tick, at most so many events each, and not before the listener has taken the last few. One
 * that is slow gets larger batches later and, at worst, is told what it missed; it never makes the gateway grow.
 */
import type { EventBatch } from '../../core/gateway/gateway.protocol.ts';
import type { Feed } from './feed.ts';

/** Between two batches, ms: a frame or three of a screen. */
export const TICK_MS = 40;
export const MAX_BATCH = 500;
/** Batches on their way without an answer before we wait. */
const IN_FLIGHT = 4;

export interface Batcher {
  /** There may be something new. */
  wake(): void;
  dispose(): void;
}

/**
 * Starts after number `since`.
 * @param send hands a batch over and resolves when the other side has it; a rejection counts as had.
 */
export function createBatcher(
  feed: Feed,
  since: number,
  send: (batch: EventBatch) => Promise<unknown>,
  now: () => number,
): Batcher {
  let sent = since;
  let flying = 0;
  let timer: NodeJS.Timeout | null = null;
  let disposed = false;

  function flush(): void {
    timer = null;
    while (!disposed && flying < IN_FLIGHT && sent < feed.newest) {
      const { from, missed, events } = feed.after(sent, MAX_BATCH);
      sent = from + events.length - 1;
      flying += 1;
      void send({ from, missed, events, sentAt: now() })
        .catch(() => undefined)
        .then(() => {
          flying -= 1;
          wake();
        });
    }
  }

  function wake(): void {
    if (disposed || timer !== null || sent >= feed.newest || flying >= IN_FLIGHT) return;
    timer = setTimeout(flush, TICK_MS);
  }

  wake();
  return {
    wake,
    dispose() {
      disposed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
