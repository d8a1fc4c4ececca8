/** XLSX, XLSM, ODS and HTML tables as tables of texts. Formulas are never run: their kept results are taken, and told. */
import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { importProblem } from '../../../core/runsheet/import/problems.ts';
import type { CellRemark, Source, SourceTable } from '../../../core/runsheet/import/source.ts';
import { TABLE_LIMITS, TOO_LARGE } from '../../../core/runsheet/fromTable.ts';
import { cellText } from './workbook.cell.ts';
import { checkZip } from './zip.ts';

/** Rows that may stand above the table. */
const ABOVE = 100;

/** Reads a workbook. Refuses with file-damaged, file-locked, file-unpacks-too-large or table-too-large. */
export function readWorkbook(bytes: Uint8Array): Source {
  const refusal = checkZip(bytes);
  if (refusal !== null) return { tables: null, ...refusal };
  return parse(() =>
    read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: true,
      // One row more than is taken, so that too many are seen as such.
      sheetRows: TABLE_LIMITS.rows + ABOVE + 2,
    }),
  );
}

/** Reads the tables of an HTML page or of what a spreadsheet puts on the clipboard. No cell is taken for a number. */
export function readHtml(text: string): Source {
  return parse(() => read(text, { type: 'string', dense: true, raw: true, sheetRows: TABLE_LIMITS.rows + ABOVE + 2 }));
}

function parse(load: () => ReturnType<typeof read>): Source {
  try {
    const book = load();
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const tables = book.SheetNames.map((name, place) => {
      const sheet = book.Sheets[name] ?? {};
      return tableOf(name, (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0, sheet, date1904);
    });
    if (tables.includes(null)) return { tables: null, code: 'table-too-large', detail: TOO_LARGE };
    const comments = book.SheetNames.reduce((total, name) => total + countComments(book.Sheets[name]), 0);
    const place = { row: 0, column: '' };
    return {
      tables: tables.filter((table) => table !== null),
      problems: comments === 0 ? [] : [importProblem('comments-left', place, { count: String(comments) })],
    };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(what)) return { tables: null, code: 'file-locked', detail: {} };
    return { tables: null, code: 'file-damaged', detail: { what } };
  }
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

function cellsOf(sheet: WorkSheet | undefined): Cells {
  const data: unknown = sheet?.['!data'];
  return Array.isArray(data) ? (data as Cells) : [];
}

/** A worksheet as a table, null when it is too wide or too long. Places come from the cells, never from the size that the file claims. */
function tableOf(name: string, hidden: boolean, sheet: WorkSheet, date1904: boolean): SourceTable | null {
  const remarks: CellRemark[] = [];
  const rows: string[][] = [];
  let cells = 0;
  const data = cellsOf(sheet);
  for (let row = 0; row < data.length; row += 1) {
    const line = data[row] ?? [];
    if (
      line.length > TABLE_LIMITS.columns &&
      line.findLastIndex((cell) => cell?.v !== undefined) >= TABLE_LIMITS.columns
    )
      return null;
    const texts: string[] = [];
    for (let column = 0; column < Math.min(line.length, TABLE_LIMITS.columns); column += 1) {
      const cell = line[column];
      const text = cell === undefined ? '' : cellText(cell, date1904);
      if (cell !== undefined) remark(cell, text, row, column, remarks);
      texts.push(text);
    }
    const width = texts.findLastIndex((text) => text.trim() !== '') + 1;
    rows.push(texts.slice(0, width));
    cells += width;
    if (cells > TABLE_LIMITS.cells) return null;
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const end = rows.findLastIndex((row) => row.length > 0) + 1;
  return { name, hidden, rows: square(rows.slice(0, end)), merges, remarks };
}

/** Workbooks don't store blank cells at the end of a row: they are blank, not missing. */
function square(rows: readonly string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  // A few far-off cells must not make a huge table of blanks.
  if (width * rows.length > TABLE_LIMITS.cells) return [...rows];
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function remark(cell: CellObject, text: string, row: number, column: number, remarks: CellRemark[]): void {
  if (cell.t === 'e') remarks.push({ row, column, code: 'cell-error', detail: { cell: text } });
  else if (cell.f !== undefined && text === '')
    remarks.push({ row, column, code: 'cell-not-computed', detail: { formula: `=${cell.f}` } });
  else if (cell.f !== undefined)
    remarks.push({ row, column, code: 'cell-computed', detail: { formula: `=${cell.f}`, cell: text } });
}

function countComments(sheet: WorkSheet | undefined): number {
  let count = 0;
  for (const line of cellsOf(sheet)) for (const cell of line ?? []) count += cell?.c === undefined ? 0 : 1;
  return count;
}
