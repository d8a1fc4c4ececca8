/**
 * What time brings. `nextDue` says when to look again, `tick` what is due then. Only the segment on air is looked at, so the cost of a tick
 * does not grow with the sheet. The caller writes the facts down, applies them, and asks again until there is nothing more.
 */
import type { Result } from '../result.ts';
import type { Cue, RunSheet } from '../runsheet/runsheet.schema.ts';
import { between, seconds, type Duration, type Instant } from '../time/time.ts';
import { nextStep, timerOf } from './show.dues.ts';
import { breachesOf, breachesOfAsked, notPassed, refusalOf } from './decide.guards.ts';
import type { Asked, Fact } from './show.facts.ts';
import type { Guards } from './show.guards.ts';
import { sameSpends, spendsOf } from './show.spends.ts';
import { givenBy, isCounted, withGiven } from './show.spent.ts';
import { nextUnmuted, unmutedAt } from './show.muted.ts';
import { fireFact, stepFact } from './show.fire.ts';
import { own } from './show.lookup.ts';
import type { OnAir, ShowState } from './show.state.ts';
import { cuesById } from './show.steps.ts';

/** How late a cue may still fire by itself. Beyond (the machine slept, the studio was down) it is listed as missed, never fired in a burst. */
export const LATE_TOLERANCE: Duration = seconds(5);

/** The facts of one due time. `at` is the due time by the plan, never after the `now` that was asked with. */
export interface Due {
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/** The earliest due time; it may be past. Null when the show waits for people only. */
export function nextDue(state: ShowState): Instant | null {
  let earliest = nextUnmuted(state);
  if (state.phase !== 'running' && state.phase !== 'paused') return earliest;
  const { countdown, couponCard } = state.picture;
  earliest = earlier(earliest, earlier(countdown?.endsAt ?? null, couponCard?.expiresAt ?? null));
  const { onAir } = state;
  if (!onAir || state.phase === 'paused') return earliest;
  for (const cue of cuesById(onAir.segment).values()) {
    const run = own(onAir.cues, cue.id);
    if (!run) continue;
    const due = run.status === 'fired' ? nextStep(onAir, cue, run)?.due : timerOf(state, onAir, cue, run);
    earliest = earlier(earliest, due ?? null);
  }
  return earliest;
}

/** The facts of the earliest due time at or before `now`; null when nothing is due. */
export function tick(state: ShowState, sheet: RunSheet, now: Instant, guards: Guards): Due | null {
  const at = nextDue(state);
  if (at === null || at > now) return null;
  const { countdown, couponCard } = state.picture;
  const facts: Fact[] = [];
  if (countdown?.endsAt === at) facts.push({ kind: 'countdown-ended', endsAt: at });
  if (couponCard?.expiresAt === at) facts.push({ kind: 'coupon-expired', couponId: couponCard.coupon.id });
  facts.push(...unmutedAt(state, at));
  if (state.onAir && state.phase === 'running')
    facts.push(...cueFacts({ state, onAir: state.onAir, sheet, guards }, at, now));
  return { at, facts };
}

interface Timed {
  readonly state: ShowState;
  readonly onAir: OnAir;
  readonly sheet: RunSheet;
  readonly guards: Guards;
}

function cueFacts(show: Timed, due: Instant, now: Instant): Fact[] {
  const facts: Fact[] = [];
  const asked: Asked[] = [];
  for (const cue of cuesById(show.onAir.segment).values()) {
    const fact = cueFact(asked.length === 0 ? show : withAsked(show, asked), cue, due, now);
    if (fact === null) continue;
    facts.push(fact);
    if ('asked' in fact) asked.push(...fact.asked.filter(({ ask }) => isCounted(ask)));
  }
  return facts;
}

/** The show with what the same breath gives away counted, so that it is held to the guards one after the other. */
export function withAsked<Show extends Pick<Timed, 'state' | 'onAir'>>(show: Show, asked: readonly Asked[]): Show {
  const spent = asked.reduce((sum, { ask }) => withGiven(sum, givenBy(ask, show.onAir.segment.id)), show.state.spent);
  return { ...show, state: { ...show.state, spent } };
}

function cueFact(show: Timed, cue: Cue, due: Instant, now: Instant): Fact | null {
  const { state, onAir, sheet } = show;
  const run = own(onAir.cues, cue.id);
  if (!run) return null;
  const next = nextStep(onAir, cue, run);
  const stepped = next?.due === due;
  if (!stepped && timerOf(state, onAir, cue, run) !== due) return null;
  const missed = (why?: string): Fact => ({
    kind: 'cue-missed',
    cueId: cue.id,
    due,
    ...(why === undefined ? {} : { why }),
  });
  if (isTooLate(due, now)) return missed();
  const about = { state, onAir, sheet, cue, due, now };
  // At its later steps too: what they give away was armed with the rest, and the sheet may have been edited since.
  if (run.spends !== null && !sameSpends(run.spends, spendsOf(cue, onAir, sheet))) return missed('changed-since-armed');
  const made: Result<Fact & { readonly asked: readonly Asked[] }> = stepped
    ? stepFact({ ...about, index: next.index, step: next.step })
    : fireFact({ ...about, cause: 'timer' });
  if (!made.ok) return missed(made.code);
  const breaches = stepped ? breachesOfAsked(show, made.value.asked) : breachesOf(show, cue);
  const [breach] = notPassed(breaches, run);
  return breach === undefined ? made.value : missed(refusalOf(breach));
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Whether a moment is so long past that its cue must not fire by itself any more. */
export function isTooLate(due: Instant, now: Instant): boolean {
  return between(due, now) > LATE_TOLERANCE;
}
