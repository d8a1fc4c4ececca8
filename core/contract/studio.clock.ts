/** Keeps a seat's estimate of the studio's clock: a burst of round trips when the link is made, then one now and then. */
import type { Instant } from '../time/time.ts';
import { NO_ESTIMATE, studioNow, withSample, type ClockEstimate } from './clock.estimate.ts';

/** When round trips are made after the link is there, ms, and how often from then on. */
const BURST = [0, 120, 400, 1_200, 3_000];
const EVERY = 15_000;
/** A snapshot has no round trip of its own: it counts as one with a second of doubt, better than nothing. */
const SNAPSHOT_DOUBT = 1_000;

export interface StudioClockDeps {
  /** This seat's monotonic clock, ms. */
  readonly now: () => number;
  /** Calls `run` once after `ms`. Returns the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Asks the studio for its clock; `sent` is to come back. */
  readonly ask: (sent: number) => void;
}

export interface StudioClock {
  /** The studio's clock now; this seat's own before anything is known. */
  now(): Instant;
  /** Begins asking. */
  start(): void;
  /** Stops asking; what is known stays. */
  stop(): void;
  /** Takes an answer in. */
  take(sent: number, studio: Instant): void;
  /** Takes the time of a snapshot, where nothing better is known. */
  hint(studio: Instant): void;
}

/** Makes the clock of one seat. */
export function createStudioClock(deps: StudioClockDeps): StudioClock {
  const timers = new Set<() => void>();
  let estimate: ClockEstimate = NO_ESTIMATE;
  let takenAt = 0;

  function schedule(ms: number, run: () => void): void {
    const stop = deps.after(ms, () => {
      timers.delete(stop);
      run();
    });
    timers.add(stop);
  }

  function ask(): void {
    deps.ask(deps.now());
  }

  function keep(): void {
    schedule(EVERY, () => {
      ask();
      keep();
    });
  }

  function take(sent: number, studio: Instant): void {
    const received = deps.now();
    estimate = withSample(estimate, { sent, received, studio }, received - takenAt);
    takenAt = received;
  }

  return {
    now: () => studioNow(estimate, deps.now()),
    start() {
      for (const ms of BURST) schedule(ms, ask);
      keep();
    },
    stop() {
      for (const stop of timers) stop();
      timers.clear();
    },
    take,
    hint(studio) {
      if (estimate === NO_ESTIMATE) take(deps.now() - SNAPSHOT_DOUBT, studio);
    },
  };
}
