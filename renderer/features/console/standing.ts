/** What stands by, looked up in the sheet. */
import type { RunSheet, Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { nextIndex, standingBy } from '../../../core/show/show.standing.ts';
import type { ShowState } from '../../../core/show/show.state.ts';

/** The segment that comes next, whether GO takes it now or first fires a cue; null behind the last. */
export function standingSegment(state: ShowState, sheet: RunSheet): Segment | null {
  const standing = standingBy(state, sheet);
  switch (standing.kind) {
    case 'segment':
      return sheet.segments[standing.index] ?? null;
    case 'cue':
      return state.onAir ? (sheet.segments[nextIndex(state.onAir, sheet)] ?? null) : null;
    case 'nothing':
      return null;
    default:
      return standing satisfies never;
  }
}
