/** The pre-flight's findings on the sheet that is edited, a moment after the last edit. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { may } from '../../../core/contract/roles.ts';
import type { Preflight } from '../../../core/preflight/preflight.schema.ts';
import { useLink, useSeat } from '../../app/seat.ts';
import { useDocState } from './doc.ts';

/** Long enough for a person to go on typing, short enough that a slip is told while it is still in mind, ms. */
const SETTLE = 700;
const DEADLINE = 30_000;
/** Larger sheets are checked on the pre-flight's own screen alone: all rules over thousands of lines are too much for every pause in typing. */
const MOST = 1_000;

type Findings = Preflight['sheet'];
const NONE: Findings = [];

/** The newest that came. Asked past the line for trouble: what can't be checked now is checked before the show. */
export function useFindings(): Findings {
  const { replica, store } = useSeat();
  const live = useLink() === 'live';
  const allowed = useStore(store, ({ view }) => view.role !== null && may(view.role, 'preflight.run'));
  const { sheetId, sheet, revision, pending } = useDocState();
  const small = sheet.segments.length <= MOST;
  const [findings, setFindings] = useState<Findings>(NONE);
  useEffect(() => {
    if (!live || !allowed || !small || pending > 0) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void replica.request({ type: 'preflight.run', sheetId }, DEADLINE).then((result) => {
        if (wanted && result.ok) setFindings(result.value.sheet);
      });
    }, SETTLE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [replica, live, allowed, small, sheetId, revision, pending]);
  return findings;
}
