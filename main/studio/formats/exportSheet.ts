/** A run sheet as a file. Both formats come back through importFile; CSV holds what `toTable` says, JSON holds everything. */
import { isDeepStrictEqual } from 'node:util';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { toTable } from '../../../core/runsheet/toTable.ts';
import { writeCsv } from './csv.ts';
import { importFile } from './importSheet.ts';

/** The sheet as CSV with the 49 headers in its language and its custom columns; UTF-8 with BOM, as Excel wants it. */
export function toCsv(sheet: RunSheet): string {
  return writeCsv(toTable(sheet));
}

/** The sheet as JSON, whole. */
export function toJson(sheet: RunSheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

/** Whether a CSV of this sheet would come back as the same sheet. Where it would not, JSON is the format to use. */
export function fitsCsv(sheet: RunSheet): boolean {
  const { sheet: back } = importFile(`${sheet.id}.csv`, new TextEncoder().encode(toCsv(sheet)), { sheetId: sheet.id });
  return back !== null && isDeepStrictEqual({ ...back, title: sheet.title }, sheet);
}
