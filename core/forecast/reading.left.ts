/** How a segment's script and its time stand to each other: what an anchor and a producer look at when it gets late. */
import { minutes, type Duration, type Instant } from '../time/time.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import { pausedUntil, plannedOf } from '../show/show.clock.ts';
import type { OnAir, ShowState } from '../show/show.state.ts';
import { timeLeft } from './forecast.ts';
import { scriptTime } from './reading.ts';

/** `needed`: the script, said whole. `left`: of the segment; negative when it is over. */
export interface ReadingLeft {
  readonly needed: Duration;
  readonly left: Duration;
  /** The script does not fit into what is left, and could not have been said in what is gone. */
  readonly tight: boolean;
}

/** Reading time against time left. @param rate the anchor's own speed, times the usual. */
export function readingLeft(state: ShowState, onAir: OnAir, sheet: RunSheet, now: Instant, rate = 1): ReadingLeft {
  const needed = minutes(scriptTime(onAir.segment.script, sheet.language) / rate / 60_000);
  const left = timeLeft(state, onAir, now);
  const gone = now - onAir.enteredAt - pausedUntil(state, onAir, now);
  return { needed, left, tight: needed > left && needed > gone && plannedOf(onAir) > 0 };
}
