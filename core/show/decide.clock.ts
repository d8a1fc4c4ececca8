/** Pause, resume, extend: the segment's clock. */
import { fail, ok } from '../result.ts';
import { sum, type Duration } from '../time/time.ts';
import { elapsedOf, pauseLength, plannedOf } from './show.clock.ts';
import type { Decision, OnShow } from './show.decide.ts';

export function decidePause({ state }: OnShow): Decision {
  if (state.phase === 'paused') return fail('paused', 'The segment is paused already.');
  return ok([{ kind: 'paused' }]);
}

export function decideResume({ state, now }: OnShow): Decision {
  if (state.phase !== 'paused' || state.pausedAt === null) return fail('not-paused', 'The segment is not paused.');
  return ok([{ kind: 'resumed', pausedFor: pauseLength(state.pausedAt, now) }]);
}

/** Moves the planned end of the segment. Shortening stops at what has been used up already. */
export function decideExtend({ state, onAir, now }: OnShow, by: Duration): Decision {
  const planned = sum(plannedOf(onAir), by);
  const elapsed = elapsedOf(state, onAir, now);
  if (by < 0 && (planned <= 0 || planned < elapsed))
    return fail('too-short', 'The segment has run longer than that already.', { planned, elapsed });
  return ok([{ kind: 'extended', by }]);
}
