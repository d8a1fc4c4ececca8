/**
 * Takes edits of run sheets: brought onto the newest revision, put on the disk, then told to everybody. One at a time, in one direction, as a show's
 * facts go. Requests were parsed and authorised before; see seats.ts.
 */
import type { EditAnswer, EditRecord, SheetCopy, SheetEdit } from '../../../core/contract/sheet.edits.ts';
import { fail, ok, type Failure, type Result } from '../../../core/result.ts';
import { applyEdit } from '../../../core/runsheet/edit/edit.apply.ts';
import { compacted } from '../../../core/runsheet/edit/edit.compact.ts';
import { mergeEdit, type Merged, type OnClash } from '../../../core/runsheet/edit/edit.merge.ts';
import { batch, plainOps, type EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import { wordsOf } from '../../../core/runsheet/edit/edit.words.ts';
import type { Plan } from '../../../core/show/show.decide.ts';
import type { EditRow } from '../store/edits.store.ts';
import type { Store } from '../store/store.ts';
import { OpenSheet } from './open.sheet.ts';
import type { Sitter } from './sitter.ts';

export interface EditWish {
  readonly sheetId: string;
  /** Names the edit; one that was done already is answered and not done again. */
  readonly edit: string;
  readonly onClash: OnClash;
  /** The revision that it was made on. */
  readonly base: number;
  readonly writer: string;
  readonly op: EditOp;
}

export type StepWish = Pick<EditWish, 'sheetId' | 'edit' | 'writer' | 'onClash'>;

export interface EditDesk {
  edit(wish: EditWish, by: Sitter): Result<EditAnswer>;
  undo(wish: StepWish, by: Sitter): Result<EditAnswer>;
  redo(wish: StepWish, by: Sitter): Result<EditAnswer>;
  copy(sheetId: string, person: string): Result<SheetCopy>;
  /** A sheet as it stands: what is given follows its edits. */
  plan(sheetId: string): Result<Plan>;
  history(sheetId: string, before: number | null, limit: number): readonly EditRecord[];
}

export interface EditDeskParts {
  readonly store: Store;
  /** Wall clock, ms since 1970. */
  readonly now: () => number;
  /** Whether a person has a seat. */
  readonly isHere: (person: string) => boolean;
  /** The segment on air, where the sheet is that of a show that is on. */
  readonly onAir: (sheetId: string) => string | null;
  /** Tells everybody of an accepted edit. */
  readonly publish: (edit: SheetEdit) => void;
}

type Kind = SheetEdit['kind'];

/** Refusals after which the same step may be tried again. */
const KEEPS_STEP: ReadonlySet<string> = new Set(['edit-not-kept', 'segment-on-air']);

/** Makes the desk of one studio. Sheets that were edited stay at hand as long as it lives. */
export function createEditDesk(parts: EditDeskParts): EditDesk {
  const { store } = parts;
  const sheets = new Map<string, OpenSheet>();

  function open(sheetId: string): Result<OpenSheet> {
    const known = sheets.get(sheetId);
    if (known) return ok(known);
    const opened = OpenSheet.open(store, sheetId);
    if (opened.ok) sheets.set(sheetId, opened.value);
    return opened;
  }

  function answer(
    sheet: OpenSheet,
    { person }: Sitter,
    done: boolean,
    clashes: EditAnswer['clashes'] = [],
  ): Result<EditAnswer> {
    return ok({ done, revision: sheet.revision, clashes, steps: sheet.steps.counts(person, parts.isHere) });
  }

  /** Makes a merged operation true: on the disk, here, for everybody. */
  function accept(
    sheet: OpenSheet,
    merged: Merged,
    about: Omit<EditRow, 'revision' | 'op' | 'inverse' | 'sheetId' | 'at'>,
    by: Sitter,
  ): Result<EditAnswer> {
    const clashes = [...merged.clashes];
    if (!merged.go) return answer(sheet, by, false, clashes);
    const guarded = guard(sheet, merged.op);
    if (guarded) return guarded;
    const before = sheet.sheet;
    const op = compacted(before, merged.op);
    const applied = applyEdit(before, op);
    if (!applied.ok) return applied;
    const { sheet: after, inverse } = applied.value;
    // Nothing new to be told; but a step that was taken back is taken off the pile even so.
    if (after === before && about.kind === 'edit') return answer(sheet, by, true, clashes);
    const row: EditRow = { ...about, sheetId: sheet.id, revision: sheet.revision + 1, at: parts.now(), op, inverse };
    try {
      store.edits.append(row, wordsOf(before, after, op), after);
    } catch (error) {
      return fail(
        'edit-not-kept',
        'The disk did not take the edit. Nothing was changed: make room on it and try again.',
        {
          reason: String(error),
        },
      );
    }
    sheet.take(row, after);
    const { sheetId, revision, kind, at, editId } = row;
    parts.publish({ sheetId, revision, kind, by: by.name, at, edit: editId, op });
    return answer(sheet, by, true, clashes);
  }

  /** What is on air is a frozen copy; but the show must know what comes behind it. */
  function guard(sheet: OpenSheet, op: EditOp): Failure | null {
    const onAir = parts.onAir(sheet.id);
    if (onAir === null) return null;
    const removes = plainOps(op).some(
      (one) => one.op === 'remove' && one.list.of === 'segment' && one.ids.includes(onAir),
    );
    if (!removes) return null;
    return fail(
      'segment-on-air',
      'This segment is on air and can’t be removed now. Nothing was changed; remove it when the show has gone on.',
      { segmentId: onAir },
    );
  }

  function step(kind: 'undo' | 'redo', wish: StepWish, by: Sitter): Result<EditAnswer> {
    const opened = open(wish.sheetId);
    if (!opened.ok) return opened;
    const sheet = opened.value;
    if (store.edits.find(wish.sheetId, wish.edit) !== null) return answer(sheet, by, true);
    const target = sheet.steps[kind](by.person, parts.isHere);
    if (target === null) return fail(`nothing-to-${kind}`, `There is nothing to ${kind}.`);
    const row = sheet.at(target);
    if (row === null)
      return fail('edit-unreadable', 'That edit cannot be read any more. Nothing was changed.', { revision: target });
    const others = sheet.steps.othersSince(target, by.person);
    const since = others.size === 0 ? [] : (sheet.since(target) ?? []).filter(({ revision }) => others.has(revision));
    const about = { ...signed(wish.edit, kind, by), target, writer: wish.writer };
    const merged = mergeEdit(sheet.sheet, row.inverse, since, wish.onClash);
    const done = accept(sheet, merged, about, by);
    if (done.ok || KEEPS_STEP.has(done.code)) return done;
    // What it changed is gone: it is taken off the pile, or nobody would ever come to the step before.
    const dropped = accept(sheet, { op: batch([]), clashes: [], go: true }, about, by);
    return dropped.ok
      ? fail('step-lost', `That edit can’t be changed back: ${done.message} The next one can.`, { code: done.code })
      : dropped;
  }

  return {
    edit(wish, by) {
      const opened = open(wish.sheetId);
      if (!opened.ok) return opened;
      const sheet = opened.value;
      if (store.edits.find(wish.sheetId, wish.edit) !== null) return answer(sheet, by, true);
      const since = sheet.since(wish.base);
      if (since === null)
        return fail(
          'sheet-replaced',
          'The run sheet was replaced as a whole since you looked. Nothing was changed; look again.',
        );
      const others = since.filter(({ writer }) => writer !== wish.writer);
      const merged = mergeEdit(sheet.sheet, wish.op, others, wish.onClash);
      return accept(sheet, merged, { ...signed(wish.edit, 'edit', by), target: null, writer: wish.writer }, by);
    },
    undo: (wish, by) => step('undo', wish, by),
    redo: (wish, by) => step('redo', wish, by),
    copy(sheetId, person) {
      const opened = open(sheetId);
      if (!opened.ok) return opened;
      const { sheet, revision, steps } = opened.value;
      return ok({ sheet, revision, steps: steps.counts(person, parts.isHere) });
    },
    plan: open,
    history: (sheetId, before, limit) => store.edits.history(sheetId, before ?? Number.MAX_SAFE_INTEGER, limit),
  };
}

function signed(editId: string, kind: Kind, { name, person }: Sitter) {
  return { editId, kind, by: name, person };
}
