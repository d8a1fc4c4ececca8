/** The anchor's keys at work. */
import { useEffect } from 'react';
import { whereOf } from '../../actions/keydown.ts';
import { useBindings } from '../../actions/useBindings.ts';
import { anchorAct } from './anchor.keys.ts';
import { adjust, anchorStore, pickLike } from './anchor.store.ts';
import { stepLike } from './anchor.view.ts';
import type { SeenPress } from './useSeen.ts';

/** A quarter of the glass: what one arrow moves. */
const NUDGE = 0.12;

/** Listens while the screen is there. A button that has the focus keeps its own two keys. */
export function useAnchorKeys(seen: SeenPress): void {
  const bindings = useBindings();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { adjusting, prompter } = anchorStore.getState();
      const act = anchorAct(event, whereOf(event.target), bindings, adjusting);
      if (act === null) return;
      event.preventDefault();
      switch (act.act) {
        case 'step':
          return prompter?.step(act.by);
        case 'nudge':
          return prompter?.page(act.by * NUDGE);
        case 'top':
          return prompter?.top();
        case 'seen':
          return seen(event);
        case 'full-screen':
          return toggleFullScreen();
        case 'close':
          return adjust(null);
        case 'swallow':
          return;
        case 'adjust':
          return pickLike(1, true);
        case 'pick':
          return pickLike(act.by, false);
        case 'like':
          stepLike(act.like, act.by);
          return adjusting === null ? undefined : adjust(act.like);
        default:
          act satisfies never;
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [seen, bindings]);
}

/** Makes this screen full, or a window again. A browser may refuse; then it stays as it is. */
export function toggleFullScreen(): void {
  const changed = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  changed.catch(() => undefined);
}
