/** The hand on the script: wheel and finger. */
import { useEffect, type RefObject } from 'react';
import { anchorStore } from './anchor.store.ts';

const LINE = 40;
/** How far a flung text glides: for so many ms at the finger's last speed. */
const FLING = 180;

/** Follows wheel and finger over the element. */
export function useHand(viewport: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const move = (px: number, glide = false) => anchorStore.getState().prompter?.by(px, glide);
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) return;
      event.preventDefault();
      move(event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1));
    };
    let last: { readonly y: number; readonly at: number; readonly speed: number } | null = null;
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') return;
      element.setPointerCapture(event.pointerId);
      last = { y: event.clientY, at: event.timeStamp, speed: 0 };
    };
    const onMove = (event: PointerEvent) => {
      if (last === null) return;
      const by = last.y - event.clientY;
      move(by);
      last = { y: event.clientY, at: event.timeStamp, speed: by / Math.max(1, event.timeStamp - last.at) };
    };
    const onUp = () => {
      if (last !== null && Math.abs(last.speed) > 0.3) move(last.speed * FLING, true);
      last = null;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, [viewport]);
}
