/** When each segment begins by the plan: reckoned from the lengths, with the sheet's own times where it gives them. Pure. */
import type { Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { duration, less, timeOfDay, ZERO, type Duration, type TimeOfDay } from '../../../../core/time/time.ts';

export interface PlannedRow {
  /** The sheet's own time, else the end of what stands before; null where nothing before it has a time. */
  readonly start: TimeOfDay | null;
  /** The sheet gives the time itself. */
  readonly fixed: boolean;
  /** The sheet's own time less the end of what stands before: over 0 a gap, below 0 an overlap. */
  readonly gap: Duration;
}

/** The plan's times, segment by segment. Linear. */
export function plannedRows(segments: readonly Segment[]): readonly PlannedRow[] {
  let end: TimeOfDay | null = null;
  return segments.map((segment) => {
    const own = segment.plannedStart;
    const start: TimeOfDay | null = own ?? end;
    const gap = own === null || end === null ? ZERO : less(duration(own), duration(end));
    end = start === null ? null : timeOfDay(start + segment.duration);
    return { start, fixed: own !== null, gap };
  });
}
