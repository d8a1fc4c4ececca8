/** The truth of the segment on air, made anew only when something of it may have changed. */
import { useMemo } from 'react';
import type { OnAir } from '../../../core/show/show.state.ts';
import { truthOf, type Truth } from '../../../core/show/show.truth.ts';
import { useShow } from '../../app/seat.ts';

/** What holds now; null where the segment offers nothing. */
export function useTruth(onAir: OnAir): Truth | null {
  const picture = useShow((state) => state.picture);
  const actions = useShow((state) => state.actions);
  const stock = useShow((state) => state.stock);
  const runId = useShow((state) => state.runId);
  return useMemo(() => truthOf({ runId, picture, actions, stock }, onAir), [runId, picture, actions, stock, onAir]);
}
