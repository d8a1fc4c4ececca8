/** What the editor's screen remembers by itself: selection, what is being written, columns, panels. The sheet is not in here. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readColumns, type ColumnChoice } from './model/columnChoice.ts';
import type { GridRow } from './model/rows.ts';
import { orderOf, type CellRef, type Order, type Range } from './model/select.ts';
import type { Bad } from './model/write.ts';

/** Typed text that could not be taken: it stays in its cell, with the reason, until it is mended or let go. */
export interface Draft {
  readonly text: string;
  readonly bad: Bad;
}

export type PanelTab = 'script' | 'offer' | 'cues' | 'notes';
export type Side = 'segment' | 'products' | 'history' | null;

export interface EditorState {
  /** Whose cells and lines are named below. */
  readonly sheetId: string | null;
  /** The last one moves; its head is the cell in hand. */
  readonly ranges: readonly Range[];
  /** The cell that is written in, null while looking. */
  readonly editing: CellRef | null;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly collapsed: ReadonlySet<string>;
  readonly columns: ColumnChoice;
  readonly side: Side;
  readonly tab: PanelTab;
  readonly find: { readonly open: boolean; readonly replacing: boolean };
  /** As the table is drawn now. */
  readonly order: Order;
  readonly rows: readonly GridRow[];
}

const FRESH: EditorState = {
  sheetId: null,
  ranges: [],
  editing: null,
  drafts: new Map(),
  collapsed: new Set(),
  columns: readColumns(),
  side: 'segment',
  tab: 'script',
  find: { open: false, replacing: false },
  order: orderOf([], []),
  rows: [],
};

export const editorStore = createStore<EditorState>(() => FRESH);

/** A part of the editor's own state. */
export function useEditor<T>(part: (state: EditorState) => T): T {
  return useStore(editorStore, part);
}

/** The cell in hand. */
export function headOf({ ranges }: EditorState): CellRef | null {
  return ranges.at(-1)?.head ?? null;
}

/** Turns to a sheet: what was selected or typed in another one is let go of. */
export function turnTo(sheetId: string): void {
  const before = editorStore.getState().sheetId;
  if (before === sheetId) return;
  if (before === null) editorStore.setState({ sheetId });
  else editorStore.setState({ sheetId, ranges: [], editing: null, drafts: new Map(), collapsed: new Set() });
}

/** Selects one cell. */
export function select(cell: CellRef): void {
  editorStore.setState({ ranges: [{ anchor: cell, head: cell }] });
}

/** Selects a rectangle, beside what is selected already where `add` says so. */
export function selectRange(anchor: CellRef, head: CellRef, add = false): void {
  editorStore.setState(({ ranges }) => ({ ranges: add ? [...ranges, { anchor, head }] : [{ anchor, head }] }));
}

/** Moves the corner in hand of the last rectangle. */
export function extendTo(head: CellRef): void {
  editorStore.setState(({ ranges }) => {
    const last = ranges.at(-1);
    return { ranges: last === undefined ? [{ anchor: head, head }] : [...ranges.slice(0, -1), { ...last, head }] };
  });
}

/** Names a cell among the drafts. */
export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`;
}

/** Keeps typed text that could not be taken, or lets go of it. */
export function setDrafts(changes: readonly (readonly [key: string, draft: Draft | null])[]): void {
  if (changes.length === 0) return;
  editorStore.setState(({ drafts }) => {
    const next = new Map(drafts);
    for (const [key, draft] of changes) {
      if (draft === null) next.delete(key);
      else next.set(key, draft);
    }
    return { drafts: next };
  });
}
