/**
 * A run sheet as one seat edits it: the accepted revision, kept up to date edit by edit, and on top of it what this seat has asked for and has no
 * answer to yet, so that typing never waits for the studio. What is asked while the link is down is kept and asked again, once, when it is back.
 */
import { fail, type Failure, type Result } from '../result.ts';
import { applyEdit, type EditFailure } from '../runsheet/edit/edit.apply.ts';
import { isSame } from '../runsheet/edit/edit.fields.ts';
import type { Clash, OnClash } from '../runsheet/edit/edit.merge.ts';
import type { EditOp } from '../runsheet/edit/edit.schema.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import type { OtherSeat, SheetCell } from './messages.ts';
import type { AnswerOf } from './requests.ts';
import type { Asking } from './asking.ts';
import { takeEdit } from './sheet.copy.ts';
import type { EditAnswer, SheetCopy, SheetEdit, Steps } from './sheet.edits.ts';

/** An edit, undo or redo of this seat that met somebody else's: nothing of it was done, and nothing of it is lost. */
export interface Clashed {
  readonly edit: string;
  readonly kind: SheetEdit['kind'];
  readonly clashes: readonly Clash[];
}

export interface SheetView {
  readonly sheetId: string;
  /** With this seat's own unanswered edits in it; null until the sheet has come. */
  readonly sheet: RunSheet | null;
  /** The newest revision that the studio has accepted. */
  readonly revision: number;
  /** Why there is no sheet, null when all is well. */
  readonly problem: Failure | null;
  /** Edits that the studio has not answered yet. */
  readonly pending: number;
  readonly steps: Steps;
  /** What waits for this person's decision, oldest first. */
  readonly clashed: readonly Clashed[];
  /** Who else has a cell of it in hand, as far as is known. */
  readonly others: readonly OtherSeat[];
}

export interface SheetSeat {
  readonly view: () => SheetView;
  /** Calls back after each change of the view. Returns the unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Edits: seen here at once, true when it is answered. An operation that can't be done on the sheet as it is here is refused at once. */
  readonly edit: (op: EditOp) => Promise<Result<EditAnswer>>;
  readonly undo: () => Promise<Result<EditAnswer>>;
  readonly redo: () => Promise<Result<EditAnswer>>;
  /** Decides what clashed: write mine over theirs, or leave theirs (the parts that did not clash are done either way). `drop` lets go of all of it. */
  readonly decide: (edit: string, choice: 'mine' | 'theirs' | 'drop') => Promise<Result<EditAnswer> | null>;
  /** Tells the others which cell is in hand here; null for none. Told again by itself after a reconnect. */
  readonly at: (cell: SheetCell | null) => void;
  readonly close: () => void;
}

/** The seat's end towards the replica, which hands it its messages. */
export interface SheetSeatEnd extends SheetSeat {
  readonly takeCopy: (copy: Result<SheetCopy>) => void;
  readonly takeEdit: (edit: SheetEdit) => void;
  readonly takeOthers: (others: readonly OtherSeat[]) => void;
  /** There is a studio again: asks for the sheet and for all that is unanswered. */
  readonly linked: () => void;
}

export interface SheetSeatDeps {
  /** Asks for the sheet as it is now: at the beginning and after a gap. */
  readonly askCopy: () => void;
  readonly tellAt: (cell: SheetCell | null) => void;
  readonly request: <A extends Asking>(asking: A) => Promise<Result<AnswerOf<A['type']>>>;
  readonly newId: () => string;
  readonly onClose: () => void;
}

type Wish = { readonly kind: 'edit'; readonly op: EditOp; readonly base: number } | { readonly kind: 'undo' | 'redo' };

interface Pending {
  readonly edit: string;
  readonly wish: Wish;
  readonly onClash: OnClash;
  /** The sheet with this edit in it, as it was when it was worked out last. */
  after: RunSheet | null;
  /** The accepted sheet has it in it; only the answer is awaited still. */
  told: boolean;
  readonly end: (result: Result<EditAnswer>) => void;
}

/** No answer, so nobody knows whether it was done: it is asked again with the same id, and done once. */
const UNKNOWN: ReadonlySet<string> = new Set(['link-lost', 'deadline']);

/** Opens a sheet for a seat. The caller closes it. */
export function createSheetSeat(sheetId: string, deps: SheetSeatDeps): SheetSeatEnd {
  const listeners = new Set<() => void>();
  /** Names this seat among all, so that its own edits in a row do not clash with each other. */
  const writer = deps.newId();
  let accepted: SheetCopy | null = null;
  let pending: readonly Pending[] = [];
  const wishes = new Map<string, { readonly wish: Wish; readonly clashed: Clashed }>();
  let closed = false;
  let view: SheetView = {
    sheetId,
    sheet: null,
    revision: 0,
    problem: null,
    pending: 0,
    steps: { undo: 0, redo: 0 },
    clashed: [],
    others: [],
  };
  let cellHere: SheetCell | null = null;

  function show(change: Partial<SheetView> = {}): void {
    const sheet = pending.findLast(({ after }) => after !== null)?.after ?? accepted?.sheet ?? null;
    const clashed = [...wishes.values()].map((one) => one.clashed);
    view = { ...view, sheet, revision: accepted?.revision ?? 0, pending: pending.length, clashed, ...change };
    for (const listener of listeners) listener();
  }

  /** Works out the own edits on the accepted sheet anew. One that can't be done there any more waits for its answer unseen. */
  function rework(): void {
    let sheet = accepted?.sheet ?? null;
    for (const one of pending) {
      const applied = sheet !== null && !one.told && one.wish.kind === 'edit' ? applyEdit(sheet, one.wish.op) : null;
      one.after = applied?.ok === true ? applied.value.sheet : null;
      sheet = one.after ?? sheet;
    }
  }

  function ask(one: Pending): void {
    const { edit, wish, onClash } = one;
    const asked =
      wish.kind === 'edit'
        ? deps.request({ type: 'sheet.edit', sheetId, edit, writer, onClash, base: wish.base, op: wish.op })
        : deps.request({ type: `sheet.${wish.kind}`, sheetId, edit, writer, onClash });
    void asked.then((result) => answered(one, result));
  }

  function answered(one: Pending, result: Result<EditAnswer>): void {
    if (!pending.includes(one)) return;
    if (!result.ok && UNKNOWN.has(result.code) && !closed) {
      if (result.code === 'deadline') ask(one);
      return;
    }
    pending = pending.filter((other) => other !== one);
    if (result.ok && !result.value.done) {
      const clashed = { edit: one.edit, kind: one.wish.kind, clashes: result.value.clashes };
      wishes.set(one.edit, { wish: one.wish, clashed });
    }
    rework();
    show(result.ok ? { steps: result.value.steps } : {});
    one.end(result);
  }

  function pend(what: Wish, onClash: OnClash): Promise<Result<EditAnswer>> {
    return new Promise((end) => {
      const one: Pending = { edit: deps.newId(), wish: what, onClash, after: null, told: false, end };
      pending = [...pending, one];
      const applied = what.kind === 'edit' && view.sheet !== null ? applyEdit(view.sheet, what.op) : null;
      one.after = applied?.ok === true ? applied.value.sheet : null;
      show();
      ask(one);
    });
  }

  deps.askCopy();
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async edit(op) {
      if (view.sheet === null || accepted === null) return notOpen();
      const applied: Result<unknown, EditFailure> = applyEdit(view.sheet, op);
      if (!applied.ok) return applied;
      return pend({ kind: 'edit', op, base: accepted.revision }, 'ask');
    },
    undo: () => pend({ kind: 'undo' }, 'ask'),
    redo: () => pend({ kind: 'redo' }, 'ask'),
    async decide(edit, choice) {
      const found = wishes.get(edit);
      wishes.delete(edit);
      if (found === undefined || choice === 'drop') {
        show();
        return null;
      }
      return pend(found.wish, choice);
    },
    takeCopy(copy) {
      if (copy.ok) accepted = copy.value;
      rework();
      show(copy.ok ? { problem: null, steps: copy.value.steps } : { problem: copy });
    },
    takeEdit(edit) {
      if (accepted === null) return;
      const next = takeEdit(accepted, edit);
      if (next === null) return;
      if (next === 'gap') return deps.askCopy();
      const own = pending.find((one) => one.edit === edit.edit);
      const first = pending.find((one) => !one.told);
      // What was worked out here already is not worked out again: the screen keeps the very same objects.
      const known = own !== undefined && own === first && own.wish.kind === 'edit' && isSame(own.wish.op, edit.op);
      accepted = { ...accepted, revision: next.revision, sheet: known && own.after ? own.after : next.sheet };
      if (own) own.told = true;
      if (known) own.after = null;
      else rework();
      show();
    },
    takeOthers: (others) => show({ others }),
    at(cell) {
      cellHere = cell;
      deps.tellAt(cell);
    },
    linked() {
      deps.askCopy();
      if (cellHere !== null) deps.tellAt(cellHere);
      for (const one of pending) ask(one);
    },
    close() {
      closed = true;
      deps.onClose();
    },
  };
}

function notOpen(): Failure {
  return fail('sheet-not-open', 'The run sheet has not been loaded yet. Nothing was changed; try again in a moment.');
}
