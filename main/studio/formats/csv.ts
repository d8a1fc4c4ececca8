/** CSV and TSV: from text to a table and back. Commas, tabs and semicolons are told apart by which gives the most headers of ours, else the most columns. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { markText } from '../../../core/runsheet/formulas.ts';
import { TABLE_LIMITS, TOO_LARGE } from '../../../core/runsheet/fromTable.ts';
import { countHeaders } from '../../../core/runsheet/import/head.ts';
import type { ImportCode, ImportDetail } from '../../../core/runsheet/import/problems.ts';
import type { Table } from '../../../core/runsheet/toTable.ts';

export type Parsed =
  | { readonly table: string[][]; readonly note: { readonly code: ImportCode; readonly detail: ImportDetail } | null }
  | { readonly table: null; readonly code: ImportCode; readonly detail: ImportDetail };

const DELIMITERS = [',', '\t', ';'] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** The header row is looked for in this many lines. */
const LINES_LOOKED_AT = 30;

/** Parses delimited text. Refuses with csv-broken; marks inside unquoted cells are kept and noted as csv-quotes. */
export function parseCsv(text: string): Parsed {
  const delimiter = findDelimiter(text);
  // Splitting is many times faster than parsing: what is far too much is refused before.
  if (text.split(delimiter).length > TABLE_LIMITS.cells)
    return { table: null, code: 'table-too-large', detail: TOO_LARGE };
  const strict = attempt(text, delimiter, false);
  if (!(strict instanceof CsvError)) return { table: strict, note: null };
  const detail = { line: lineOf(strict) };
  if (strict.code === 'CSV_QUOTE_NOT_CLOSED') return { table: null, code: 'csv-broken', detail };
  const relaxed = attempt(text, delimiter, true);
  if (relaxed instanceof CsvError) return { table: null, code: 'csv-broken', detail: { line: lineOf(relaxed) } };
  return { table: relaxed, note: { code: 'csv-quotes', detail } };
}

/** Writes a table as CSV for Excel: UTF-8 BOM, CRLF, formula-like texts marked with an apostrophe. */
export function writeCsv(table: Table): string {
  const rows = [table.headers, ...table.rows].map((row) => row.map(markText));
  return stringify(rows, { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function attempt(text: string, delimiter: Delimiter, relaxed: boolean): string[][] | CsvError {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: relaxed,
      // Blanks around quoted cells (`a, "b, c"`). Between tabs a blank cell is a cell.
      trim: delimiter !== '\t',
      max_record_size: 0,
      // One row more than is taken, so that too many are seen as such and not parsed for nothing.
      to: TABLE_LIMITS.rows + LINES_LOOKED_AT + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function findDelimiter(text: string): Delimiter {
  const lines = text.slice(0, 200_000).split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const columns = (delimiter: Delimiter) =>
    Math.min(
      ...lines
        .filter((line) => line.trim() !== '')
        .slice(0, 3)
        .map((line) => line.split(delimiter).length),
      99,
    );
  const score = (delimiter: Delimiter) =>
    columns(delimiter) / 100 +
    Math.max(...lines.map((line) => countHeaders(line.split(delimiter).map((cell) => cell.replaceAll('"', '')))));
  let best: Delimiter = ',';
  for (const delimiter of DELIMITERS) if (score(delimiter) > score(best)) best = delimiter;
  return best;
}

function lineOf(error: CsvError): string {
  const { lines } = error as CsvError & { readonly lines?: unknown };
  return typeof lines === 'number' ? String(lines) : '?';
}
