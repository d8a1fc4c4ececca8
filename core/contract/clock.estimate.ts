/**
 * How far the studio's clock is from this seat's, from round trips. The best (shortest) round trip wins: the true offset lies within half of
 * it on either side. A sample that contradicts the best one means that a clock was stepped (a laptop slept), and starts the estimate anew.
 */
import { instant, type Instant } from '../time/time.ts';

/** One round trip. `sent` and `received` on this seat's clock, `studio` is the studio's clock in between; all ms. */
export interface ClockSample {
  readonly sent: number;
  readonly received: number;
  readonly studio: Instant;
}

/** The best that is known: add `offset` to this seat's clock to get the studio's, give or take `error` ms. */
export interface ClockEstimate {
  readonly offset: number;
  readonly error: number;
}

/** A clock of no use yet: the first sample replaces it. */
export const NO_ESTIMATE: ClockEstimate = { offset: 0, error: Number.POSITIVE_INFINITY };

/** Drift of two crystals that are not disciplined, ms of error per ms of age: an old good sample loses to a newer fair one. */
export const DRIFT = 50e-6;

/** The estimate after one more sample. `age` is the time since the last one was taken in, ms. */
export function withSample(known: ClockEstimate, sample: ClockSample, age: number): ClockEstimate {
  const error = Math.max(0, sample.received - sample.sent) / 2;
  const offset = sample.studio - (sample.sent + sample.received) / 2;
  const aged = known.error + age * DRIFT;
  const contradicts = Math.abs(offset - known.offset) > aged + error + 1;
  return contradicts || error <= aged ? { offset, error } : { offset: known.offset, error: aged };
}

/** The studio's clock now, from this seat's. */
export function studioNow(estimate: ClockEstimate, local: number): Instant {
  return instant(Math.round(local + estimate.offset));
}
