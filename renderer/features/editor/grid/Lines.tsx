/** The lines in view, and a few beyond: the only part of the table that is drawn again while it is scrolled. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { useDoc } from '../doc.ts';
import { editorStore, headOf, type EditorState } from '../editor.store.ts';
import type { GridRow } from '../model/rows.ts';
import { BlockLine } from './BlockLine.tsx';
import { LINE, ROW_HEAD, type Column } from './columns.ts';
import { Line } from './Line.tsx';
import { shownStore } from './shown.ts';
import { useWindow } from './useWindow.ts';

export interface LinesProps {
  /** What they scroll in. */
  readonly frame: HTMLDivElement;
  readonly rows: readonly GridRow[];
  readonly columns: readonly Column[];
  /** Place of the line in hand, -1 for none. */
  readonly headAt: number;
  /** So that they are drawn again when it changes. */
  readonly sheet: RunSheet;
}

export function Lines({ frame, rows, columns, headAt }: LinesProps) {
  const { t } = useTranslation();
  const { byId } = useDoc().views();
  const { from, to } = useWindow(frame, rows.length);
  useEffect(() => shownStore.setState({ from, to }), [from, to]);
  useEffect(() => follow(frame, columns), [frame, columns]);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  // The line in hand is drawn wherever it is: readers are pointed at its cell.
  const drawn = headAt < 0 || (headAt >= from && headAt < to) ? places : [...places, headAt];
  return (
    <div role="rowgroup">
      {drawn.map((at) => {
        const row = rows[at];
        if (row === undefined) return null;
        const top = LINE + at * LINE;
        if (row.kind === 'block')
          return <BlockLine key={row.key} row={row} at={at} top={top} columns={columns.length} />;
        const view = byId.get(row.key);
        return view && <Line key={row.key} t={t} view={view} at={at} top={top} columns={columns} />;
      })}
    </div>
  );
}

/** Brings the cell in hand into view when another one is taken, or as soon as its line is there. An edit of somebody else moves nothing. */
function follow(frame: HTMLDivElement, columns: readonly Column[]): () => void {
  let wanted = headOf(editorStore.getState());
  const look = (state: EditorState) => {
    const at = wanted === null ? undefined : state.order.rowAt.get(wanted.row);
    if (wanted === null || at === undefined) return;
    bringLine(frame, LINE + at * LINE);
    bringColumn(frame, columns.find(({ field }) => field.key === wanted?.column) ?? null, columns);
    wanted = null;
  };
  return editorStore.subscribe((state, before) => {
    const head = headOf(state);
    if (head !== headOf(before)) wanted = head;
    look(state);
  });
}

/** Clear of the heads of the columns, which lie over the first line's height. */
function bringLine(frame: HTMLDivElement, top: number): void {
  if (top - LINE < frame.scrollTop) frame.scrollTop = top - LINE;
  else if (top + LINE > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + LINE - frame.clientHeight;
}

/** Clear of the frozen columns. */
function bringColumn(frame: HTMLDivElement, column: Column | null, columns: readonly Column[]): void {
  if (column === null || column.frozen) return;
  const edge = columns.reduce((most, one) => (one.frozen ? Math.max(most, one.left + one.width) : most), ROW_HEAD);
  if (column.left < frame.scrollLeft + edge) frame.scrollLeft = column.left - edge;
  else if (column.left + column.width > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = column.left + column.width - frame.clientWidth;
}
