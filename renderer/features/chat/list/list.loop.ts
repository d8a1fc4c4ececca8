/**
 * Draws the list outside of React: at most once a frame, only the rows in view, on elements that are used again. The page is asked for
 * heights once a frame and never between two changes. What was read stays where it is, whatever comes above or below it.
 */
import { drawnAt, heightOf, lastRows, placeAt, topOf, type Drawn } from '../model/place.ts';
import type { Reader, HeldBy } from '../model/reader.ts';
import type { Row } from '../model/rows.ts';
import { makeRow, writeRow, type RowContext } from './row.draw.ts';

/** Drawn beyond the view on either side, px. */
const MARGIN = 240;
/** This near to an end counts as being there, px. */
const NEAR = 24;
/** Kept free below a row that is brought into view, px: the way back to the newest stands there. */
const FOOT = 52;

export interface ListDeps {
  readonly reader: Reader;
  /** What scrolls; inside it `canvas`, as high as all rows, and in that `slab` with those that are drawn. */
  readonly frame: HTMLElement;
  readonly canvas: HTMLElement;
  readonly slab: HTMLElement;
  readonly context: () => RowContext;
  readonly onHold: (by: HeldBy) => void;
  /** The reader came to an end of the rows: more are wanted, or it follows again. */
  readonly onEnd: (end: 'start' | 'end') => void;
  /** The view has another size, px. */
  readonly onSize: (width: number) => void;
}

export interface ListLoop {
  /** Something changed: draw with the next frame. */
  readonly changed: () => void;
  /** Brings a row into view. */
  readonly show: (key: number) => void;
  /** Rows that are in view, by key. */
  readonly inView: () => { readonly first: number; readonly last: number } | null;
  readonly stop: () => void;
}

/** Starts to draw. */
export function runList(deps: ListDeps): ListLoop {
  const { reader, frame, canvas, slab } = deps;
  const elements = new Map<number, HTMLElement>();
  const spare: HTMLElement[] = [];
  let pending = 0;
  let height = frame.clientHeight;
  /** Where the view was put last: any other place was the reader's doing. */
  let put = -1;
  let lastEnd: 'start' | 'end' | null = null;

  function changed(): void {
    pending ||= requestAnimationFrame(draw);
  }

  /** Whether the view has another size than it was drawn for: then it was moved by the page and by nobody's hand. */
  function takeSize(): boolean {
    if (frame.clientHeight === height) return false;
    height = frame.clientHeight;
    put = -1;
    return true;
  }

  function draw(): void {
    pending = 0;
    takeSize();
    if (height === 0) return;
    if (reader.heldBy === null && put >= 0 && frame.scrollTop < put - 1) return hold('scroll');
    if (reader.heldBy === null) drawLast();
    else drawPlace();
  }

  function drawLast(): void {
    const rows = reader.rows;
    write(rows, lastRows(rows, height + MARGIN));
    slab.dataset['at'] = 'end';
    slab.style.transform = '';
    size(Math.max(height, heightOf(rows)));
    frame.scrollTop = 1e9;
    put = frame.scrollTop;
    lastEnd = null;
  }

  function drawPlace(): void {
    const rows = reader.rows;
    slab.dataset['at'] = 'place';
    // What is drawn is measured, which may move what is to be drawn: twice is always enough to come to rest.
    for (let turn = 0; turn < 2; turn++) {
      const scrollTop = reader.place === null ? 0 : topOf(rows, reader.place);
      const drawn = drawnAt(rows, scrollTop, height, MARGIN);
      write(rows, drawn);
      slab.style.transform = `translateY(${drawn.top}px)`;
      if (!measure(rows, drawn)) break;
    }
    size(Math.max(height, heightOf(rows)));
    const wanted = reader.place === null ? 0 : topOf(rows, reader.place);
    if (Math.abs(frame.scrollTop - wanted) > 0.5) frame.scrollTop = wanted;
    put = frame.scrollTop;
    settleAtEnds();
  }

  /** Tells once that an end was reached; again only after it was left, or when rows have come. */
  function settleAtEnds(): void {
    const total = heightOf(reader.rows);
    const end = put <= NEAR ? 'start' : put + height >= total - NEAR ? 'end' : null;
    if (end === lastEnd) return;
    lastEnd = end;
    if (end !== null && reader.heldBy === 'scroll') deps.onEnd(end);
  }

  function write(rows: readonly Row[], { first, end }: Drawn): void {
    const context = deps.context();
    const wanted = new Set<number>();
    for (let at = first; at < end; at++) wanted.add(rows[at]?.key ?? -1);
    for (const [key, element] of elements)
      if (!wanted.has(key)) {
        elements.delete(key);
        element.remove();
        if (spare.length < 80) spare.push(element);
      }
    let cursor = slab.firstChild;
    for (let at = first; at < end; at++) {
      const row = rows[at];
      if (row === undefined) continue;
      let element = elements.get(row.key);
      if (element === undefined) elements.set(row.key, (element = spare.pop() ?? makeRow()));
      writeRow(element, row, context);
      if (element === cursor) cursor = cursor.nextSibling;
      else slab.insertBefore(element, cursor);
    }
  }

  /** Takes over the heights of what is drawn. Whether any was another than thought. */
  function measure(rows: readonly Row[], { first, end }: Drawn): boolean {
    let differs = false;
    for (let at = first; at < end; at++) {
      const row = rows[at];
      const measured = row && elements.get(row.key)?.getBoundingClientRect().height;
      if (row === undefined || measured === undefined || Math.abs(row.height - measured) < 0.1) continue;
      row.height = measured;
      differs = true;
    }
    return differs;
  }

  /** Stays with what is in view this very moment. */
  function hold(by: HeldBy): void {
    if (reader.heldBy !== null) {
      if (by === 'scroll' && reader.heldBy === 'hand') deps.onHold(by);
      return;
    }
    const rows = reader.rows;
    const at = frame.scrollTop;
    const gone = put - at;
    measure(rows, lastRows(rows, height + MARGIN));
    reader.hold(by, placeAt(rows, Math.max(0, heightOf(rows) - height - Math.max(0, gone))));
    lastEnd = 'end';
    deps.onHold(by);
    changed();
  }

  function onScroll(): void {
    // Below nought: the size has just changed, and where the view is will be seen to with the next frame.
    if (takeSize()) changed();
    if (put < 0 || Math.abs(frame.scrollTop - put) < 1) return;
    if (reader.heldBy === null) return hold('scroll');
    put = frame.scrollTop;
    reader.moved(placeAt(reader.rows, put));
    if (reader.heldBy === 'hand') deps.onHold('scroll');
    changed();
  }
  const onWheel = ({ deltaY }: WheelEvent) => {
    if (deltaY < 0 && heightOf(reader.rows) > height) hold('scroll');
  };
  const onPointer = ({ target }: PointerEvent) => {
    hold(target === frame ? 'scroll' : 'hand');
  };
  const onSelection = () => {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && frame.contains(selection.anchorNode)) hold('hand');
  };
  const sized = new ResizeObserver(() => {
    height = frame.clientHeight;
    // A higher view scrolls less far: that is nobody's doing.
    put = -1;
    deps.onSize(frame.clientWidth);
    changed();
  });
  sized.observe(frame);
  frame.addEventListener('scroll', onScroll, { passive: true });
  frame.addEventListener('wheel', onWheel, { passive: true });
  frame.addEventListener('pointerdown', onPointer, { passive: true });
  document.addEventListener('selectionchange', onSelection);
  changed();

  function size(px: number): void {
    const text = `${Math.ceil(px)}px`;
    if (canvas.style.blockSize !== text) canvas.style.blockSize = text;
  }

  return {
    changed,
    show(key) {
      const top = topOf(reader.rows, { key, offset: 0 });
      const row = reader.rows.find((one) => one.key === key);
      const from = reader.place === null ? heightOf(reader.rows) - height : topOf(reader.rows, reader.place);
      if (row === undefined) return;
      if (top < from) reader.moved(placeAt(reader.rows, top));
      else if (top + row.height > from + height - FOOT)
        reader.moved(placeAt(reader.rows, top + row.height - height + FOOT));
      changed();
    },
    inView() {
      const [first, last] = [slab.firstElementChild, slab.lastElementChild];
      if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return null;
      return { first: Number(first.dataset['row']), last: Number(last.dataset['row']) };
    },
    stop() {
      cancelAnimationFrame(pending);
      sized.disconnect();
      frame.removeEventListener('scroll', onScroll);
      frame.removeEventListener('wheel', onWheel);
      frame.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('selectionchange', onSelection);
      slab.replaceChildren();
    },
  };
}
