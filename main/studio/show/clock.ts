/**
 * The studio's clock. It counts ms since 1970 but never jumps: it is anchored once to the wall clock and then follows the monotonic clock.
 * Wall-clock triggers and displays use `wall` or the state's `wallOffset`; everything else uses `now`.
 */
import { duration, instant, type Duration, type Instant } from '../../../core/time/time.ts';

export interface StudioClock {
  now(): Instant;
  /** The machine's wall clock, ms since 1970; jumps when it is set. */
  wall(): number;
  /**
   * Waits until `now()` is at or past `at`, never less. Resolves true then, and false when `signal` was aborted first. Never rejects.
   */
  sleepUntil(at: Instant, signal: AbortSignal): Promise<boolean>;
  /**
   * Stands the clock where a run goes on after a restart: `wallOffset` behind the wall clock (as the run last knew it), but not before
   * `notBefore`, the run's newest entry. Returns the offset that is in force now.
   */
  continueFrom(wallOffset: Duration, notBefore: Instant): Duration;
  /** Calls back with the length of each jump of the wall clock against this clock. Returns the unsubscribe. */
  onJump(listener: (by: Duration) => void): () => void;
  /** Work that is waited for: a virtual clock stands still until it is done, the real one can't. */
  hold(work: Promise<unknown>): void;
  dispose(): void;
}

/** Where the real clock reads time; replaced in tests. */
export interface TimeSources {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

/** A wall clock that is off by more than this has jumped, ms. Less is the slow correction of a time service. */
export const JUMP_AT_LEAST = 500;
/** How often the wall clock is looked at, ms. */
const LOOK_EVERY = 1000;
/** How long before its time a sleeper stops to trust `setTimeout`, ms: that fires up to 2 ms early and some ms late. */
const CLOSE = 2;
/** The longest single `setTimeout`, ms. */
const LONG = 60_000;

const MACHINE: TimeSources = { wall: () => Date.now(), monotonic: () => performance.now() };

/** The clock of live shows and of rehearsals at their real speed. */
export function realClock(sources: TimeSources = MACHINE): StudioClock {
  const listeners = new Set<(by: Duration) => void>();
  let anchor = sources.wall() - sources.monotonic();
  let seen = wallOffset();

  /** Wall clock less this clock. */
  function wallOffset(): number {
    return sources.wall() - (anchor + sources.monotonic());
  }

  function look(): void {
    const by = Math.round(wallOffset() - seen);
    if (Math.abs(by) <= JUMP_AT_LEAST) return;
    seen += by;
    for (const listener of listeners) listener(duration(by));
  }

  const now = () => instant(Math.floor(anchor + sources.monotonic()));
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();

  return {
    now,
    wall: sources.wall,
    async sleepUntil(at, signal) {
      for (let left = at - now(); left > 0 && !signal.aborted; left = at - now())
        await (left > CLOSE ? pause(Math.min(left - CLOSE, LONG), signal) : breath());
      return !signal.aborted;
    },
    continueFrom(offset, notBefore) {
      const inForce = Math.min(offset, Math.floor(sources.wall()) - notBefore);
      anchor = sources.wall() - inForce - sources.monotonic();
      seen = wallOffset();
      return duration(inForce);
    },
    onJump(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold() {},
    dispose() {
      clearInterval(timer);
      listeners.clear();
    },
  };
}

/** Waits so many ms, or less when the signal is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** Lets everything else have a turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
