/** The mouse over the table. */
import { editorStore, headOf, select, selectRange } from '../editor.store.ts';
import type { CellRef } from '../model/select.ts';
import { carryOut, selectWholeRows, toggleBlock, type ActDeps } from './act.ts';

/** Listens until the returned function is called. A press takes a cell in hand, with Shift up to it, with Ctrl beside what is taken; a drag takes a rectangle. */
export function listenToPointer(frame: HTMLElement, deps: ActDeps): () => void {
  let from: CellRef | null = null;
  const listening = new AbortController();
  const on = { signal: listening.signal };
  frame.addEventListener(
    'pointerdown',
    (event) => {
      const place = placeOf(event.target);
      if (place === null || event.button === 1) return;
      const { ranges } = editorStore.getState();
      if (place.column === null) {
        if (event.button !== 0 || !event.ctrlKey) pickLine(place.row, event.shiftKey, event.button !== 0);
        deps.focus();
        return;
      }
      event.preventDefault();
      deps.focus();
      const cell = { row: place.row, column: place.column };
      // A press of the other button on what is selected asks for its menu.
      if (event.button === 2 && isTaken(event.target)) return;
      if (event.shiftKey) selectRange(ranges.at(-1)?.anchor ?? cell, cell);
      else if (event.ctrlKey || event.metaKey) selectRange(cell, cell, true);
      else select(cell);
      from = event.button === 0 ? (editorStore.getState().ranges.at(-1)?.anchor ?? cell) : null;
    },
    on,
  );
  frame.addEventListener(
    'pointermove',
    (event) => {
      if (from === null) return;
      if ((event.buttons & 1) === 0) {
        from = null;
        return;
      }
      const place = placeOf(event.target);
      if (place === null || place.column === null) return;
      const head = headOf(editorStore.getState());
      if (head?.row === place.row && head.column === place.column) return;
      selectRange(from, { row: place.row, column: place.column });
    },
    on,
  );
  frame.addEventListener('pointerup', () => (from = null), on);
  frame.addEventListener(
    'dblclick',
    (event) => {
      const place = placeOf(event.target);
      if (place === null) return;
      if (place.block) toggleBlock(place.row);
      else if (place.column !== null) carryOut({ act: 'edit' }, deps);
    },
    on,
  );
  return () => listening.abort();
}

function pickLine(row: string, extend: boolean, keep: boolean): void {
  const { ranges, order } = editorStore.getState();
  const column = order.columns[0] ?? '';
  const cell = { row, column };
  if (keep && ranges.some(({ anchor, head }) => anchor.row === row || head.row === row)) return;
  selectRange(extend ? (ranges.at(-1)?.anchor ?? cell) : cell, cell);
  selectWholeRows();
}

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-selected="true"]') !== null;
}

/** The cell of an element; null column: the line's own head. */
function placeOf(
  target: EventTarget | null,
): { readonly row: string; readonly column: string | null; readonly block: boolean } | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>('[data-line]');
  if (line === null) return null;
  const row = line.dataset['line'] ?? '';
  const cell = target.closest<HTMLElement>('[data-column]');
  if (line.dataset['block'] === 'true') return { row, column: 'title', block: true };
  return { row, column: cell?.dataset['column'] ?? null, block: false };
}
