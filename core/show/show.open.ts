/** How a run begins. */
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import { after, duration, instant, ZERO, type Instant } from '../time/time.ts';
import type { Fact, Mode } from './show.facts.ts';
import { EMPTY_PICTURE, NOTHING_SPENT, type ShowState } from './show.state.ts';

const DAY = duration(24 * 60 * 60 * 1000);

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

/**
 * The local midnight that the sheet's times of day count from: of yesterday's, today's and tomorrow's the one that puts the planned start
 * nearest to now, so that a show planned for 23:30 may be opened at 00:10.
 * @param midnight today's local midnight on the studio's clock.
 */
export function dayStartFor(sheet: RunSheet, midnight: Instant, now: Instant): Instant {
  const planned = sheet.segments[0]?.plannedStart;
  if (planned === undefined || planned === null) return midnight;
  const days = [midnight, after(midnight, duration(-DAY)), after(midnight, DAY)];
  const distance = (day: Instant) => Math.abs(after(day, duration(planned)) - now);
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
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
    stock: {},
    notes: [],
    questions: [],
    sceneByHand: null,
    preview: null,
    commands: [],
  };
}
