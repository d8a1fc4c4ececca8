/** The line of time: when each segment begins and ends by the sheet's own clock, and where two of them do not meet. */
import { timeOfDay, type TimeOfDay } from '../../time/time.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { CheckSheet, Line } from './check.lines.ts';

const DAY = 24 * 3_600_000;

interface Span {
  readonly start: TimeOfDay;
  /** The end as the sheet states it where that is not begin and length; null where it is. */
  readonly stated: TimeOfDay | null;
}

/** Two segments, one after the other, that do not meet. */
export interface Seam {
  /** Whose times are wrong: the one whose own begin, end and length do not agree, else the later. */
  readonly line: Line;
  readonly before: Line;
  readonly after: Line;
  readonly end: TimeOfDay;
  readonly start: TimeOfDay;
  /** ms from end to start: less than none is an overlap, more is a gap. */
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
    return { line, at: { start, stated: stated === null ? null : onFrom(start, stated) } };
  });
}

/** The same time of day, not before `start` by more than a quarter of a day. */
function onFrom(start: TimeOfDay, time: TimeOfDay): TimeOfDay {
  return timeOfDay(time + Math.round((start + DAY / 4 - time) / DAY) * DAY);
}

interface Placed {
  readonly line: Line;
  readonly end: number;
  readonly odd: boolean;
}

/** All seams that are not right. */
export function seamsOf(sheet: CheckSheet): readonly Seam[] {
  const seams: Seam[] = [];
  let before: Placed | null = null;
  for (const { line, at } of spansOf(sheet)) {
    const { duration: length } = line.segment;
    if (at === null) {
      if (before !== null) before = { line: before.line, end: before.end + length, odd: before.odd };
      continue;
    }
    const odd = at.stated !== null && at.stated !== at.start + length;
    if (before !== null && at.start !== before.end) {
      const mine = odd || !before.odd;
      seams.push({
        line: mine ? line : before.line,
        before: before.line,
        after: line,
        end: timeOfDay(before.end),
        start: at.start,
        by: at.start - before.end,
        odd: mine ? odd : before.odd,
      });
    }
    before = { line, end: at.stated ?? at.start + length, odd };
  }
  return seams;
}
