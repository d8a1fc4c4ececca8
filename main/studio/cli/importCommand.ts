/** `anchor-studio import`: takes a run sheet into the store and reports every row and cell that was dropped, coerced or guessed. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport } from '../../../core/contract/requests.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { importSheet } from '../sheetDesk.ts';
import { openStore } from '../store/store.ts';
import { complain } from './complain.ts';

export interface ImportOptions {
  readonly data: string;
  readonly json?: boolean;
}

/** Imports a file into a data folder and prints the report. Status 0: imported and nothing was dropped. */
export async function importCommand(file: string, { data, json = false }: ImportOptions): Promise<number> {
  const bytes = readBytes(file);
  if (!bytes.ok) return complain(bytes.message);
  const store = openStore(data);
  if (!store.ok) return complain(store.message);
  try {
    const report = importSheet(store.value.sheets, { name: basename(file), bytes: bytes.value });
    process.stdout.write(json ? `${reportJson(report)}\n` : reportText(report));
    return report.sheet === null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    store.value.close();
  }
}

/** One line of JSON, with the fields that other programs count on. */
function reportJson({ sheet, segments, products, cues, problems }: ImportReport): string {
  const plain = problems.map(({ row, column, code, severity, message }) => ({ row, column, code, severity, message }));
  return JSON.stringify({ sheet, segments, products, cues, problems: plain });
}

/** The same for people. */
function reportText(report: ImportReport): string {
  const lines = report.problems.map(({ row, column, severity, message }) => {
    const place = [row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
    return `${severity.padEnd(5)} ${place === '' ? '' : `${place}: `}${message}`;
  });
  const { sheet, title, revision, segments, products, cues } = report;
  const last =
    sheet === null
      ? 'Nothing was imported.'
      : `Imported “${title}” as ${sheet}, revision ${revision}: ${segments} segments, ${products} products, ${cues} cues.`;
  return `${[...lines, last].join('\n')}\n`;
}

function readBytes(file: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(file));
  } catch {
    return fail('unreadable', `The run sheet ${file} can’t be read. Nothing was changed; check the path.`, { file });
  }
}
