/**
 * The table of the run sheet. One field that is always in hand takes keys, text and the clipboard, so that an input method works from the
 * first stroke; the cell in hand is told to readers by `aria-activedescendant`. Only the lines in view are drawn.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { useDoc } from '../doc.ts';
import { editorStore, headOf, useEditor } from '../editor.store.ts';
import { gridRows } from '../model/rows.ts';
import { useOrder } from './useOrder.ts';
import type { ActDeps } from './act.ts';
import { listenToPointer } from './pointing.ts';
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
      focus: () => field.current?.focus(),
      toPanel,
      toFind,
      leave,
    }),
    [doc, t, frame, toPanel, toFind, leave],
  );
  useLineDrags(frame, mark, doc);
  useEffect(() => field.current?.focus(), []);

  useEffect(() => (frame === null ? undefined : listenToPointer(frame, deps)), [frame, deps]);
  const width = ROW_HEAD + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <LineMenu deps={deps}>
      <div ref={setFrame} className={styles['scroller']}>
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
          {frame !== null && <Lines frame={frame} rows={rows} columns={columns} headAt={headAt} sheet={sheet} />}
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
