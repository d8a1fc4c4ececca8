/** Takes run sheets in: a file becomes a revision in the store, or is refused whole and leaves everything as it was. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../core/contract/import.schema.ts';
import { importReport } from './formats/importReport.ts';
import { importFile } from './formats/importSheet.ts';
import type { SheetStore } from './store/sheets.store.ts';

/** A run sheet file as it was picked, dropped or named. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The sample sheets that the product brings, by language. */
const SAMPLES = {
  'zh-CN': { file: 'zh-4h-20sku.csv', title: '示例：厨具家清晚场，4 小时' },
  en: { file: 'en-90min-12sku.csv', title: 'Sample: home and kitchen, 90 minutes' },
} as const;

/** The sample sheet of a language, as a file of a name that can stand on a screen. */
export function sampleFile(language: keyof typeof SAMPLES): SheetFile {
  const { file, title } = SAMPLES[language];
  const bytes = readFileSync(fileURLToPath(new URL(`../../resources/samples/${file}`, import.meta.url)));
  return { name: `${title}.csv`, bytes };
}

/** Imports a file and reports every row and cell that was dropped, coerced or guessed. `sheet` is null when the file was refused. */
export function importSheet(sheets: SheetStore, file: SheetFile): ImportReport {
  const outcome = importFile(file.name, file.bytes);
  const revision = outcome.sheet === null ? 0 : sheets.add(outcome.sheet, file.name).revision;
  return importReport(outcome, revision);
}
