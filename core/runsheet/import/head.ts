/** The head of a table: which row holds the headers, what each column means, and in what language the sheet is. */
import type { ImportProblem } from '../../contract/requests.ts';
import { currencyIn } from '../cells/amount.ts';
import { durationUnitIn } from '../cells/duration.ts';
import { COLUMNS, type ColumnKey, type SheetLanguage } from '../columns.ts';
import { matchHeader, matchHeaders, type HeaderMatch } from '../headers.ts';
import { importProblem } from './problems.ts';

export interface HeadColumn {
  /** Our column, null where cells become custom fields under `name`. */
  readonly key: ColumnKey | null;
  /** The header as the file writes it, trimmed. */
  readonly header: string;
  readonly name: string;
}

export interface TableHead {
  /** Index of the header row in the table. */
  readonly at: number;
  readonly columns: readonly HeadColumn[];
  /** Number of columns up to the last header that is not blank. */
  readonly width: number;
  readonly language: SheetLanguage;
  /** Headers of our columns as the file writes them. */
  readonly headers: ReadonlyMap<ColumnKey, string>;
  /** What a header says in brackets beyond our own name, e.g. `秒`. */
  readonly units: ReadonlyMap<ColumnKey, string>;
  /** The custom field for a cell beyond the headers. */
  readonly nameOf: (place: number) => string;
}

/** What a row of a show is about: its kind, a product, its start, its length. A name alone tells; else two of these are needed. */
const ASPECTS: readonly (readonly ColumnKey[])[] = [['kind'], ['link', 'sku', 'name'], ['start'], ['duration']];
/** How far down the header row is looked for. */
const DEEPEST = 30;

/** Finds the row with the most headers of ours among the first rows, or null when none tells what a row is about. */
export function findHead(table: readonly (readonly string[])[], problems: ImportProblem[]): TableHead | null {
  let best: { at: number; match: HeaderMatch; score: number } | null = null;
  for (const [at, cells] of table.slice(0, DEEPEST).entries()) {
    const match = matchHeaders(cells);
    const keys = match.columns.flatMap((column) => (column === null ? [] : [column.key]));
    const aspects = ASPECTS.filter((aspect) => aspect.some((key) => keys.includes(key)));
    const tells = keys.includes('title') || aspects.length > 1;
    if (!tells || keys.length <= (best?.score ?? 0)) continue;
    best = { at, match, score: keys.length };
  }
  if (best === null) return null;
  for (const line of table.slice(0, best.at)) {
    const cell = line
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' | ');
    if (cell !== '') problems.push(importProblem('row-above-header', { row: 0, column: '' }, { cell }));
  }
  return describe(best.at, table[best.at] ?? [], best.match, table.slice(best.at + 1), problems);
}

function describe(
  at: number,
  raw: readonly string[],
  match: HeaderMatch,
  body: readonly (readonly string[])[],
  problems: ImportProblem[],
): TableHead {
  const headers = new Map<ColumnKey, string>();
  const units = new Map<ColumnKey, string>();
  const names = new Set(COLUMNS.flatMap(({ zh, en }) => [zh, en]));
  const filled = columnsWithCells(body);
  const columns = raw.map((cell, place): HeadColumn => {
    const header = cell.trim();
    const found = match.columns[place] ?? null;
    if (found !== null) {
      headers.set(found.key, header);
      if (found.unit !== '') units.set(found.key, found.unit);
      return { key: found.key, header, name: header };
    }
    const name = unused(header === '' ? unnamed(place) : header, names);
    names.add(name);
    const where = { row: 0, column: header };
    if (header === '' && filled.has(place)) problems.push(importProblem('column-unnamed', where, { kept: name }));
    else if (match.duplicates.includes(place)) problems.push(importProblem('column-duplicate', where, { kept: name }));
    else if (header !== '') problems.push(importProblem('column-unknown', where, { kept: name }));
    return { key: null, header, name };
  });
  for (const [key, unit] of units) {
    const used = durationUnitIn(unit) !== null || currencyIn(unit) !== null;
    if (!used) problems.push(importProblem('header-unit', { row: 0, column: headers.get(key) ?? '' }));
  }
  const width = raw.findLastIndex((cell) => cell.trim() !== '') + 1;
  return {
    at,
    columns,
    width,
    language: languageOf(match, raw),
    headers,
    units,
    nameOf: (place) => unused(unnamed(place), names),
  };
}

/** More headers in one language decide; a tie goes to the script of the headers. */
function languageOf(match: HeaderMatch, raw: readonly string[]): SheetLanguage {
  const count = (language: SheetLanguage) => match.columns.filter((column) => column?.language === language).length;
  const lead = count('zh-CN') - count('en');
  if (lead !== 0) return lead > 0 ? 'zh-CN' : 'en';
  return raw.some((header) => /\p{Script=Han}/u.test(header)) ? 'zh-CN' : 'en';
}

function unnamed(place: number): string {
  return `#${place + 1}`;
}

/** A name that no other column has; `__proto__` can't be a key of a plain record. */
function unused(name: string, names: ReadonlySet<string>): string {
  if (!names.has(name) && name !== '__proto__') return name;
  let count = 2;
  while (names.has(`${name} (${count})`)) count += 1;
  return `${name} (${count})`;
}

function columnsWithCells(body: readonly (readonly string[])[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const row of body) for (const [place, cell] of row.entries()) if (cell.trim() !== '') filled.add(place);
  return filled;
}

/** How many of our columns a row names; for telling delimiters apart. */
export function countHeaders(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => matchHeader(cell)?.key ?? [])).size;
}
