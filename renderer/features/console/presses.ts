/** What a press means. One home for buttons and keys, so that both do the same. */
import { useCallback, useMemo, useRef } from 'react';
import { idOf, standingBy } from '../../../core/show/show.standing.ts';
import { duration } from '../../../core/time/time.ts';
import { useAsk, useSeat } from '../../app/seat.ts';
import { press } from '../../ui/arm.ts';

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

/** The show's own presses, for this seat. */
export function usePresses(): Presses {
  const { replica } = useSeat();
  const ask = useAsk();
  const lastGo = useRef(Number.NEGATIVE_INFINITY);
  const state = useCallback(() => replica.view().snapshot?.state ?? null, [replica]);

  return useMemo(
    () => ({
      go() {
        const show = state();
        if (show === null) return;
        if (show.phase === 'ready') {
          const start = () => void ask({ type: 'start' });
          if (show.mode === 'live') press('start', start);
          else start();
          return;
        }
        const now = performance.now();
        if (now - lastGo.current < GO_GAP) return;
        lastGo.current = now;
        const sheet = replica.view().snapshot?.sheet;
        const seen = sheet && idOf(standingBy(show, sheet));
        void ask({ type: 'go', from: show.onAir?.take ?? null, ...(seen === undefined ? {} : { seen }) });
      },
      jump(segmentId) {
        press(`jump:${segmentId}`, () => void ask({ type: 'jump', from: state()?.onAir?.take ?? null, segmentId }));
      },
      pauseOrResume() {
        const phase = state()?.phase;
        if (phase === 'running') void ask({ type: 'pause' });
        else if (phase === 'paused') void ask({ type: 'resume' });
      },
      extend: (sign) => void ask({ type: 'extend', by: duration(sign * MINUTE) }),
      clear: () => void ask({ type: 'clear' }),
      end: () => void ask({ type: 'end' }),
    }),
    [ask, state, replica],
  );
}
