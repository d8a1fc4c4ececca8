/** How often something that falls may be put up again. */

export interface Backoff {
  /** Ms to wait before the next try, or null when it fell too often lately: then a person must be asked. `now` in ms. */
  next(now: number): number | null;
  /** Forgets what was: a person said to try again. */
  reset(): void;
}

/** At most `limit` falls within `span` ms; waits of `first` ms, doubled each time up to `longest`. */
export function createBackoff({ limit = 5, span = 60_000, first = 200, longest = 5_000 } = {}): Backoff {
  let falls: number[] = [];
  return {
    next(now) {
      falls = falls.filter((at) => now - at < span);
      if (falls.length >= limit) return null;
      falls.push(now);
      return Math.min(longest, first * 2 ** (falls.length - 1));
    },
    reset() {
      falls = [];
    },
  };
}
