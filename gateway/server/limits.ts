/** How much somebody may ask: a bucket that fills steadily and holds a burst. */
export interface Limit {
  /** Whether `cost` more is allowed now; when so, it is taken. */
  take(cost: number): boolean;
}

/** A bucket of `burst`, filled with `perSecond`. @param now monotonic ms. */
export function limit(perSecond: number, burst: number, now: () => number = () => performance.now()): Limit {
  let level = burst;
  let at = now();
  return {
    take(cost) {
      const time = now();
      level = Math.min(burst, level + ((time - at) / 1000) * perSecond);
      at = time;
      if (cost > level) return false;
      level -= cost;
      return true;
    },
  };
}
