/** `anchor-studio import`: takes a run sheet into the store and reports every row and cell that was dropped, coerced or guessed. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport } from '../../../core/contract/import.schema.ts';
import type { SheetChange } from '../../../core/runsheet/difference/changes.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { createImportDesk, type ImportDesk } from '../import/importDesk.ts';
import { startImportThread, type ImportThread } from '../import/import.thread.ts';
import { mappingMemory } from '../import/mapping.setting.ts';
import { createEditDesk } from '../sheets/edit.desk.ts';
import { importShelf } from '../sheets/import.shelf.ts';
import { openStore } from '../store/store.ts';
import { complain } from './complain.ts';

export interface ImportOptions {
  readonly data: string;
  readonly json?: boolean;
  /** The worksheet; the one that looks most like a run sheet when not given. */
  readonly sheet?: string;
  readonly mode?: 'new' | 'replace' | 'merge';
  /** The run sheet to replace or merge into. */
  readonly into?: string;
  readonly dryRun?: boolean;
}

/** Whose imports these are in the sheet's history. */
const HAND = { name: 'cli', person: 'cli' };

/** What came of it: the report, and against a standing sheet what changed. */
type Outcome = Result<{ readonly report: ImportReport; readonly changes: readonly SheetChange[] | null }>;

/** Imports a file into a data folder and prints the report. Status 0: imported and nothing was dropped. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  startThread: () => ImportThread = startImportThread,
): Promise<number> {
  const { data, json = false, dryRun = false, mode, into } = options;
  if ((mode === 'replace' || mode === 'merge') !== (into !== undefined))
    return complain('--into names the run sheet for --mode replace or merge, and only for these. Nothing was changed.');
  const bytes = readBytes(file);
  if (!bytes.ok) return complain(bytes.message);
  const store = openStore(data);
  if (!store.ok) return complain(store.message);
  const { sheets, settings } = store.value;
  const edits = createEditDesk({
    store: store.value,
    now: Date.now,
    isHere: () => false,
    onAir: () => null,
    publish() {},
  });
  const desk = createImportDesk({ shelf: importShelf(sheets, edits), memory: mappingMemory(settings), startThread });
  try {
    const done = await carryOut(desk, basename(file), bytes.value, options);
    if (!done.ok) return complain(done.message);
    const { report, changes } = done.value;
    process.stdout.write(json ? `${reportJson(report, changes)}\n` : reportText(report, changes, dryRun));
    return report.sheet === null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    desk.dispose();
    store.value.close();
  }
}

async function carryOut(desk: ImportDesk, name: string, bytes: Uint8Array, options: ImportOptions): Promise<Outcome> {
  const { sheet, mode, into = null, dryRun = false } = options;
  if (mode === undefined && sheet === undefined && !dryRun) {
    const taken = await desk.take(name, bytes, HAND);
    return taken.ok ? ok({ report: taken.value, changes: null }) : taken;
  }
  const opened = await desk.open(name, bytes);
  if (!opened.ok) return opened;
  const { draft, table } = opened.value;
  const plan = { draft, table: sheet ?? table, choice: null, mode: mode ?? 'new', into } as const;
  const seen = await desk.preview(plan);
  if (!seen.ok) return seen;
  const changes = into === null ? null : seen.value.changes;
  if (dryRun || seen.value.report.sheet === null) return ok({ report: seen.value.report, changes });
  const applied = await desk.apply(plan, seen.value.base, HAND);
  return applied.ok ? ok({ report: applied.value, changes }) : applied;
}

/** One line of JSON, with the fields that other programs count on; `changes` where a standing sheet was merged or replaced. */
function reportJson(
  { sheet, segments, products, cues, problems }: ImportReport,
  changes: readonly SheetChange[] | null,
): string {
  const plain = problems.map(({ row, column, code, severity, message }) => ({ row, column, code, severity, message }));
  return JSON.stringify({ sheet, segments, products, cues, problems: plain, ...(changes === null ? {} : { changes }) });
}

/** The same for people. */
function reportText(report: ImportReport, changes: readonly SheetChange[] | null, dryRun: boolean): string {
  const lines = report.problems.map(({ row, column, severity, message }) => {
    const place = [row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
    return `${severity.padEnd(5)} ${place === '' ? '' : `${place}: `}${message}`;
  });
  const told = (changes ?? []).map(({ of, name, change, fields }) => {
    const what = fields.map(({ path, before, after }) => `${path}: “${before}” → “${after}”`).join('; ');
    return `${change.padEnd(7)} ${of} ${name}${what === '' ? '' : `: ${what}`}`;
  });
  return `${[...lines, ...told, lastLine(report, dryRun)].join('\n')}\n`;
}

function lastLine({ sheet, title, revision, segments, products, cues }: ImportReport, dryRun: boolean): string {
  if (sheet === null) return 'Nothing was imported.';
  const size = `${segments} segments, ${products} products, ${cues} cues`;
  return dryRun
    ? `“${title}” would have ${size}. Nothing was changed.`
    : `Imported “${title}” as ${sheet}, revision ${revision}: ${size}.`;
}

function readBytes(file: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(file));
  } catch {
    return fail('unreadable', `The run sheet ${file} can’t be read. Nothing was changed; check the path.`, { file });
  }
}
