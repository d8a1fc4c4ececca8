/** A run sheet as a file. All formats come back equal through importFile (see `toTable` for how a table does it). */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { runSheetSchema, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { toTable } from '../../../core/runsheet/toTable.ts';
import { writeCsv } from './csv.ts';
import { importFile } from './importSheet.ts';
import { writeXlsx } from './xlsx.ts';

/** Names the shape of the JSON in the file itself, and in the schema that `--format json-schema` writes. */
const SCHEMA_ID = 'anchor-studio:run-sheet:1';

/** The sheet as CSV with the 49 headers in its language and its custom columns; UTF-8 with BOM, as Excel wants it. */
export function toCsv(sheet: RunSheet): string {
  return writeCsv(toTable(sheet));
}

/** The same as a workbook; null when a text is longer than a cell of a workbook can be. */
export function toXlsx(sheet: RunSheet): Uint8Array | null {
  return writeXlsx(toTable(sheet), sheet.title);
}

/** The sheet as JSON, whole. */
export function toJson(sheet: RunSheet): string {
  return `${JSON.stringify({ $schema: SCHEMA_ID, ...sheet }, null, 2)}\n`;
}

/** The JSON schema of a run sheet, for other programs that write or read one. */
export function sheetJsonSchema(): string {
  return `${JSON.stringify({ $id: SCHEMA_ID, ...z.toJSONSchema(runSheetSchema, { io: 'input' }) }, null, 2)}\n`;
}

/** Whether a table of this sheet would come back as the same sheet. Where it would not, JSON is the format to use. */
export function fitsTable(sheet: RunSheet): boolean {
  const { sheet: back } = importFile(`${sheet.id}.csv`, new TextEncoder().encode(toCsv(sheet)), { sheetId: sheet.id });
  return back !== null && isDeepStrictEqual({ ...back, title: sheet.title }, sheet);
}
