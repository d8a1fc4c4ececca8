/** Takes run sheets in: a file becomes a revision in the store, or is refused whole and leaves everything as it was. */
import type { ImportReport } from '../../core/contract/requests.ts';
import { importReport } from './formats/importReport.ts';
import { importFile } from './formats/importSheet.ts';
import type { SheetStore } from './store/sheets.store.ts';

/** A run sheet file as it was picked, dropped or named. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Imports a file and reports every row and cell that was dropped, coerced or guessed. `sheet` is null when the file was refused. */
export function importSheet(sheets: SheetStore, file: SheetFile): ImportReport {
  const outcome = importFile(file.name, file.bytes);
  const revision = outcome.sheet === null ? 0 : sheets.add(outcome.sheet, file.name).revision;
  return importReport(outcome, revision);
}
