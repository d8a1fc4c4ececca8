/** One alarm on the studio's clock. It never goes off early, and setting it again replaces what was set. */
import type { Instant } from '../../../core/time/time.ts';
import type { StudioClock } from './clock.ts';

export interface Alarm {
  /** Sets the alarm; null turns it off. A time that is past goes off soon, never within this call. */
  set(at: Instant | null): void;
  dispose(): void;
}

/** Makes an alarm that is off. `ring` must not throw. */
export function createAlarm(clock: StudioClock, ring: () => void): Alarm {
  let set: { readonly at: Instant; readonly stop: AbortController } | null = null;
  let disposed = false;

  async function wait(mine: NonNullable<typeof set>): Promise<void> {
    const reached = await clock.sleepUntil(mine.at, mine.stop.signal);
    if (!reached || set !== mine) return;
    set = null;
    ring();
  }

  function off(): void {
    set?.stop.abort();
    set = null;
  }

  return {
    set(at) {
      if (disposed || (set !== null && set.at === at)) return;
      off();
      if (at === null) return;
      set = { at, stop: new AbortController() };
      void wait(set);
    },
    dispose() {
      disposed = true;
      off();
    },
  };
}
