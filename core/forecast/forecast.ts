/**
 * Where the show will be when: actual, expected and planned starts, and how far it is over or under. The sheet's times of day count, unless
 * the show began far off them: a rehearsal at noon of an evening's show is not seven hours early.
 */
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import { pausedUntil, plannedOf } from '../show/show.clock.ts';
import { nextIndex } from '../show/show.standing.ts';
import type { OnAir, ShowState, TakeRecord } from '../show/show.state.ts';
import {
  after,
  between,
  duration,
  instant,
  less,
  minutes,
  sum,
  ZERO,
  type Duration,
  type Instant,
} from '../time/time.ts';

/** One segment of the sheet as it went, goes or is expected to go. */
export interface ForecastRow {
  readonly status: 'done' | 'on-air' | 'coming' | 'passed-over';
  /** When it was taken, or is expected to be; null before the start and where the show has passed it over. */
  readonly start: Instant | null;
  /** When the plan had it: by the sheet's time of day, else counted on; null before the start. See {@link planBegin}. */
  readonly planned: Instant | null;
  /** Actual length for what is done, the plan with extensions for what is on air, else the plan. */
  readonly length: Duration;
  /** Actual less planned length; null for what is not done. The one on air ticks by itself: see {@link timeLeft}. */
  readonly drift: Duration | null;
}

export interface Forecast {
  readonly rows: readonly ForecastRow[];
  readonly expectedEnd: Instant;
  /** Expected end less the plan's; null before the start. See {@link planBegin}. */
  readonly drift: Duration | null;
}

/** What is left of the segment on air; negative when it is over. Stands still in a pause. */
export function timeLeft(state: ShowState, onAir: OnAir, now: Instant): Duration {
  return between(now, endOf(state, onAir, now));
}

/** The planned length of the whole show. */
export function plannedLength(sheet: RunSheet): Duration {
  return sum(...sheet.segments.map((segment) => segment.duration));
}

/**
 * From the plan's begin to its end: by the sheet's times of day where it has them, so that a segment which is cut or shortened during the show
 * makes the show end sooner than planned, and not the plan shorter. Else the sum of the lengths.
 */
export function plannedSpan(sheet: RunSheet): Duration {
  const { segments } = sheet;
  const first = segments[0]?.plannedStart ?? null;
  const at = segments.findLastIndex(({ plannedStart }) => plannedStart !== null);
  const last = segments[at]?.plannedStart ?? null;
  if (first === null || last === null || last < first) return plannedLength(sheet);
  return sum(duration(last - first), ...segments.slice(at).map((segment) => segment.duration));
}

/** The forecast at `now`. Linear in the number of segments and takes. */
export function forecast(state: ShowState, sheet: RunSheet, now: Instant): Forecast {
  const taken = new Map<string, TakeRecord>();
  for (const take of state.takes) taken.set(take.segmentId, take);
  const { onAir } = state;
  const upcoming = onAir ? nextIndex(onAir, sheet) : 0;
  const ended = state.phase === 'ended';
  let cursor = onAir ? instant(Math.max(now, endOf(state, onAir, now))) : ended ? (state.endedAt ?? now) : now;

  const begin = planBegin(state, sheet);
  const first = sheet.segments[0]?.plannedStart ?? null;
  let counted = ZERO;
  const rows = sheet.segments.map((segment, index): ForecastRow => {
    if (first !== null && segment.plannedStart !== null) counted = duration(segment.plannedStart - first);
    const planned = begin === null ? null : after(begin, counted);
    counted = sum(counted, segment.duration);
    const take = taken.get(segment.id);
    if (onAir && onAir.segment.id === segment.id)
      return { status: 'on-air', start: onAir.enteredAt, planned, length: plannedOf(onAir), drift: null };
    if (!ended && index >= upcoming) {
      const start = cursor;
      cursor = after(cursor, segment.duration);
      return {
        status: 'coming',
        start: state.startedAt === null ? null : start,
        planned,
        length: segment.duration,
        drift: null,
      };
    }
    return take
      ? { status: 'done', start: take.enteredAt, planned, length: take.actual, drift: less(take.actual, take.planned) }
      : { status: 'passed-over', start: null, planned, length: segment.duration, drift: null };
  });
  const drift = begin === null ? null : less(between(begin, cursor), plannedSpan(sheet));
  return { rows, expectedEnd: cursor, drift };
}

/** How long the show has run, pauses included. Zero before the start. */
export function showElapsed(state: ShowState, now: Instant): Duration {
  if (state.startedAt === null) return ZERO;
  return duration(Math.max(ZERO, between(state.startedAt, state.endedAt ?? now)));
}

/** Off the sheet's own start by more than this, the plan counts from the real start. */
export const PLAN_HOLDS_WITHIN: Duration = minutes(30);

/** When the plan begins that over and under are reckoned from; null before the start. */
export function planBegin(state: ShowState, sheet: RunSheet): Instant | null {
  if (state.startedAt === null) return null;
  const first = sheet.segments[0]?.plannedStart ?? null;
  if (first === null) return state.startedAt;
  const planned = after(state.dayStart, less(duration(first), state.wallOffset));
  return Math.abs(between(planned, state.startedAt)) <= PLAN_HOLDS_WITHIN ? planned : state.startedAt;
}

function endOf(state: ShowState, onAir: OnAir, now: Instant): Instant {
  return after(onAir.enteredAt, sum(pausedUntil(state, onAir, now), plannedOf(onAir)));
}
