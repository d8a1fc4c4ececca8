/**
 * Runs a rehearsal without a person: starts, fires and arms what waits for a hand, goes on at each planned end, and ends. Every cue of the
 * sheet is exercised, but for those that start or stop the stream. On a virtual clock it takes as long as the clock's speed makes it.
 */
import { fail, ok, type Result } from '../../../core/result.ts';
import { isMoneyCue, isStreamCue } from '../../../core/show/show.asks.ts';
import type { ShowCommand } from '../../../core/show/show.commands.ts';
import { own } from '../../../core/show/show.lookup.ts';
import type { CueRun, OnAir } from '../../../core/show/show.state.ts';
import { toDecimal } from '../../../core/money/money.ts';
import { cuesById } from '../../../core/show/show.steps.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { StudioClock } from '../show/clock.ts';
import type { ShowLoop } from '../show/loop.ts';
import { plannedEnd, planMoves } from './autopilot.plan.ts';

/** Who the autopilot's commands are signed by. */
export const AUTOPILOT = 'autopilot';

type DistributiveOmit<T> = T extends unknown ? Omit<T, 'id'> : never;
type Wish = DistributiveOmit<ShowCommand>;

/** Cues that could not be exercised, with the engine's reason. */
export interface AutopilotReport {
  readonly refused: readonly { readonly cueId: string; readonly code: string }[];
}

/**
 * Runs the loop's show to its end. Ends early, with `stopped`, when `signal` is aborted. A live run is refused: no machine spends real money.
 */
export async function autopilot(
  loop: ShowLoop,
  clock: StudioClock,
  signal: AbortSignal,
): Promise<Result<AutopilotReport, 'live-run' | 'stopped' | 'show-refused'>> {
  if (loop.state.mode !== 'rehearsal') return fail('live-run', 'The autopilot runs rehearsals only.');
  const refused: { cueId: string; code: string }[] = [];
  let presses = loop.state.seq;

  const press = (wish: Wish) => loop.handle({ ...wish, id: `autopilot-${++presses}` }, AUTOPILOT);

  /** Arms or fires a cue. One that can't be is skipped, or GO would stop at it. */
  function touch(type: 'arm' | 'fire', cueId: string): void {
    const done = press({ type, cueId });
    if (done.ok) return confirm(cueId);
    refused.push({ cueId, code: done.code });
    press({ type: 'skip', cueId });
  }

  /** Types the value back where two people have to, as the second of them: a rehearsal walks the way that the show will go. */
  function confirm(cueId: string): void {
    const second = cueOf(loop, cueId)?.second;
    if (!second) return;
    const typed = second.spends.map(({ value, name, quantity }) => ({
      value: value === null ? name : toDecimal(value),
      quantity: String(quantity ?? ''),
    }));
    const asker = { name: AUTOPILOT, person: `${AUTOPILOT}-2`, role: 'producer' };
    loop.handle({ type: 'confirm-arm', id: `autopilot-${++presses}`, cueId, typed }, AUTOPILOT, asker);
  }

  /** Waits for a moment of the clock. A virtual clock waits for OBS and the platform by itself, so the show does not outrun them. */
  async function until(at: Instant): Promise<boolean> {
    return clock.sleepUntil(at, signal);
  }

  async function playSegment(onAir: OnAir): Promise<boolean> {
    for (const { at, type, cueId } of planMoves(loop.state, onAir)) {
      if (!(await until(at))) return false;
      if (mayTouch(type, cueOf(loop, cueId))) touch(type, cueId);
    }
    if (!(await until(plannedEnd(onAir)))) return false;
    // What its trigger did not reach (a time of day that is not now, a chain that is too long) is exercised before the segment is left.
    for (const cue of cuesById(onAir.segment).values()) {
      if (isStreamCue(cue)) continue;
      if (isMoneyCue(cue) && mayTouch('arm', cueOf(loop, cue.id))) touch('arm', cue.id);
      if (mayTouch('fire', cueOf(loop, cue.id))) touch('fire', cue.id);
    }
    return true;
  }

  if (loop.state.phase === 'ready') {
    const started = press({ type: 'start' });
    if (!started.ok) return fail('show-refused', started.message, { code: started.code });
  }
  if (loop.state.phase === 'paused') press({ type: 'resume' });
  for (let { onAir } = loop.state; onAir; { onAir } = loop.state) {
    if (!(await playSegment(onAir))) return fail('stopped', 'The autopilot was stopped before the end of the show.');
    const gone = leave(onAir);
    if (!gone.ok) return fail('show-refused', gone.message, { code: gone.code });
    // A segment of no length must not keep the event loop from anything else.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await loop.idle();
  return ok({ refused });

  /** On to the next segment; at the last one, the end. */
  function leave({ take, segment }: OnAir): ReturnType<typeof press> {
    // GO would fire a stream cue that somebody has armed.
    for (const cue of cuesById(segment).values())
      if (isStreamCue(cue) && cueOf(loop, cue.id)?.status === 'armed') press({ type: 'disarm', cueId: cue.id });
    for (;;) {
      const gone = press({ type: 'go', from: take });
      if (!gone.ok) return gone.code === 'last-segment' ? press({ type: 'end' }) : gone;
      if (loop.state.onAir?.take !== take) return gone;
    }
  }
}

function cueOf(loop: ShowLoop, cueId: string): CueRun | undefined {
  const { onAir } = loop.state;
  return onAir ? own(onAir.cues, cueId) : undefined;
}

function mayTouch(type: 'arm' | 'fire', run: CueRun | undefined): boolean {
  if (run === undefined) return false;
  return run.status === 'pending' || run.status === 'missed' || (type === 'fire' && run.status === 'armed');
}
