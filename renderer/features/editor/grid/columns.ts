/** The columns as they are drawn: which, how wide, and where each begins. */
import { useMemo } from 'react';
import { editorStore, useEditor } from '../editor.store.ts';
import {
  FROZEN,
  keepColumns,
  NARROWEST,
  shownFields,
  WIDEST,
  widthOf,
  type ColumnChoice,
} from '../model/columnChoice.ts';
import { customKey, fieldOf, type Field, type FieldKey } from '../model/fields.ts';
import { COLUMNS } from '../../../../core/runsheet/columns.ts';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';

/** Height of a line, px; the same for all, so that a place is reckoned and never measured. */
export const LINE = 34;
/** The line's own head at the left edge: its grip and its signs. Px. */
export const ROW_HEAD = 40;

export interface Column {
  readonly field: Field;
  readonly width: number;
  /** Its left edge, px from the table's. */
  readonly left: number;
  readonly frozen: boolean;
}

/** Under these names an import keeps what a column of ours could not hold: it is shown in that column. */
const OURS: ReadonlySet<string> = new Set(COLUMNS.flatMap(({ zh, en }) => [zh, en]));

/** The sheet's columns without a home of ours, by name. */
export function useCustoms(segments: RunSheet['segments']): readonly FieldKey[] {
  // Joined, so that an edit elsewhere makes no new list.
  const joined = useMemo(() => {
    const names = new Set<string>();
    for (const { custom } of segments) for (const name in custom) if (!OURS.has(name)) names.add(name);
    return JSON.stringify([...names]);
  }, [segments]);
  return useMemo(() => (JSON.parse(joined) as string[]).map(customKey), [joined]);
}

/** The columns drawn now. */
export function useColumns(customs: readonly FieldKey[]): readonly Column[] {
  const choice = useEditor((state) => state.columns);
  return useMemo(() => placed(choice, customs), [choice, customs]);
}

function placed(choice: ColumnChoice, customs: readonly FieldKey[]): readonly Column[] {
  let left = ROW_HEAD;
  return shownFields(choice, customs).map((field) => {
    const column = { field, width: widthOf(field, choice), left, frozen: FROZEN.includes(field.key) };
    left += column.width;
    return column;
  });
}

/** Sets a column's width, within what can be used, and remembers it. */
export function setWidth(key: FieldKey, width: number): void {
  const { columns } = editorStore.getState();
  const next = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  choose({ ...columns, widths: { ...columns.widths, [key]: next } });
}

/** Makes a column wider or narrower by so many px. */
export function widen(key: FieldKey, by: number): void {
  setWidth(key, widthOf(fieldOf(key), editorStore.getState().columns) + by);
}

/** Takes a choice of columns and remembers it. */
export function choose(columns: ColumnChoice): void {
  editorStore.setState({ columns });
  keepColumns(columns);
}
