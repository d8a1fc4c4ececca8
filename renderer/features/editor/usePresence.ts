/** Tells the other seats which cell is in hand here, some times a second at most. */
import { useEffect } from 'react';
import type { SheetSeat } from '../../../core/contract/sheet.seat.ts';
import { editorStore, headOf } from './editor.store.ts';

/** Arrow keys that are held move faster than anybody can follow, ms. */
const PACE = 150;

/** While this component is on the screen; then the seat is at no cell any more. */
export function usePresence({ at }: Pick<SheetSeat, 'at'>): void {
  useEffect(() => {
    let told: ReturnType<typeof headOf> = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const head = headOf(editorStore.getState());
      if (head?.row === told?.row && head?.column === told?.column) return;
      told = head;
      at(head);
      timer = setTimeout(tell, PACE);
    };
    const end = editorStore.subscribe(() => {
      if (timer === undefined) tell();
    });
    tell();
    return () => {
      end();
      clearTimeout(timer);
      at(null);
    };
  }, [at]);
}
