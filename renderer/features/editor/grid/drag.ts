/** Lines dragged by their heads, and products of the library dragged in. The table as a whole is where they are let go: the lines themselves come and go as it scrolls. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, type RefObject } from 'react';
import { libraryProductSchema } from '../../../../core/products/product.model.ts';
import type { EditorDoc } from '../doc.ts';
import { editorStore } from '../editor.store.ts';
import { dropPlace, type DropPlace } from '../model/rows.ts';
import { LINE } from './columns.ts';
import { dropLines, selectedSegments, sellProduct } from './lines.ts';

/** Marks what is dragged as a product of the library. */
export const PRODUCT = 'library-product';
/** Marks what is dragged as ours. */
const LINES = 'run-sheet-lines';

/** Lets lines be dragged by their heads, takes those that are let go over the table, and shows where they would go. */
export function useLineDrags(
  element: HTMLDivElement | null,
  mark: RefObject<HTMLDivElement | null>,
  doc: EditorDoc,
): void {
  useEffect(() => {
    if (element === null) return undefined;
    const show = (top: number | null) => {
      if (mark.current === null) return;
      mark.current.hidden = top === null;
      if (top !== null) mark.current.style.transform = `translateY(${top}px)`;
    };
    return combine(
      heads(element),
      autoScrollForElements({ element }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => (LINES in source.data || PRODUCT in source.data) && doc.writable(),
        onDrag: ({ location }) => show(slotAt(element, location.current.input.clientY)?.top ?? null),
        onDragLeave: () => show(null),
        onDrop: ({ source, location }) => {
          show(null);
          const slot = slotAt(element, location.current.input.clientY);
          const product = libraryProductSchema.safeParse(source.data[PRODUCT]);
          if (product.success) return sellProduct(doc, product.data, null, slot?.place(doc));
          const id = String(source.data[LINES]);
          const taken = selectedSegments(doc);
          if (slot === null) return;
          const { after, block } = slot.place(doc);
          dropLines(doc, taken.includes(id) ? taken : [id], after, block);
        },
      }),
    );
  }, [element, mark, doc]);
}

/** A head can be dragged from when it is pointed at: of thousands of lines one is made ready, not each that is drawn. */
function heads(scroller: HTMLElement): () => void {
  let ready: { readonly element: HTMLElement; readonly end: () => void } | null = null;
  const onOver = ({ target }: PointerEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
    if (element === null || element === ready?.element) return;
    ready?.end();
    ready = {
      element,
      end: draggable({ element, getInitialData: () => ({ [LINES]: element.dataset['grip'] ?? '' }) }),
    };
  };
  scroller.addEventListener('pointerover', onOver);
  return () => {
    scroller.removeEventListener('pointerover', onOver);
    ready?.end();
  };
}

/** Between which lines a height of the page is. */
function slotAt(
  element: HTMLElement,
  clientY: number,
): { readonly top: number; readonly place: (doc: EditorDoc) => DropPlace } | null {
  const { rows } = editorStore.getState();
  const y = clientY - element.getBoundingClientRect().top + element.scrollTop - LINE;
  const at = Math.max(0, Math.min(rows.length - 1, Math.floor(y / LINE)));
  const row = rows[at];
  if (row === undefined) return null;
  const half = y - at * LINE < LINE / 2 ? 'upper' : 'lower';
  return {
    top: LINE + (half === 'upper' ? at : at + 1) * LINE,
    place: (doc) => dropPlace(row, half, doc.sheet().segments),
  };
}
