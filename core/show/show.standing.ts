/** What GO would do now. Used by `decide` and by the screens, so that the button says what it does. */
import { indexOf } from '../runsheet/edit/edit.draft.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import { needsArming } from './show.asks.ts';
import { own } from './show.lookup.ts';
import type { OnAir, ShowState } from './show.state.ts';
import { cuesById } from './show.steps.ts';

export type StandingBy =
  | { readonly kind: 'cue'; readonly cueId: string }
  | { readonly kind: 'segment'; readonly segmentId: string; readonly index: number }
  | { readonly kind: 'nothing' };

const NOTHING: StandingBy = { kind: 'nothing' };

/**
 * What stands by: the first cue of the segment that waits for a hand, else the next segment, else nothing. A cue waits for a hand when
 * it is manual and spends no money, or when it is armed and no timer will fire it. GO passes over money that is not armed.
 */
export function standingBy(state: ShowState, sheet: RunSheet): StandingBy {
  switch (state.phase) {
    case 'ready':
      return segmentAt(sheet, 0);
    case 'running':
    case 'paused': {
      if (!state.onAir) return NOTHING;
      const cueId = cueStandingBy(state.onAir);
      return cueId === null ? segmentAt(sheet, nextIndex(state.onAir, sheet)) : { kind: 'cue', cueId };
    }
    case 'ended':
      return NOTHING;
    default:
      return state.phase satisfies never;
  }
}

/** The id of what stands by, as a press of GO names what it saw; undefined where nothing does. */
export function idOf(standing: StandingBy): string | undefined {
  switch (standing.kind) {
    case 'cue':
      return standing.cueId;
    case 'segment':
      return standing.segmentId;
    case 'nothing':
      return undefined;
    default:
      return standing satisfies never;
  }
}

function cueStandingBy(onAir: OnAir): string | null {
  for (const cue of cuesById(onAir.segment).values()) {
    const run = own(onAir.cues, cue.id);
    if (run?.status === 'armed' && !run.timed) return cue.id;
    if (run?.status === 'pending' && cue.trigger.on === 'manual' && !needsArming(cue)) return cue.id;
  }
  return null;
}

/** The index of the segment behind the one on air, in the sheet as it is now: it may have been edited since. */
export function nextIndex(onAir: OnAir, sheet: RunSheet): number {
  if (sheet.segments[onAir.index]?.id === onAir.segment.id) return onAir.index + 1;
  const moved = indexOf(sheet.segments).get(onAir.segment.id);
  return moved === undefined ? onAir.index : moved + 1;
}

function segmentAt(sheet: RunSheet, index: number): StandingBy {
  const segment = sheet.segments[index];
  return segment ? { kind: 'segment', segmentId: segment.id, index } : NOTHING;
}
