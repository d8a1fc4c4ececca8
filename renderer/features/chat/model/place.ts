/**
 * Keeping the reader's place: a place is a row and how far its upper edge is above the view's, so that it holds whatever is added or measured
 * above. Pure.
 */
import type { Row } from './rows.ts';

/** `offset`: px by which the row has been scrolled beyond the upper edge. */
export interface Place {
  readonly key: number;
  readonly offset: number;
}

/** The place at so many px from the top; null without rows. */
export function placeAt(rows: readonly Row[], scrollTop: number): Place | null {
  let top = 0;
  for (const row of rows) {
    if (top + row.height > scrollTop) return { key: row.key, offset: scrollTop - top };
    top += row.height;
  }
  const last = rows.at(-1);
  return last === undefined ? null : { key: last.key, offset: last.height };
}

/** How far from the top a place is, px. Where its row is gone, the next one stands for it. */
export function topOf(rows: readonly Row[], place: Place): number {
  let top = 0;
  for (const row of rows) {
    if (row.key === place.key) return top + place.offset;
    if (row.key > place.key) return top;
    top += row.height;
  }
  return top;
}

/** Rows from `first` up to, not including, `end` touch the view and a margin beyond; the first of them begins at `top`. */
export interface Drawn {
  readonly first: number;
  readonly end: number;
  readonly top: number;
}

/** What is to be drawn of the rows when so much of them is in view, px. */
export function drawnAt(rows: readonly Row[], scrollTop: number, viewHeight: number, margin: number): Drawn {
  let [top, first] = [0, 0];
  for (const row of rows) {
    if (top + row.height > scrollTop - margin) break;
    top += row.height;
    first += 1;
  }
  let [end, bottom] = [first, top];
  while (end < rows.length && bottom < scrollTop + viewHeight + margin) bottom += rows[end++]?.height ?? 0;
  return { first, end, top };
}

/** The last rows that fill a view. */
export function lastRows(rows: readonly Row[], viewHeight: number): Drawn {
  let first = rows.length;
  for (let height = 0; first > 0 && height < viewHeight; first--) height += rows[first - 1]?.height ?? 0;
  return { first, end: rows.length, top: heightOf(rows, first) };
}

/** The first `end` of them, or all, px. */
export function heightOf(rows: readonly Row[], end = rows.length): number {
  let height = 0;
  for (let at = 0; at < end; at++) height += rows[at]?.height ?? 0;
  return height;
}
