/** `anchor-studio export`: a run sheet as CSV, workbook, JSON or call sheets, an as-run log as JSON lines, or the marks of a recording as chapters, to
 * stdout or a file. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '../../../core/result.ts';
import { entrySchema, type Entry } from '../../../core/show/show.facts.ts';
import { chaptersOf, toChapterCsv, toFfmetadata, toOgm } from '../formats/chapters.ts';
import { callSheetHtml } from '../formats/callSheetHtml.ts';
import { fitsTable, sheetJsonSchema, toCsv, toJson, toXlsx } from '../formats/exportSheet.ts';
import type { CallRole } from '../../../core/callsheet/callsheet.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { exportJournal } from '../store/journal.export.ts';
import { openStore, type Store } from '../store/store.ts';
import { complain } from './complain.ts';
import { findBrowser, printPdf } from './printPdf.ts';

/** `chapters` is OGM text. */
const FORMATS = [
  'csv',
  'xlsx',
  'json',
  'json-schema',
  'callsheet',
  'log',
  'chapters',
  'chapters-ffmetadata',
  'chapters-csv',
] as const;
type ChapterFormat = Extract<(typeof FORMATS)[number], `chapters${string}`>;

export interface ExportOptions {
  readonly data: string;
  readonly format: (typeof FORMATS)[number];
  readonly sheet?: string;
  /** Whose call sheet; all of them, one behind the other, when not given. */
  readonly role?: CallRole;
  readonly run?: string;
  readonly out?: string;
  /** Print the call sheets to PDF. */
  readonly pdf?: boolean;
  /** The browser that prints; one that is installed where absent. */
  readonly browser?: string;
}

type SheetFormat = 'csv' | 'xlsx' | 'json' | 'callsheet';
type Write = (content: string | Uint8Array) => void;

/** Writes what was asked for. Status 0: all of it is written. A file that can't be written whole is left as it was. */
export async function exportCommand(options: ExportOptions): Promise<number> {
  try {
    const { format } = options;
    if (options.pdf === true) return await exportPdf(options);
    const done = intoOutput(options.out, (write) => {
      if (format === 'log') return writeLog(options, write);
      if (format === 'json-schema') return ok(write(sheetJsonSchema()));
      return format === 'csv' || format === 'xlsx' || format === 'json' || format === 'callsheet'
        ? writeSheet(options, format, write)
        : writeChapters(options, format, write);
    });
    return done.ok ? 0 : complain(done.message);
  } catch (error) {
    return complain(`The export was not written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The page that `callsheet` writes, printed. */
async function exportPdf(options: ExportOptions): Promise<number> {
  if (options.format !== 'callsheet') return complain('--pdf prints call sheets: it goes with --format callsheet.');
  const pages: string[] = [];
  const written = writeSheet(options, 'callsheet', (content) => void pages.push(String(content)));
  if (!written.ok) return complain(written.message);
  const printed = await printPdf(pages.join(''), options.browser ?? findBrowser(process.platform, process.env));
  const done = printed.ok ? intoOutput(options.out, (write) => ok(write(printed.value))) : printed;
  return done.ok ? 0 : complain(done.message);
}

/** Runs `fill` with a writer to stdout, or to a new file that takes its name only when all went well. */
function intoOutput(out: string | undefined, fill: (write: Write) => Result<unknown>): Result<unknown> {
  if (out === undefined) return fill((content) => void process.stdout.write(content));
  const draft = `${out}.part`;
  const file = openSync(draft, 'w');
  let done: Result<unknown> | null = null;
  try {
    done = fill((content) => void (typeof content === 'string' ? writeSync(file, content) : writeAll(file, content)));
  } finally {
    closeSync(file);
    if (done?.ok !== true) rmSync(draft, { force: true });
  }
  if (done.ok) renameSync(draft, out);
  return done;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function writeSheet(options: ExportOptions, format: SheetFormat, write: Write): Result<unknown> {
  const store = openStore(options.data);
  if (!store.ok) return store;
  try {
    const loaded = loadSheet(store.value, options.sheet);
    if (!loaded.ok) return loaded;
    const { sheet } = loaded.value;
    const content = contentOf(sheet, format, options.role ?? null);
    if (content === null)
      return fail(
        'too-long',
        'A text of this sheet is longer than a cell of a workbook can be. Use --format json or csv.',
      );
    write(content);
    if ((format === 'csv' || format === 'xlsx') && !fitsTable(sheet)) {
      process.stderr.write(
        'This sheet has no segments, or more columns than a table can have: the file will not come back as it is. Use --format json to keep all.\n',
      );
    }
    return loaded;
  } finally {
    store.value.close();
  }
}

function contentOf(sheet: RunSheet, format: SheetFormat, role: CallRole | null): string | Uint8Array | null {
  switch (format) {
    case 'csv':
      return toCsv(sheet);
    case 'xlsx':
      return toXlsx(sheet);
    case 'json':
      return toJson(sheet);
    case 'callsheet':
      return callSheetHtml(sheet, role);
    default:
      return format satisfies never;
  }
}

function loadSheet(store: Store, sheetId: string | undefined) {
  const id = sheetId ?? store.sheets.list()[0]?.sheetId;
  return id === undefined
    ? fail('no-sheets', 'There are no run sheets in this folder.')
    : store.sheets.load(id, 'newest');
}

function writeLog({ data, run }: ExportOptions, write: Write): Result<unknown> {
  const runId = run === undefined ? newestRun(data) : ok(run);
  return runId.ok ? exportJournal(data, runId.value, (line) => write(`${line}\n`)) : runId;
}

/** A chapter list is of one recording; CSV has them all. */
function writeChapters({ data, run }: ExportOptions, format: ChapterFormat, write: Write): Result<unknown> {
  const runId = run === undefined ? newestRun(data) : ok(run);
  if (!runId.ok) return runId;
  const entries: Entry[] = [];
  const read = exportJournal(data, runId.value, (line) => {
    if (!line.includes('"recording-mark"')) return;
    const entry = entrySchema.safeParse(JSON.parse(line));
    if (entry.success) entries.push(entry.data);
  });
  if (!read.ok) return read;
  const all = chaptersOf(entries);
  const last = all.at(-1)?.recording ?? 0;
  if (last === 0)
    return fail('no-chapters', 'No product came on while OBS recorded in this run: there are no chapters.');
  if (format === 'chapters-csv') return ok(write(toChapterCsv(all)));
  if (last > 1) {
    process.stderr.write(
      `This run has ${last} recordings; the list is of the last. Use --format chapters-csv for all of them.\n`,
    );
  }
  const chapters = all.filter(({ recording }) => recording === last);
  return ok(write(format === 'chapters' ? toOgm(chapters) : toFfmetadata(chapters)));
}

/** The run that was opened last. Read from the journal's own lines: that works while a studio holds the store. */
function newestRun(data: string): Result<string> {
  let newest: string | null = null;
  const read = exportJournal(data, null, (line) => {
    if (!line.includes('"run-opened"')) return;
    const { runId, fact } = JSON.parse(line) as { readonly runId: string; readonly fact?: { readonly kind?: string } };
    if (fact?.kind === 'run-opened') newest = runId;
  });
  if (!read.ok) return read;
  return newest === null
    ? fail('no-such-run', 'No show has been run in this folder yet: there is no log.')
    : ok(newest);
}
