/** The run sheet of the page's studio, edited: accepted at once, by one person, with undo and redo. For the harness only. */
import type { Request } from '../../core/contract/requests.ts';
import type { EditAnswer, EditRecord, SheetCopy, SheetEdit } from '../../core/contract/sheet.edits.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { applyEdit } from '../../core/runsheet/edit/edit.apply.ts';
import type { EditOp } from '../../core/runsheet/edit/edit.schema.ts';
import { wordsOf } from '../../core/runsheet/edit/edit.words.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';

type EditRequest = Extract<Request, { type: 'sheet.edit' | 'sheet.undo' | 'sheet.redo' | 'sheet.history' }>;

export interface MiniEdits {
  readonly sheet: RunSheet;
  readonly revision: number;
  copy(): SheetCopy;
  answer(request: EditRequest): Result<EditAnswer | { edits: readonly EditRecord[] }>;
}

/** @param now wall clock, ms. @param publish hears of accepted edits. */
export function createMiniEdits(
  first: RunSheet,
  revision: number,
  now: () => number,
  publish: (edit: SheetEdit) => void,
): MiniEdits {
  let sheet = first;
  const undo: EditOp[] = [];
  const redo: EditOp[] = [];
  const history: EditRecord[] = [];
  const steps = () => ({ undo: undo.length, redo: redo.length });

  function accept(kind: SheetEdit['kind'], edit: string, op: EditOp, onto: EditOp[]): Result<EditAnswer> {
    const applied = applyEdit(sheet, op);
    if (!applied.ok) return applied;
    const words = wordsOf(sheet, applied.value.sheet, op);
    sheet = applied.value.sheet;
    revision += 1;
    onto.push(applied.value.inverse);
    const about = { revision, kind, by: 'producer', at: now() };
    history.unshift({ ...about, of: null, words });
    publish({ ...about, sheetId: sheet.id, edit, op });
    return ok({ done: true, revision, clashes: [], steps: steps() });
  }

  return {
    get sheet() {
      return sheet;
    },
    get revision() {
      return revision;
    },
    copy: () => ({ sheet, revision, steps: steps() }),
    answer(request) {
      switch (request.type) {
        case 'sheet.edit':
          redo.length = 0;
          return accept('edit', request.edit, request.op, undo);
        case 'sheet.undo': {
          const op = undo.pop();
          return op ? accept('undo', request.edit, op, redo) : fail('nothing-to-undo', '');
        }
        case 'sheet.redo': {
          const op = redo.pop();
          return op ? accept('redo', request.edit, op, undo) : fail('nothing-to-redo', '');
        }
        case 'sheet.history':
          return ok({ edits: history.slice(0, request.limit) });
        default:
          return request satisfies never;
      }
    },
  };
}
