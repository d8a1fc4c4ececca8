/** The pre-flight of the show that is loaded: run when somebody looks, and again when what it looks at has changed. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { may } from '../../../core/contract/roles.ts';
import type { Preflight } from '../../../core/preflight/preflight.schema.ts';
import { useLink, useSeat, useShow, useSnapshot } from '../../app/seat.ts';

/** Somebody who types changes the sheet many times a second. */
const SETTLE_MS = 250;
/** Cards are drawn on the way. */
const DEADLINE_MS = 20_000;

export interface PreflightState {
  /** The newest that came, null before the first. */
  readonly report: Preflight | null;
  /** A newer one is on its way. */
  readonly running: boolean;
  readonly again: () => void;
}

/** Follows the pre-flight. It asks the studio only where this seat may. */
export function usePreflight(): PreflightState {
  const seat = useSeat();
  const live = useLink() === 'live';
  const allowed = useStore(seat.store, ({ view }) => view.role !== null && may(view.role, 'preflight.run'));
  const run = useShow(({ runId, phase }) => `${runId} ${phase}`);
  const changes = useSnapshot(({ revision, settings, obs }) =>
    [
      revision,
      settings.readingRate,
      settings.twoPersonSum,
      settings.guards.quantity,
      obs.link,
      obs.overlays,
      obs.unmapped.join(),
    ].join('|'),
  );
  const [turn, setTurn] = useState(0);
  const asked = [run, changes, turn].join('|');
  const [known, setKnown] = useState<{ readonly report: Preflight | null; readonly of: string }>({
    report: null,
    of: '',
  });
  useEffect(() => {
    if (!live || !allowed) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void seat.replica.request({ type: 'preflight.run', sheetId: null }, DEADLINE_MS).then((result) => {
        if (wanted) setKnown(({ report }) => ({ report: result.ok ? result.value : report, of: asked }));
      });
    }, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [seat, live, allowed, asked]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { report: known.report, running: known.of !== asked, again };
}
