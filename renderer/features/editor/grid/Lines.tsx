/** The lines in view, and a few beyond: the only part of the table that is drawn again while it is scrolled. */
import { useVirtualizer, type Range as Drawn } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { useDoc } from '../doc.ts';
import type { GridRow } from '../model/rows.ts';
import type { CellRef, Order } from '../model/select.ts';
import { BlockLine } from './BlockLine.tsx';
import { LINE, ROW_HEAD, type Column } from './columns.ts';
import { Line } from './Line.tsx';

export interface LinesProps {
  /** What they scroll in. */
  readonly frame: HTMLDivElement;
  readonly rows: readonly GridRow[];
  readonly order: Order;
  readonly columns: readonly Column[];
  readonly head: CellRef | null;
  /** So that they are drawn again when it changes. */
  readonly sheet: RunSheet;
}

/** Lines drawn beyond the view on either side. */
const BEYOND = 6;

export function Lines({ frame, rows, order, columns, head }: LinesProps) {
  const { t } = useTranslation();
  const { byId } = useDoc().views();
  const headAt = head === null ? -1 : (order.rowAt.get(head.row) ?? -1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => LINE,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: BEYOND,
    paddingStart: LINE,
    scrollPaddingStart: LINE,
    // The line in hand is drawn wherever it is: readers are pointed at its cell.
    rangeExtractor: useCallback((range: Drawn) => drawn(range, headAt), [headAt]),
  });

  useLayoutEffect(() => {
    if (head === null) return;
    const at = order.rowAt.get(head.row);
    if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' });
    bringInto(frame, columns.find((column) => column.field.key === head.column) ?? null, columns);
    // The cell in hand alone moves the view: an edit of somebody else must not.
  }, [head]);

  return (
    <div role="rowgroup">
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row.kind === 'block')
          return <BlockLine key={row.key} row={row} at={index} top={start} columns={columns.length} />;
        const view = byId.get(row.key);
        return view && <Line key={row.key} t={t} view={view} at={index} top={start} columns={columns} />;
      })}
    </div>
  );
}

function drawn(range: Drawn, head: number): number[] {
  const from = Math.max(0, range.startIndex - range.overscan);
  const to = Math.min(range.count - 1, range.endIndex + range.overscan);
  const places = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  if (head < 0 || head >= range.count || (head >= from && head <= to)) return places;
  return head < from ? [head, ...places] : [...places, head];
}

/** Brings a column into view, clear of the frozen ones. */
function bringInto(frame: HTMLDivElement, column: Column | null, columns: readonly Column[]): void {
  if (column === null || column.frozen) return;
  const edge = columns.reduce((most, one) => (one.frozen ? Math.max(most, one.left + one.width) : most), ROW_HEAD);
  if (column.left < frame.scrollLeft + edge) frame.scrollLeft = column.left - edge;
  else if (column.left + column.width > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = column.left + column.width - frame.clientWidth;
}
