/** The line of time: when each segment begins and ends by the sheet's own clock, and what lies between it and the one before. */
import { timeOfDay, type TimeOfDay } from '../../time/time.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { CheckSheet, Line } from './check.lines.ts';

const DAY = 24 * 3_600_000;

export interface Span {
  readonly start: TimeOfDay;
  /** The end as the sheet states it where that is not begin and length; null where it is. */
  readonly end: TimeOfDay | null;
}

/** Two segments, one after the other. */
export interface Seam {
  readonly line: Line;
  readonly at: Span;
  readonly before: Line;
  /** ms from the end before to this begin: less than none is an overlap, more is a gap. */
  readonly by: number;
  /** The line's own begin, end and length do not agree. */
  readonly odd: boolean;
}

/** Each line with its times; null where the sheet gives it none. */
export function spansOf({ lines }: CheckSheet): readonly { readonly line: Line; readonly at: Span | null }[] {
  return lines.map((line) => {
    const { plannedStart: start } = line.segment;
    if (start === null) return { line, at: null };
    const stated = readTimeOfDay(line.raw('end') ?? '').value;
    return { line, at: { start, end: stated === null ? null : onFrom(start, stated) } };
  });
}

/** The same time of day, not before `start` by more than half a day. */
function onFrom(start: TimeOfDay, time: TimeOfDay): TimeOfDay {
  return timeOfDay(time + Math.round((start + DAY / 4 - time) / DAY) * DAY);
}

/** All seams where something is not right. */
export function* seamsOf(sheet: CheckSheet): Iterable<Seam> {
  let before: { readonly line: Line; readonly end: number } | null = null;
  for (const { line, at } of spansOf(sheet)) {
    const { duration: length } = line.segment;
    if (at === null) {
      if (before !== null) before = { line, end: before.end + length };
      continue;
    }
    const odd = at.end !== null && at.end !== at.start + length;
    if (before !== null && at.start !== before.end)
      yield { line, at, before: before.line, by: at.start - before.end, odd };
    before = { line, end: at.end ?? at.start + length };
  }
}
