/** A copy of a run sheet that follows its edits by their numbers. */
import { applyEdit } from '../runsheet/edit/edit.apply.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import type { SheetEdit } from './sheet.edits.ts';

export interface NumberedSheet {
  readonly sheet: RunSheet;
  readonly revision: number;
}

/** The sheet with one more edit in it; null where it has that edit already. `gap`: edits are missing between, and the sheet must be asked for anew. */
export function takeEdit({ sheet, revision }: NumberedSheet, edit: SheetEdit): NumberedSheet | 'gap' | null {
  if (edit.revision <= revision) return null;
  if (edit.revision !== revision + 1) return 'gap';
  const applied = applyEdit(sheet, edit.op);
  return applied.ok ? { sheet: applied.value.sheet, revision: edit.revision } : 'gap';
}
