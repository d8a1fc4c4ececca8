/**
 * A clock that runs `speed` times as fast, for rehearsals without a screen. It goes from one due time to the next: when a sleeper wakes, `now()` is
 * exactly its time, however fast the clock is. Time passes only while somebody sleeps and nobody works (`hold`), so the studio's own
 * work takes no time, and at any speed every cue is on its plan.
 */
import { instant, type Instant } from '../../../core/time/time.ts';
import type { StudioClock } from './clock.ts';

interface Sleeper {
  readonly at: Instant;
  wake(reached: boolean): void;
}

/** How long one real wait may be, ms. */
const LONG = 60_000;

/**
 * Makes the clock.
 * @param speed any positive number; 1 is real time.
 * @param startAt where it starts.
 */
export function virtualClock(speed: number, startAt: Instant): StudioClock {
  if (!(speed > 0)) throw new RangeError(`A clock's speed must be above 0, got ${speed}`);
  const sleepers = new Set<Sleeper>();
  let time = startAt;
  let held = 0;
  let disposed = false;
  /** The real moment since which time passes; null while it stands still. */
  let since: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let turn: NodeJS.Immediate | null = null;

  function earliest(): Instant | null {
    let first: Instant | null = null;
    for (const { at } of sleepers) if (first === null || at < first) first = at;
    return first;
  }

  function now(): Instant {
    const next = earliest();
    if (since === null || next === null) return time;
    return instant(Math.max(time, Math.min(next, time + Math.floor((performance.now() - since) * speed))));
  }

  function stand(): void {
    time = now();
    since = null;
    if (timer) clearTimeout(timer);
    if (turn) clearImmediate(turn);
    timer = null;
    turn = null;
  }

  /** Goes on in a later turn of the event loop: what was just woken finishes its work first, and takes no time for it. */
  function goOn(): void {
    stand();
    if (held > 0 || disposed || sleepers.size === 0) return;
    turn = setImmediate(run);
  }

  function run(): void {
    turn = null;
    const next = earliest();
    if (next === null) return;
    since = performance.now();
    const real = (next - time) / speed;
    // A wait below a millisecond is no wait: a timer would make it one.
    if (real < 1) arrive();
    else timer = setTimeout(arrive, Math.min(real, LONG));
  }

  function arrive(): void {
    timer = null;
    const next = earliest();
    if (next === null || since === null) return;
    const left = (next - time) / speed - (performance.now() - since);
    if (left >= 1) {
      timer = setTimeout(arrive, Math.min(left, LONG));
      return;
    }
    since = null;
    time = instant(Math.max(time, next));
    for (const sleeper of [...sleepers]) if (sleeper.at <= time) sleeper.wake(true);
    goOn();
  }

  return {
    now,
    wall: now,
    sleepUntil(at, signal) {
      if (signal.aborted || disposed) return Promise.resolve(false);
      if (at <= now()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const abort = () => sleeper.wake(false);
        const sleeper: Sleeper = {
          at,
          wake(reached) {
            signal.removeEventListener('abort', abort);
            sleepers.delete(sleeper);
            resolve(reached);
            if (!reached) goOn();
          },
        };
        signal.addEventListener('abort', abort);
        stand();
        sleepers.add(sleeper);
        goOn();
      });
    },
    continueFrom(wallOffset, notBefore) {
      stand();
      time = instant(Math.max(time, notBefore));
      goOn();
      return wallOffset;
    },
    onJump: () => () => {},
    hold(work) {
      held++;
      stand();
      const release = () => {
        held--;
        goOn();
      };
      work.then(release, release);
    },
    dispose() {
      disposed = true;
      stand();
      for (const sleeper of [...sleepers]) sleeper.wake(false);
    },
  };
}
