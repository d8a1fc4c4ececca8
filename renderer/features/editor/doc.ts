/** The sheet that is edited, as the table and the panels know it: this seat's copy, its own edits in it at once. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { may } from '../../../core/contract/roles.ts';
import type { SheetSeat, SheetView } from '../../../core/contract/sheet.seat.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import { NO_CAPS, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { useSeat, type Seat } from '../../app/seat.ts';
import { createViews, type Views } from './model/views.ts';

export interface EditorDoc {
  /** The sheet with this seat's own edits in it, answered or not. */
  readonly sheet: () => RunSheet;
  readonly views: () => Views;
  /** Whether edits are taken now: they are while the link is down, and kept until it is back. */
  readonly writable: () => boolean;
  readonly edit: (op: EditOp) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Decides what met somebody else's edit. */
  readonly decide: (edit: string, choice: 'mine' | 'theirs' | 'drop') => void;
  readonly newId: () => string;
  /** Tells the others which cell is in hand here. */
  readonly at: SheetSeat['at'];
}

const DocContext = createContext<EditorDoc | null>(null);
const StateContext = createContext<(SheetView & { readonly sheet: RunSheet }) | null>(null);
export const DocProvider = DocContext;
export const DocStateProvider = StateContext;

/** The sheet that is edited here. */
export function useDoc(): EditorDoc {
  return within(useContext(DocContext));
}

/** How the copy stands. */
export function useDocState(): SheetView & { readonly sheet: RunSheet } {
  return within(useContext(StateContext));
}

/** Opens a sheet while this component is on the screen. */
export function useOpenSheet(sheetId: string): { readonly doc: EditorDoc; readonly view: SheetView } {
  const seat = useSeat();
  const role = useStore(seat.store, ({ view }) => view.role);
  const open = useMemo(() => seat.replica.openSheet(sheetId), [seat, sheetId]);
  useEffect(() => () => open.close(), [open]);
  const view = useSyncExternalStore(open.subscribe, open.view);
  const allowed = role !== null && may(role, 'sheet.edit');
  const doc = useMemo(() => docOf(open, seat, allowed), [open, seat, allowed]);
  return { doc, view };
}

function docOf(open: SheetSeat, seat: Seat, allowed: boolean): EditorDoc {
  const viewsOf = createViews();
  const sheet = () => open.view().sheet ?? EMPTY;
  /** Refusals go to the screen's one line for trouble. A clash is no refusal: it is shown where it is. */
  const told = (done: ReturnType<SheetSeat['decide']>) =>
    void done.then((result) => {
      if (result !== null)
        seat.store.setState({ trouble: result.ok ? null : { code: result.code, detail: result.detail } });
    });
  return {
    sheet,
    views: () => viewsOf(sheet()),
    writable: () => allowed && open.view().sheet !== null,
    edit: (op) => told(open.edit(op)),
    undo: () => told(open.undo()),
    redo: () => told(open.redo()),
    decide: (edit, choice) => told(open.decide(edit, choice)),
    newId: () => crypto.randomUUID(),
    at: open.at,
  };
}

const EMPTY: RunSheet = {
  schema: 1,
  id: '-',
  title: '',
  language: 'zh-CN',
  currency: 'CNY',
  segments: [],
  products: [],
  caps: NO_CAPS,
};

function within<T>(value: T | null): T {
  if (value === null) throw new Error('A part of the editor was drawn outside of it.');
  return value;
}
