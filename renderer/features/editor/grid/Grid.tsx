/**
 * The table of the run sheet. One field that is always in hand takes keys, text and the clipboard, so that an input method works from the
 * first stroke; the cell in hand is told to readers by `aria-activedescendant`. Only the lines in view are drawn.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { useDoc } from '../doc.ts';
import { editorStore, headOf, select, selectRange, useEditor } from '../editor.store.ts';
import { gridRows } from '../model/rows.ts';
import type { CellRef } from '../model/select.ts';
import { useOrder } from './useOrder.ts';
import { carryOut, selectWholeRows, toggleBlock, type ActDeps } from './act.ts';
import { CellField, type CellFieldHandle } from './CellField.tsx';
import { LINE, ROW_HEAD, useColumns, useCustoms } from './columns.ts';
import styles from './Grid.module.css';
import { HeadLine } from './HeadLine.tsx';
import { Lines } from './Lines.tsx';
import { LineMenu } from './LineMenu.tsx';
import { useLineDrags } from './drag.ts';

const GRID_ID = 'run-sheet-table';

export interface GridProps {
  readonly sheet: RunSheet;
  readonly toPanel: () => void;
  readonly toFind: (replacing: boolean) => void;
  readonly leave: () => void;
}

/** The table. It fills its place and scrolls both ways. */
export function Grid({ sheet, toPanel, toFind, leave }: GridProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  /** What scrolls, as a state: the lines are drawn once there is something that they scroll in. */
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const field = useRef<CellFieldHandle>(null);
  const mark = useRef<HTMLDivElement>(null);
  const collapsed = useEditor((state) => state.collapsed);
  const head = useEditor(headOf);
  const columns = useColumns(useCustoms(sheet.segments));
  const rows = useMemo(() => gridRows(sheet.segments, collapsed), [sheet.segments, collapsed]);
  const order = useOrder(rows, columns);
  // Before anything below reads it, so that no line is drawn by the order of a sheet that is gone.
  useLayoutEffect(() => editorStore.setState({ order, rows }), [order, rows]);

  const headAt = head === null ? -1 : (order.rowAt.get(head.row) ?? -1);
  const deps = useMemo(
    (): ActDeps => ({
      doc,
      page: () => Math.max(1, Math.floor((frame?.clientHeight ?? 0) / LINE) - 2),
      newTitle: t('editor.newSegment'),
      begin: (text) => field.current?.begin(text),
      toPanel,
      toFind,
      leave,
    }),
    [doc, t, frame, toPanel, toFind, leave],
  );
  useLineDrags(frame, mark, doc);
  useEffect(() => field.current?.focus(), []);

  const pointed = usePointing(deps, () => field.current?.focus());
  const width = ROW_HEAD + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <LineMenu deps={deps}>
      <div ref={setFrame} className={styles['scroller']} {...pointed}>
        <div
          id={GRID_ID}
          role="grid"
          aria-label={t('editor.grid.name', { title: sheet.title })}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-readonly={!doc.writable()}
          className={styles['canvas']}
          style={{
            inlineSize: width,
            blockSize: lineTop(rows.length),
            ['--columns' as string]: `${ROW_HEAD}px ${columns.map((column) => `${column.width}px`).join(' ')}`,
            ['--second' as string]: `${ROW_HEAD + (columns[0]?.width ?? 0)}px`,
          }}
        >
          <HeadLine columns={columns} />
          {frame !== null && (
            <Lines frame={frame} rows={rows} order={order} columns={columns} head={head} sheet={sheet} />
          )}
        </div>
        <div ref={mark} className={styles['dropMark']} hidden />
        <CellField ref={field} gridId={GRID_ID} columns={columns} frame={frame} top={lineTop(headAt)} deps={deps} />
      </div>
    </LineMenu>
  );
}

function lineTop(at: number): number {
  return LINE + at * LINE;
}

/** Pointing: a press takes a cell in hand, with Shift up to it, with Ctrl beside what is taken; a drag takes a rectangle. */
function usePointing(deps: ActDeps, focus: () => void) {
  return useMemo(() => {
    let from: CellRef | null = null;
    return {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        const place = placeOf(event.target);
        if (place === null || event.button === 1) return;
        const { ranges } = editorStore.getState();
        if (place.column === null) {
          if (event.button !== 0 || !event.ctrlKey) pickLine(place.row, event.shiftKey, event.button !== 0);
          focus();
          return;
        }
        event.preventDefault();
        focus();
        const cell = { row: place.row, column: place.column };
        // A press of the other button on what is selected asks for its menu.
        if (event.button === 2 && isTaken(event.target)) return;
        if (event.shiftKey) selectRange(ranges.at(-1)?.anchor ?? cell, cell);
        else if (event.ctrlKey || event.metaKey) selectRange(cell, cell, true);
        else select(cell);
        from = event.button === 0 ? (editorStore.getState().ranges.at(-1)?.anchor ?? cell) : null;
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        if (from === null) return;
        if ((event.buttons & 1) === 0) {
          from = null;
          return;
        }
        const place = placeOf(event.target);
        if (place?.column == null) return;
        const head = headOf(editorStore.getState());
        if (head?.row === place.row && head.column === place.column) return;
        editorStore.setState(({ ranges }) => ({
          ranges: [
            ...ranges.slice(0, -1),
            { anchor: from ?? head ?? place, head: { row: place.row, column: place.column ?? '' } },
          ] as typeof ranges,
        }));
      },
      onPointerUp() {
        from = null;
      },
      onDoubleClick(event: { readonly target: EventTarget }) {
        const place = placeOf(event.target);
        if (place === null) return;
        if (place.block) toggleBlock(place.row);
        else if (place.column !== null) carryOut({ act: 'edit' }, deps);
      },
    };
  }, [deps, focus]);
}

function pickLine(row: string, extend: boolean, keep: boolean): void {
  const { ranges, order } = editorStore.getState();
  const column = order.columns[0] ?? '';
  const cell = { row, column };
  if (keep && ranges.some(({ anchor, head }) => anchor.row === row || head.row === row)) return;
  selectRange(extend ? (ranges.at(-1)?.anchor ?? cell) : cell, cell);
  selectWholeRows();
}

function isTaken(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[aria-selected="true"]') !== null;
}

/** The cell of an element; null column: the line's own head. */
function placeOf(
  target: EventTarget,
): { readonly row: string; readonly column: string | null; readonly block: boolean } | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>('[data-line]');
  if (line === null) return null;
  const row = line.dataset['line'] ?? '';
  const cell = target.closest<HTMLElement>('[data-column]');
  if (line.dataset['block'] === 'true') return { row, column: 'title', block: true };
  return { row, column: cell?.dataset['column'] ?? null, block: false };
}
