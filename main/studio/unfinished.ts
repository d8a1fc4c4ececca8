/** What becomes of a run that was on when the studio stopped. Pure. */
import type { Mode } from '../../core/show/show.facts.ts';
import { between, minutes, type Instant } from '../../core/time/time.ts';

/** A run of the journal that has not ended. */
export interface Unfinished {
  readonly runId: string;
  readonly sheetId: string;
  readonly sheetRevision: number;
  readonly mode: Mode;
  readonly started: boolean;
  /** When its last fact was written. */
  readonly lastAt: Instant;
}

/** What the person who starts the studio asked for; null where they said nothing. */
export interface Asked {
  readonly sheetId: string | null;
  readonly mode: Mode | null;
  readonly now: Instant;
}

/** A rehearsal that nobody came back to for this long is over. A live show is never given up by itself. */
const REHEARSAL_FORGOTTEN = minutes(12 * 60);

/**
 * Whether the run is taken up again. A started live show always is, whatever was asked for: `notice` then says what was not done.
 * A rehearsal gives way to another sheet or mode; a run that was never started gives way to any other wish.
 */
export function claimed(run: Unfinished, asked: Asked): { readonly take: boolean; readonly notice: string | null } {
  const otherSheet = asked.sheetId !== null && asked.sheetId !== run.sheetId;
  const otherMode = asked.mode !== null && asked.mode !== run.mode;
  if (run.started && run.mode === 'live')
    return { take: true, notice: otherSheet || otherMode ? 'live-show-kept' : null };
  const forgotten = run.started && between(run.lastAt, asked.now) > REHEARSAL_FORGOTTEN;
  return { take: !otherSheet && !otherMode && !forgotten, notice: null };
}
