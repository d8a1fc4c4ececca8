/** How a run begins. */
import { NO_CAPS, type RunSheet } from '../runsheet/runsheet.schema.ts';
import { after, between, duration, instant, ZERO, type Duration, type Instant } from '../time/time.ts';
import type { Fact, Mode } from './show.facts.ts';
import { EMPTY_PICTURE, NOTHING_SPENT, type ShowState } from './show.state.ts';

/** What a run is opened with: the sheet at one revision, and the day that its times of day belong to. */
export interface Opening {
  readonly sheetRevision: number;
  readonly sheetHash: string;
  readonly mode: Mode;
  readonly dayStart: Instant;
}

/** The first fact of a run. */
export function openFact(sheet: RunSheet, opening: Opening): Fact {
  return { kind: 'run-opened', sheetId: sheet.id, title: sheet.title, ...opening };
}

/** Reads a local time: `day` is 0 for today, -1 for yesterday; `time` counts from that day's local midnight on the face of a clock. */
export type LocalTime = (day: number, time: Duration) => Instant;

/**
 * What the sheet's times of day count from: of yesterday's, today's and tomorrow's the day that puts the planned start nearest to now, so that a
 * show planned for 23:30 may be opened at 00:10. It is local midnight, but for the days on which the clocks are changed: there it is so much beside
 * it that the times about the planned start are right.
 */
export function dayStartFor(sheet: RunSheet, local: LocalTime, now: Instant): Instant {
  const planned = sheet.segments[0]?.plannedStart ?? null;
  const time = duration(planned ?? between(local(0, ZERO), now));
  const days = (planned === null ? [0] : [0, -1, 1]).map((day) => local(day, time));
  const nearest = days.reduce((best, start) => (Math.abs(start - now) < Math.abs(best - now) ? start : best));
  return after(nearest, duration(-time));
}

/** A run of which nothing is known yet. */
export function blankState(runId: string, at: Instant): ShowState {
  return {
    runId,
    mode: 'rehearsal',
    sheetId: '',
    sheetRevision: 0,
    seq: 0,
    phase: 'ready',
    dayStart: instant(at),
    wallOffset: ZERO,
    startedAt: null,
    endedAt: null,
    pausedAt: null,
    onAir: null,
    takes: [],
    actions: {},
    picture: EMPTY_PICTURE,
    spent: NOTHING_SPENT,
    caps: NO_CAPS,
    stock: {},
    notes: [],
    questions: [],
    muted: [],
    sceneByHand: null,
    preview: null,
    commands: [],
  };
}
