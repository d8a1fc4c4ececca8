/** What a press means for the show. One home for buttons, keys and the palette, so that all do the same. */
import { idOf, standingBy } from '../../core/show/show.standing.ts';
import { duration } from '../../core/time/time.ts';
import type { Ask } from '../app/seat.ts';
import type { Replica } from '../../core/contract/replica.ts';
import { press } from '../ui/arm.ts';

/** A second GO within this time is taken for a bounce of the same press, ms. */
export const GO_GAP = 500;
const MINUTE = 60_000;

export interface Presses {
  /** Starts the show where it has not begun (a live one takes two presses), else GO from the take and the cue on the screen. */
  readonly go: () => void;
  readonly jump: (segmentId: string) => void;
  readonly pauseOrResume: () => void;
  readonly extend: (sign: 1 | -1) => void;
  /** The panic press: every overlay leaves the picture at once. */
  readonly clear: () => void;
  /** Ends the show: only behind an armed button. */
  readonly end: () => void;
}

/** The show's own presses, for one seat. */
export function createPresses(replica: Replica, ask: Ask): Presses {
  const snapshot = () => replica.view().snapshot;
  const take = () => snapshot()?.state.onAir?.take ?? null;
  let lastGo = Number.NEGATIVE_INFINITY;
  return {
    go() {
      const known = snapshot();
      if (known === null) return;
      const { state, sheet } = known;
      if (state.phase === 'ready') {
        const start = () => void ask({ type: 'start' });
        if (state.mode === 'live') press('start', start);
        else start();
        return;
      }
      const now = performance.now();
      if (now - lastGo < GO_GAP) return;
      lastGo = now;
      const seen = idOf(standingBy(state, sheet));
      void ask({ type: 'go', from: take(), ...(seen === undefined ? {} : { seen }) });
    },
    jump: (segmentId) => press(`jump:${segmentId}`, () => void ask({ type: 'jump', from: take(), segmentId })),
    pauseOrResume() {
      const phase = snapshot()?.state.phase;
      if (phase === 'running') void ask({ type: 'pause' });
      else if (phase === 'paused') void ask({ type: 'resume' });
    },
    extend: (sign) => void ask({ type: 'extend', by: duration(sign * MINUTE) }),
    clear: () => void ask({ type: 'clear' }),
    end: () => void ask({ type: 'end' }),
  };
}
