/** The sheets of a running studio, as imports need them: what stands is changed by an edit, which everybody hears of and can take back. */
import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../../core/result.ts';
import { operationBetween } from '../../../core/runsheet/difference/operations.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { SheetShelf } from '../import/importDesk.ts';
import type { SheetStore } from '../store/sheets.store.ts';
import type { EditDesk } from './edit.desk.ts';
import type { Sitter } from './sitter.ts';

/** Makes the shelf. The same file again takes back nothing that was edited since; an import into a sheet that was put away brings it back. */
export function importShelf(sheets: SheetStore, desk: EditDesk): SheetShelf {
  function change(sheetId: string, op: EditOp, by: Sitter): Result<number> {
    const standing = desk.plan(sheetId);
    if (!standing.ok) return standing;
    const { revision: base } = standing.value;
    const edit = randomUUID();
    const done = desk.edit({ sheetId, edit, writer: edit, base, onClash: 'ask', op }, by);
    if (!done.ok) return done;
    sheets.archive(sheetId, false);
    return ok(done.value.revision);
  }

  return {
    load: desk.plan,
    has: sheets.has,
    add(sheet, source, by) {
      const standing = sheets.has(sheet.id) ? desk.plan(sheet.id) : null;
      if (standing === null) return ok(sheets.add(sheet, source).revision);
      if (!standing.ok) return standing;
      if (sheets.cameAs(sheet)) {
        sheets.archive(sheet.id, false);
        return ok(standing.value.revision);
      }
      return change(sheet.id, operationBetween(standing.value.sheet, sheet), by);
    },
    change: (sheetId, op, _sheet, _source, by) => change(sheetId, op, by),
  };
}
