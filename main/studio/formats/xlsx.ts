/** A table as a workbook of one worksheet. Numbers are numbers, so that a spreadsheet can reckon with them; every cell reads back as its text. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { markText } from '../../../core/runsheet/formulas.ts';
import type { Table } from '../../../core/runsheet/toTable.ts';

/** What a cell of a workbook holds, in UTF-16 units (Excel's own limit). */
const LONGEST_CELL = 32_767;
/** Characters that a column is at most wide. */
const WIDEST = 40;

/** Writes a table as XLSX; null when a text is longer than a cell can be. */
export function writeXlsx({ headers, rows }: Table, name: string): Uint8Array | null {
  const lines = [headers, ...rows];
  const cells = lines.map((line, at) => line.map((text) => cellOf(at === 0 ? { t: 's', v: text } : numberOr(text))));
  if (cells.some((line) => line.some((cell) => String(cell.v).length > LONGEST_CELL))) return null;
  const sheet: WorkSheet = utils.aoa_to_sheet([]);
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries())
      if (cell.v !== '') sheet[utils.encode_cell({ r: row, c: column })] = cell;
  const end = { r: lines.length - 1, c: Math.max(0, headers.length - 1) };
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  sheet['!cols'] = headers.map((_, column) => ({ wch: widthOf(lines, column) }));
  sheet['!autofilter'] = { ref: sheet['!ref'] };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName(name));
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  return bytes instanceof Uint8Array ? bytes : null;
}

function cellOf(cell: CellObject): CellObject {
  if (cell.t !== 's') return cell;
  // What looks like an escape of the format would come back as its character, and XML has only one kind of line end.
  const text = markText(String(cell.v))
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_');
  return { t: 's', v: text, z: '@' };
}

/** A number that is written just as this text is shown. */
function numberOr(text: string): CellObject {
  if (/^(?:0|[1-9]\d{0,9})$/.test(text)) return { t: 'n', v: Number(text), z: '0' };
  if (/^(?:0|[1-9]\d{0,9})\.\d\d$/.test(text)) return { t: 'n', v: Number(text), z: '0.00' };
  return { t: 's', v: text };
}

function widthOf(lines: readonly (readonly string[])[], column: number): number {
  const longest = lines.slice(0, 100).reduce((most, line) => {
    const text = (line[column] ?? '').split('\n')[0] ?? '';
    // A Chinese character is as wide as two others.
    return Math.max(
      most,
      [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0),
    );
  }, 6);
  return Math.min(WIDEST, longest + 2);
}

/** A name that Excel takes: no more than 31 characters, none of its signs. */
function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  return (
    plain
      .slice(0, 31)
      .replace(/[\uD800-\uDBFF]$/, '')
      .replaceAll(/[\uD800-\uDFFF]/g, '') || 'Sheet1'
  );
}
