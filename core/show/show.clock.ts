/** The segment's own clock: it stands still in a pause. All anchors of the segment's timers come from here. */
import { between, duration, less, sum, ZERO, type Duration, type Instant } from '../time/time.ts';
import type { OnAir, ShowState } from './show.state.ts';

/** How long the take has been paused up to `now`, a pause that is still on included. */
export function pausedUntil(state: ShowState, onAir: OnAir, now: Instant): Duration {
  return state.pausedAt === null ? onAir.pausedTotal : sum(onAir.pausedTotal, pauseLength(state.pausedAt, now));
}

/** How long the segment has run, pauses not counted. */
export function elapsedOf(state: ShowState, onAir: OnAir, now: Instant): Duration {
  return less(between(onAir.enteredAt, now), pausedUntil(state, onAir, now));
}

/** How long the segment is to run by the plan and the producer's extensions. */
export function plannedOf(onAir: OnAir): Duration {
  return sum(onAir.segment.duration, onAir.extended);
}

/** The length of a pause; never negative, whatever clock it was read from. */
export function pauseLength(from: Instant, to: Instant): Duration {
  return duration(Math.max(ZERO, between(from, to)));
}
