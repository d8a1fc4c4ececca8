/** Carries out what the table's keys mean. */
import type { EditorDoc } from '../doc.ts';
import { editorStore, extendTo, headOf, select, selectRange, setDrafts, cellKey } from '../editor.store.ts';
import type { FieldKey } from '../model/fields.ts';
import type { GridAct } from '../model/gridKeys.ts';
import { cellAt, moved, tabbed, takesWholeRows, type CellRef } from '../model/select.ts';
import { widen } from './columns.ts';
import { clearCells, fillDown, writeCells } from './cells.ts';
import { insertLine, nudgeLines, removeLines, selectedSegments } from './lines.ts';

export interface ActDeps {
  readonly doc: EditorDoc;
  /** Lines that a page holds. */
  readonly page: () => number;
  readonly newTitle: string;
  /** Begins to write in the cell in hand; `text` in the place of what it says. */
  readonly begin: (text?: string) => void;
  /** Puts the keyboard into the table. */
  readonly focus: () => void;
  /** Puts the keyboard into the panel beside the table. */
  readonly toPanel: () => void;
  readonly toFind: (replacing: boolean) => void;
  /** Puts the keyboard out of the table, to the next region. */
  readonly leave: () => void;
}

/** Does it. False: nothing was done, the key is the browser's. */
export function carryOut(act: GridAct, deps: ActDeps): boolean {
  const { doc } = deps;
  const state = editorStore.getState();
  const { order } = state;
  const head = headOf(state);
  const go = (cell: CellRef | null, extend: boolean) => {
    if (cell !== null) (extend ? extendTo : select)(cell);
    return cell !== null;
  };
  switch (act.act) {
    case 'move':
      return go(moved(head, act, order), act.extend);
    case 'page':
      return go(moved(head, { rows: act.by * deps.page(), columns: 0 }, order), act.extend);
    case 'edge':
      return go(edge(act.to, head), act.extend);
    case 'tab':
      return head !== null && go(tabbed(head, act.by, order), false);
    case 'edit':
      if (head === null) return false;
      if (!doc.views().byId.has(head.row)) toggleBlock(head.row);
      else if (head.column === 'cues') openCues(deps);
      else deps.begin();
      return true;
    case 'rows':
      nudgeLines(doc, act.by);
      return true;
    case 'widen':
      if (head !== null) widen(head.column as FieldKey, act.by * STEP);
      return true;
    case 'release':
      if (head !== null) {
        setDrafts([[cellKey(head.row, head.column), null]]);
        select(head);
      }
      return true;
    case 'clear':
      if (takesWholeRows(state.ranges, order)) removeLines(doc, selectedSegments(doc));
      else clearCells(doc);
      return true;
    case 'delete-rows':
      removeLines(doc, selectedSegments(doc));
      return true;
    case 'insert':
      insertLine(doc, deps.newTitle);
      return true;
    case 'select-rows':
      selectWholeRows();
      return true;
    case 'select-all':
      return selectAll();
    case 'fill-down':
      fillDown(doc);
      return true;
    case 'undo':
      doc.undo();
      return true;
    case 'redo':
      doc.redo();
      return true;
    case 'find':
      deps.toFind(false);
      return true;
    case 'replace':
      deps.toFind(true);
      return true;
    case 'panel':
      deps.toPanel();
      return true;
    case 'region':
      deps.leave();
      return true;
    case 'commit':
    case 'break':
      return false;
    default:
      return act satisfies never;
  }
}

/** Takes what was typed into the cell that is written in, and goes on. */
export function commit(deps: ActDeps, text: string, then: 'down' | 'up' | 'next' | 'previous' | 'stay'): void {
  const { editing, order } = editorStore.getState();
  editorStore.setState({ editing: null });
  if (editing === null) return;
  writeCells(deps.doc, [{ row: editing.row, column: editing.column as FieldKey, text }]);
  const next =
    then === 'stay'
      ? editing
      : then === 'next' || then === 'previous'
        ? tabbed(editing, then === 'next' ? 1 : -1, order)
        : moved(editing, { rows: then === 'down' ? 1 : -1, columns: 0 }, order);
  if (next !== null) select(next);
}

/** Opens or closes a block's lines. */
export function toggleBlock(key: string): void {
  editorStore.setState(({ collapsed }) => {
    const next = new Set(collapsed);
    if (!next.delete(key)) next.add(key);
    return { collapsed: next };
  });
}

/** One press makes a column this much wider, px. */
const STEP = 16;

/** Takes the whole lines of the selection. */
export function selectWholeRows(): void {
  const { ranges, order } = editorStore.getState();
  const range = ranges.at(-1);
  const first = order.columns[0];
  const last = order.columns.at(-1);
  if (range === undefined || first === undefined || last === undefined) return;
  selectRange({ row: range.anchor.row, column: first }, { row: range.head.row, column: last });
}

function selectAll(): boolean {
  const { order } = editorStore.getState();
  const first = cellAt(0, 0, order);
  const last = cellAt(order.rows.length - 1, order.columns.length - 1, order);
  if (first === null || last === null) return false;
  selectRange(first, last);
  return true;
}

function openCues(deps: ActDeps): void {
  editorStore.setState({ side: 'segment', tab: 'cues' });
  deps.toPanel();
}

function edge(to: Extract<GridAct, { act: 'edge' }>['to'], head: CellRef | null): CellRef | null {
  const { order } = editorStore.getState();
  const row = order.rowAt.get(head?.row ?? '') ?? 0;
  const column = order.columnAt.get(head?.column ?? '') ?? 0;
  const lastRow = order.rows.length - 1;
  const lastColumn = order.columns.length - 1;
  switch (to) {
    case 'top':
      return cellAt(0, column, order);
    case 'bottom':
      return cellAt(lastRow, column, order);
    case 'left':
      return cellAt(row, 0, order);
    case 'right':
      return cellAt(row, lastColumn, order);
    case 'first':
      return cellAt(0, 0, order);
    case 'last':
      return cellAt(lastRow, lastColumn, order);
    default:
      return to satisfies never;
  }
}
