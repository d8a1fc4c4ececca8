/** When cues and their steps are due, always reckoned from anchors (segment enter, the clock, another cue's due), never from the last firing. */
import type { Cue } from '../runsheet/runsheet.schema.ts';
import { after, duration, less, sum, type Duration, type Instant } from '../time/time.ts';
import { needsArming } from './show.asks.ts';
import { plannedOf } from './show.clock.ts';
import { own } from './show.lookup.ts';
import type { CueRun, OnAir, ShowState } from './show.state.ts';
import { cuesById, stepsOf, waitsOf, type Step } from './show.steps.ts';

/**
 * When a cue of the segment on air is due by its trigger; null when no clock can tell (manual, by what viewers write, or after
 * a cue that has not fired). In a pause the answer holds for a pause that ends now: it moves on with the pause.
 */
export function dueOf(state: ShowState, onAir: OnAir, cue: Cue): Instant | null {
  const { trigger } = cue;
  switch (trigger.on) {
    case 'manual':
    case 'chat-keyword':
      return null;
    case 'segment-enter':
      return onAir.enteredAt;
    case 'offset':
      return after(onAir.enteredAt, sum(onAir.pausedTotal, trigger.at));
    case 'before-end':
      return after(onAir.enteredAt, sum(onAir.pausedTotal, less(plannedOf(onAir), trigger.before)));
    case 'wall-clock':
      return after(state.dayStart, less(duration(trigger.at), state.wallOffset));
    case 'after-cue': {
      const before = cuesById(onAir.segment).get(trigger.cueId);
      const run = own(onAir.cues, trigger.cueId);
      if (!before || run?.status !== 'fired' || run.due === null) return null;
      return after(run.due, sum(waitsOf(before), trigger.delay, pausedSince(onAir, run)));
    }
    default:
      return trigger satisfies never;
  }
}

/** Whether the pause of a segment holds back a cue's timer: a moment promised on the wall clock does not wait. */
export function waitsForPause(cue: Cue): boolean {
  return cue.trigger.on !== 'wall-clock';
}

/** When a timer is to fire the cue; null when none will: it has had its turn, waits for a hand, or spends money and is not armed in time. */
export function timerOf(state: ShowState, onAir: OnAir, cue: Cue, run: CueRun): Instant | null {
  if (run.status === 'armed' ? !run.timed : run.status !== 'pending' || needsArming(cue)) return null;
  return dueOf(state, onAir, cue);
}

/** The next step of a fired cue and its due; null when all are done. */
export function nextStep(
  onAir: OnAir,
  cue: Cue,
  run: CueRun,
): { readonly index: number; readonly due: Instant; readonly step: Step } | null {
  if (run.status !== 'fired' || run.due === null) return null;
  const step = stepsOf(cue)[run.stepsDone];
  if (!step) return null;
  return { index: run.stepsDone, due: after(run.due, sum(step.offset, pausedSince(onAir, run))), step };
}

function pausedSince(onAir: OnAir, run: CueRun): Duration {
  return less(onAir.pausedTotal, run.pausedBefore);
}
