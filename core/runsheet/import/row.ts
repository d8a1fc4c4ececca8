/** One data row while it is imported: its cells by column, what it keeps in custom fields, and where its problems go. */
import type { ImportProblem } from '../../contract/import.schema.ts';
import type { CellNote, Cell } from '../cells/cell.ts';
import { headerOf, type ColumnKey, type SheetLanguage } from '../columns.ts';
import { isRisky, isMarked } from '../formulas.ts';
import { importProblem, type ImportCode, type ImportDetail } from './problems.ts';
import type { TableHead } from './head.ts';
import { splitRange } from './timeRange.ts';

/** The longest text that a field of the run sheet holds, in UTF-16 units. */
export const LONGEST_TEXT = 20_000;

export interface Row {
  /** Data rows count from 1. */
  readonly number: number;
  readonly language: SheetLanguage;
  /** What each column says, trimmed; blank cells are not in it. */
  readonly cells: ReadonlyMap<ColumnKey, string>;
  /** Custom fields: unknown columns by their header, and what a known column's home can't hold by our own header. */
  readonly custom: Map<string, string>;
  /** Gives a blank column a text that the row's neighbours, or another of its cells, say. */
  readonly set: (key: ColumnKey, text: string) => void;
  readonly report: (code: ImportCode, key: ColumnKey | null, detail?: ImportDetail) => void;
}

/** Opens a row: sorts its cells by column and puts those without a column of ours into its custom fields. */
export function openRow(
  number: number,
  cells: readonly string[],
  section: string,
  head: TableHead,
  problems: ImportProblem[],
): Row {
  const known = new Map<ColumnKey, string>();
  const row: Row = {
    number,
    language: head.language,
    cells: known,
    custom: new Map(),
    set: (key, text) => void known.set(key, text),
    report(code, key, detail) {
      const column = key === null ? '' : (head.headers.get(key) ?? headerOf(key, head.language));
      problems.push(importProblem(code, { row: number, column }, detail));
    },
  };
  for (const [place, raw] of cells.entries()) {
    const { key, name, header } = head.columns[place] ?? { key: null, name: head.nameOf(place), header: '' };
    const tell = (code: ImportCode, detail: ImportDetail) =>
      problems.push(importProblem(code, { row: number, column: header }, detail));
    const text = clean(raw, tell);
    if (text === '') continue;
    if (key === null) row.custom.set(name, text);
    else known.set(key, fit(text, headerOf(key, head.language), row, tell));
  }
  if (section !== '' && !known.has('block')) known.set('block', section);
  splitTimes(row, head);
  if (cells.length < head.width) {
    row.report('row-short', null, { cells: String(cells.length), headers: String(head.width) });
  } else if (cells.slice(head.columns.length).some((cell) => cell.trim() !== '')) {
    row.report('row-long', null, { cells: String(cells.length), headers: String(head.columns.length) });
  }
  return row;
}

/** The text of a column, '' when it says nothing. */
export function textOf(row: Row, key: ColumnKey): string {
  return row.cells.get(key) ?? '';
}

/** Takes a reading: reports its note and, where the value can't hold it, keeps the cell's text as a custom field. */
export function take<T>(row: Row, key: ColumnKey, cell: Cell<T>): T | null {
  if (cell.note !== null) reportNote(row, key, cell.note);
  if (cell.keep) keep(row, key);
  return cell.value;
}

/** Keeps what a known column says as a custom field under our own header. */
export function keep(row: Row, key: ColumnKey, text: string = textOf(row, key)): void {
  const name = headerOf(key, row.language);
  if (!row.custom.has(name)) row.custom.set(name, text);
}

export function reportNote(row: Row, key: ColumnKey, note: CellNote): void {
  row.report(note.code, key, note.detail);
}

/** 时间段: a column of starts whose cells say the end too. */
function splitTimes(row: Row, head: TableHead): void {
  const range = splitRange(textOf(row, 'start'));
  if (range === null || head.headers.has('end')) return;
  row.report('time-range', 'start', { cell: textOf(row, 'start'), ...range });
  row.set('start', range.start);
  row.set('end', range.end);
}

type Tell = (code: ImportCode, detail: ImportDetail) => void;

function clean(raw: string, tell: Tell): string {
  const text = raw.trim();
  if (isMarked(text)) {
    tell('cell-text-mark', { cell: text.slice(1) });
    return text.slice(1).trim();
  }
  if (isRisky(text)) tell('cell-formula', { cell: text });
  return text;
}

function fit(text: string, name: string, row: Row, tell: Tell): string {
  if (text.length <= LONGEST_TEXT) return text;
  tell('cell-too-long', { length: String(text.length), limit: String(LONGEST_TEXT) });
  row.custom.set(name, text);
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
