/** `anchor-studio export`: a run sheet as CSV or JSON, an as-run log as JSON lines, or the marks of a recording as chapters, to
 * stdout or a file. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '../../../core/result.ts';
import { entrySchema, type Entry } from '../../../core/show/show.facts.ts';
import { chaptersOf, toChapterCsv, toFfmetadata, toOgm } from '../formats/chapters.ts';
import { fitsCsv, toCsv, toJson } from '../formats/exportSheet.ts';
import { exportJournal } from '../store/journal.export.ts';
import { openStore, type Store } from '../store/store.ts';
import { complain } from './complain.ts';

/** `chapters` is OGM text. */
const FORMATS = ['csv', 'json', 'log', 'chapters', 'chapters-ffmetadata', 'chapters-csv'] as const;
type ChapterFormat = Extract<(typeof FORMATS)[number], `chapters${string}`>;

export interface ExportOptions {
  readonly data: string;
  readonly format: (typeof FORMATS)[number];
  readonly sheet?: string;
  readonly run?: string;
  readonly out?: string;
}

type Write = (text: string) => void;

/** Writes what was asked for. Status 0: all of it is written. A file that can't be written whole is left as it was. */
export async function exportCommand(options: ExportOptions): Promise<number> {
  try {
    const { format } = options;
    const done = intoOutput(options.out, (write) => {
      if (format === 'log') return writeLog(options, write);
      return format === 'csv' || format === 'json'
        ? writeSheet(options, format, write)
        : writeChapters(options, format, write);
    });
    return done.ok ? 0 : complain(done.message);
  } catch (error) {
    return complain(`The export was not written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Runs `fill` with a writer to stdout, or to a new file that takes its name only when all went well. */
function intoOutput(out: string | undefined, fill: (write: Write) => Result<unknown>): Result<unknown> {
  if (out === undefined) return fill((text) => void process.stdout.write(text));
  const draft = `${out}.part`;
  const file = openSync(draft, 'w');
  let done: Result<unknown> | null = null;
  try {
    done = fill((text) => void writeSync(file, text));
  } finally {
    closeSync(file);
    if (done?.ok !== true) rmSync(draft, { force: true });
  }
  if (done.ok) renameSync(draft, out);
  return done;
}

function writeSheet(options: ExportOptions, format: 'csv' | 'json', write: Write): Result<unknown> {
  const store = openStore(options.data);
  if (!store.ok) return store;
  try {
    const loaded = loadSheet(store.value, options.sheet);
    if (!loaded.ok) return loaded;
    const { sheet } = loaded.value;
    write(format === 'json' ? toJson(sheet) : toCsv(sheet));
    if (format === 'csv' && !fitsCsv(sheet)) {
      process.stderr.write(
        'This sheet holds more than a CSV can: some of it is not in the file. Use --format json to keep all.\n',
      );
    }
    return loaded;
  } finally {
    store.value.close();
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
