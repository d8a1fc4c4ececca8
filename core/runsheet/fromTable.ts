/**
 * A table of texts as a run sheet: whatever file it came from, this is the one way in. Pure: the id and the title are given.
 *
 * Each row becomes a segment. A cell whose column has a home goes there; all else becomes a custom field of the segment: unknown
 * columns by their header, and under one of our own headers what the row says where its home can't hold it (an amount that can't
 * be read, a price that differs from the product's, an end that is not start plus duration). So nothing is lost, and
 * `toTable` gives every such cell back as it was.
 */
import type { ImportProblem } from '../contract/import.schema.ts';
import { openCatalogue } from './import/catalogue.ts';
import { findCurrency } from './import/currency.ts';
import { bodyRows } from './import/body.ts';
import { restore, type ExtraCells } from './exact/restore.ts';
import type { ExtraColumn } from './exact/extra.columns.ts';
import { findHead, type HeadChoice, type TableHead } from './import/head.ts';
import { idMaker } from './import/ids.ts';
import { importProblem, type ImportCode, type ImportDetail } from './import/problems.ts';
import { spreadMerges, tellRemarks } from './import/merges.ts';
import type { SourceTable } from './import/source.ts';
import { openRow, textOf, type Row } from './import/row.ts';
import { isCatalogue } from './import/isCatalogue.ts';
import { readSegment } from './import/segment.ts';
import { timeReader } from './import/timing.ts';
import type { ColumnKey } from './columns.ts';
import { NO_CAPS, runSheetSchema, type RunSheet } from './runsheet.schema.ts';

/** What came of an import: the sheet, or null when the file was refused, and all there is to say about it. */
export interface ImportOutcome {
  readonly sheet: RunSheet | null;
  readonly problems: readonly ImportProblem[];
  /** Which columns the file had; absent where it was no table. A merge leaves alone what the file does not speak of. */
  readonly columns?: ReadonlySet<ColumnKey>;
  /** The data row of each segment, counted from 1 under the headers; absent where it was no table. */
  readonly rows?: readonly number[];
  /** The file's own word for each column that it has. */
  readonly headers?: ReadonlyMap<ColumnKey, string>;
}

/** What a table can't tell about itself. */
export interface SheetName {
  readonly id: string;
  readonly title: string;
}

export const TABLE_LIMITS = { rows: 20_000, columns: 1_000, cells: 2_000_000 } as const;
/** The detail of `table-too-large`. */
export const TOO_LARGE: ImportDetail = {
  limit: `${TABLE_LIMITS.rows} × ${TABLE_LIMITS.columns}`,
};

const NOTHING_ELSE = { merges: [], remarks: [] } as const;

/**
 * Makes a run sheet of a table. Problems come in the order of rows, those of the whole file (row 0) first. `choice` is what a person said of
 * the columns; without one they are told by their headers. A workbook's table has merged cells and remarks besides.
 */
export function fromTable(
  table: readonly (readonly string[])[],
  name: SheetName,
  choice: HeadChoice | null = null,
  { merges, remarks }: Pick<SourceTable, 'merges' | 'remarks'> = NOTHING_ELSE,
): ImportOutcome {
  const problems: ImportProblem[] = [];
  if (isTooLarge(table)) return refuse('table-too-large', TOO_LARGE);
  if (table.every(isEmpty)) return refuse('file-empty');
  const head = findHead(table, problems, choice);
  if (head === null || head.headers.size === 0) return refuse('no-header');
  if (choice === null && isCatalogue(head)) return refuse('looks-like-products');
  const under = spreadMerges(table.slice(head.at + head.rows), merges, head, problems);
  tellRemarks(remarks, head, problems);
  const body = bodyRows(under, head, problems);
  const rows = body.map(({ number, cells, section }) => openRow(number, cells, section, head, problems));
  carryBlocks(rows, head);
  if (rows.length === 0) return refuse('no-rows');
  noteRepeatedNumbers(rows);

  const rule = findCurrency(rows, head, problems);
  const catalogue = openCatalogue(rule);
  const maker = { head, rule, catalogue, makeId: idMaker('segment'), readTiming: timeReader(head) };
  const read = rows.map((row, index) => ({ row, segment: readSegment(row, index, maker, rows[index + 1]) }));
  const products = catalogue.close();
  const extras = rows.map((row) => takeExtras(row, head));
  const segments = read.map(({ row, segment }) => ({ ...segment, custom: Object.fromEntries(row.custom) }));
  const plain = runSheetSchema.parse({
    schema: 1,
    id: name.id,
    title: name.title,
    language: head.language,
    currency: rule.sheet,
    segments,
    products,
    caps: NO_CAPS,
  } satisfies RunSheet);
  const told = extras.some(({ cues, exact }) => cues !== '' || exact !== '');
  const sheet = told ? restore(plain, extras, problems) : plain;
  return {
    sheet,
    problems: problems.toSorted((a, b) => a.row - b.row),
    columns: new Set(head.headers.keys()),
    rows: rows.map(({ number }) => number),
    headers: head.headers,
  };
}

/** Takes the cells of an export's extra columns out of a row's custom fields. */
function takeExtras({ number, custom }: Row, { extras }: TableHead): ExtraCells {
  const take = (column: ExtraColumn) => {
    const name = extras.get(column) ?? null;
    const cell = name === null ? '' : (custom.get(name) ?? '');
    if (name !== null) custom.delete(name);
    return cell;
  };
  return { number, cues: take('cues'), exact: take('exact') };
}

/** A refusal: no sheet, and the one problem that says why. */
export function refuse(code: ImportCode, detail: ImportDetail = {}): ImportOutcome {
  return { sheet: null, problems: [importProblem(code, { row: 0, column: '' }, detail)] };
}

/**
 * Merged cells of a part come out of a spreadsheet as one text and blanks below it: the text holds until the next. Told once for each run of rows.
 * A file of ours says what it means: there a blank is none.
 */
function carryBlocks(rows: readonly Row[], head: TableHead): void {
  if (head.ours || !head.headers.has('block')) return;
  let held = '';
  let carrying = false;
  for (const row of rows) {
    const block = textOf(row, 'block');
    if (block !== '') held = block;
    else if (held !== '') {
      row.set('block', held);
      if (!carrying) row.report('block-carried', 'block', { kept: held });
      carrying = true;
      continue;
    }
    carrying = false;
  }
}

function noteRepeatedNumbers(rows: readonly Row[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const cell = textOf(row, 'number');
    const first = seen.get(cell);
    if (cell === '') continue;
    if (first === undefined) seen.set(cell, row.number);
    else row.report('number-duplicate', 'number', { cell, first: String(first) });
  }
}

function isTooLarge(table: readonly (readonly string[])[]): boolean {
  const columns = table.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = table.reduce((total, row) => total + row.length, 0);
  return table.length - 1 > TABLE_LIMITS.rows || columns > TABLE_LIMITS.columns || cells > TABLE_LIMITS.cells;
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
