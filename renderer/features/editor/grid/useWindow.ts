/** Which lines are in view. All are of one height, so a place is reckoned and never measured, and a scroll within the margin draws nothing. */
import { useCallback, useSyncExternalStore } from 'react';
import { LINE } from './columns.ts';

/** Lines drawn beyond the view on either side. */
const BEYOND = 8;
/** The window moves by this many lines at a time. */
const STEP = 4;

export interface LineWindow {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

/** Follows scrolling and size of what the lines scroll in. */
export function useWindow(frame: HTMLDivElement, count: number): LineWindow {
  const subscribe = useCallback(
    (changed: () => void) => {
      const sized = new ResizeObserver(changed);
      sized.observe(frame);
      frame.addEventListener('scroll', changed, { passive: true });
      return () => {
        sized.disconnect();
        frame.removeEventListener('scroll', changed);
      };
    },
    [frame],
  );
  const first = useSyncExternalStore(subscribe, () => Math.floor(frame.scrollTop / LINE / STEP) * STEP);
  const held = useSyncExternalStore(subscribe, () => Math.ceil(frame.clientHeight / LINE));
  return { from: Math.max(0, first - BEYOND), to: Math.min(count, first + held + STEP + BEYOND) };
}
