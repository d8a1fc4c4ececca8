/** What a person at the desk would do in one segment, and when. Pure. */
import type { Cue } from '../../../core/runsheet/runsheet.schema.ts';
import { isMoneyCue, isStreamCue } from '../../../core/show/show.asks.ts';
import { plannedOf } from '../../../core/show/show.clock.ts';
import { dueOf } from '../../../core/show/show.dues.ts';
import type { OnAir, ShowState } from '../../../core/show/show.state.ts';
import { cuesById } from '../../../core/show/show.steps.ts';
import { after, duration, instant, seconds, type Instant } from '../../../core/time/time.ts';

/** One thing to do. */
export interface Move {
  readonly at: Instant;
  readonly type: 'arm' | 'fire';
  readonly cueId: string;
}

/** Triggers that no clock fires once the cue is armed. */
const BY_HAND: ReadonlySet<Cue['trigger']['on']> = new Set(['manual', 'segment-enter', 'chat-keyword']);
/** How long before a pop its coupon is fired, and how long before firing it is armed. */
const BEFORE_POP = seconds(1);
const ARM_BEFORE = seconds(2);

/**
 * The moves of a segment, in order. Cues with a timer fire by themselves, those that spend money once they are armed, which is done on enter.
 * A coupon that waits for a hand is fired just before the segment's product card goes up, or half-way; other manual cues are spread over
 * the segment. Cues that start or stop the stream are left alone: that is no machine's to do.
 */
export function planMoves(state: ShowState, onAir: OnAir): readonly Move[] {
  const cues = [...cuesById(onAir.segment).values()].filter((cue) => !isStreamCue(cue));
  const length = Math.max(0, plannedOf(onAir));
  const at = (ms: number) => after(onAir.enteredAt, duration(Math.round(Math.min(Math.max(0, ms), length))));
  const manual = cues.filter((cue) => cue.trigger.on === 'manual' && !isMoneyCue(cue));
  const spend = momentToSpend(state, onAir, cues) ?? length / 2;
  const moves: Move[] = manual.map(({ id }, i) => ({
    at: at((length * (i + 1)) / (manual.length + 1)),
    type: 'fire',
    cueId: id,
  }));
  for (const cue of cues.filter(isMoneyCue)) {
    const byHand = BY_HAND.has(cue.trigger.on);
    moves.push({ at: byHand ? at(spend - ARM_BEFORE) : onAir.enteredAt, type: 'arm', cueId: cue.id });
    if (byHand) moves.push({ at: at(spend), type: 'fire', cueId: cue.id });
  }
  return moves.toSorted((a, b) => a.at - b.at);
}

/** Ms from enter to just before the first product card that a timer puts up later; null when none does. */
function momentToSpend(state: ShowState, onAir: OnAir, cues: readonly Cue[]): number | null {
  const dues = cues
    .filter((cue) => cue.trigger.on !== 'segment-enter' && cue.actions.some((action) => action.do === 'pop'))
    .flatMap((cue) => dueOf(state, onAir, cue) ?? []);
  if (dues.length === 0) return null;
  const first = Math.min(...dues) - onAir.enteredAt;
  return first > BEFORE_POP ? first - BEFORE_POP : null;
}

/** The end of the segment by the plan. */
export function plannedEnd(onAir: OnAir): Instant {
  return instant(onAir.enteredAt + onAir.pausedTotal + Math.max(0, plannedOf(onAir)));
}
