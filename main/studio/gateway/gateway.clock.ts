/** How far the gateway's clock is from ours, by a few round trips over an open line. */
import { NO_ESTIMATE, withSample, type ClockEstimate } from '../../../core/contract/clock.estimate.ts';
import type { GatewayClock } from '../../../core/contract/gateway.view.ts';
import { instant } from '../../../core/time/time.ts';

const SAMPLES = 5;

/** Asks for the gateway's clock once; null when there is no answer. Ms since 1970. */
export type AskTime = () => Promise<unknown>;

/**
 * Reads the clock.
 * @param known what was read before, `age` ms ago.
 * @param now our clock, ms since 1970.
 * @returns null as soon as an answer stays out: a line that is cut says nothing of a clock.
 */
export async function readClock(
  ask: AskTime,
  now: () => number,
  known: ClockEstimate | null,
  age: number,
): Promise<GatewayClock | null> {
  let estimate = known ?? NO_ESTIMATE;
  let roundTrip = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const sent = now();
    const begun = performance.now();
    const theirs = await ask();
    if (typeof theirs !== 'number' || !Number.isFinite(theirs)) return null;
    const received = now();
    // The wall clock counts whole ms and may be stepped; this one neither.
    roundTrip = Math.min(roundTrip, performance.now() - begun);
    estimate = withSample(
      estimate,
      { sent, received, studio: instant(Math.round(theirs)) },
      sample === 0 && known !== null ? age : 0,
    );
  }
  return { ...estimate, roundTrip };
}
