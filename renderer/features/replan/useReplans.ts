/** The ways back, reckoned anew every few seconds: often enough to decide by, and not under the finger. */
import { useEffect, useMemo, useState } from 'react';
import { replansAt, type Replans } from '../../../core/forecast/replan.ts';
import type { Instant } from '../../../core/time/time.ts';
import { useSeat, useShow, useSnapshot } from '../../app/seat.ts';

const EVERY_MS = 5_000;

/** Null while the show is in time. */
export function useReplans(): { readonly made: Replans; readonly now: Instant } | null {
  const { replica } = useSeat();
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const rate = useSnapshot((snapshot) => snapshot.settings.readingRate);
  const on = state.phase === 'running' || state.phase === 'paused';
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, [on]);
  /** Looked at on each turn, and whenever the show or its sheet has changed. */
  const looked = useMemo(() => ({ turn, state, sheet, now: replica.now() }), [replica, turn, state, sheet]);
  const { now } = looked;
  const made = on ? replansAt(state, sheet, now, rate) : null;
  return made === null ? null : { made, now };
}
