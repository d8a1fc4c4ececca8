/**
 * What the checks find beside the lines that are shown, a moment after the last edit or scroll. Asked for those lines alone, so that a sheet of
 * thousands costs no more than one of a hundred; the studio checks long ones in a thread of their own.
 */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { may } from '../../../core/contract/roles.ts';
import { MOST_ROWS, type RowFindings } from '../../../core/preflight/preflight.rows.ts';
import { useLink, useSeat } from '../../app/seat.ts';
import { useDocState } from './doc.ts';
import { editorStore, headOf, useEditor } from './editor.store.ts';
import { shownStore } from './grid/shown.ts';

/** Long enough for a person to go on typing, short enough that a slip is told while it is still in mind, ms. */
const SETTLE = 700;
/** The same after scrolling, where nothing has to be checked anew. */
const SETTLE_SCROLL = 150;
const DEADLINE = 30_000;
/** Lines beyond the view on either side: a short scroll finds them there. */
const BEYOND = 60;

const NONE: RowFindings = { findings: [], counts: { block: 0, warn: 0, review: 0, info: 0 }, places: [] };

/** The newest that came. Asked past the line for trouble: what can't be checked now is checked before the show. */
export function useFindings(): RowFindings {
  const { replica, store } = useSeat();
  const live = useLink() === 'live';
  const allowed = useStore(store, ({ view }) => view.role !== null && may(view.role, 'preflight.rows'));
  const { sheetId, revision, pending } = useDocState();
  const order = useEditor((state) => state.order);
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (!live || !allowed || pending > 0) return undefined;
    let wanted = true;
    let asked = '';
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      const segmentIds = around(order.rows);
      if (asked === segmentIds.join()) return;
      asked = segmentIds.join();
      void replica.request({ type: 'preflight.rows', sheetId, segmentIds }, DEADLINE).then((result) => {
        if (wanted && result.ok && asked === segmentIds.join()) setFound(result.value);
      });
    };
    const soon = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, ms);
    };
    soon(SETTLE);
    const end = shownStore.subscribe(() => soon(asked === '' ? SETTLE : SETTLE_SCROLL));
    return () => {
      wanted = false;
      end();
      clearTimeout(timer);
    };
  }, [replica, live, allowed, sheetId, revision, pending, order]);
  return found;
}

/** The lines in view, those around them, and the line in hand. A sheet that is short enough is asked for whole. */
function around(rows: readonly string[]): string[] {
  if (rows.length < MOST_ROWS) return [...rows];
  const { from, to } = shownStore.getState();
  const shown = rows.slice(Math.max(0, from - BEYOND), Math.min(to + BEYOND, from + MOST_ROWS - BEYOND - 1));
  const inHand = headOf(editorStore.getState())?.row;
  return inHand === undefined || shown.includes(inHand) ? shown : [...shown, inHand];
}
