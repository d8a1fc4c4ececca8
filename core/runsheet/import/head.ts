/**
 * The head of a table: which row holds the headers, what each column means, and in what language the sheet is. Words of ours are sure; a
 * likeness is taken only where the cells below agree, and is told as a guess. What a person chose goes before both.
 */
import type { ImportProblem } from '../../contract/import.schema.ts';
import { currencyIn } from '../cells/amount.ts';
import { durationUnitIn } from '../cells/duration.ts';
import { COLUMNS, headerOf, isEveryday, type ColumnKey, type SheetLanguage } from '../columns.ts';
import { extraColumnOf, type ExtraColumn } from '../exact/extra.columns.ts';
import { foldHeader, matchHeader, matchHeaders, type MatchedHeader } from '../headers.ts';
import { similarHeaders, type SimilarHeader } from '../headers.similar.ts';
import { fitsColumn, holdsLengths } from './column.fit.ts';
import { englishMeanings, misread } from './head.english.ts';
import { unitOf } from './head.parts.ts';
import { settleMeanings } from './head.settle.ts';
import { findHeaderRow, headersAt, type FoundHead } from './head.find.ts';
import { importProblem } from './problems.ts';

/** Where the meaning of a column comes from. `none`: its cells become custom fields. */
export type Source = 'name' | 'similar' | 'chosen' | 'none';

export interface HeadColumn {
  /** Our column, null where cells become custom fields under `name`. */
  readonly key: ColumnKey | null;
  /** The header as the file writes it, trimmed. */
  readonly header: string;
  readonly name: string;
  readonly source: Source;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface TableHead {
  /** Index of the first header row in the table. */
  readonly at: number;
  readonly rows: 1 | 2;
  readonly columns: readonly HeadColumn[];
  /** Number of columns up to the last header that is not blank. */
  readonly width: number;
  readonly language: SheetLanguage;
  /** Headers of our columns as the file writes them. */
  readonly headers: ReadonlyMap<ColumnKey, string>;
  /** What a header says in brackets beyond our own name, e.g. `秒`. */
  readonly units: ReadonlyMap<ColumnKey, string>;
  /** The custom fields that hold what an export adds to the columns. */
  readonly extras: ReadonlyMap<ExtraColumn, string>;
  /** A file of ours has all our columns by name: nothing in it is guessed. */
  readonly ours: boolean;
  /** The custom field for a cell beyond the headers. */
  readonly nameOf: (place: number) => string;
}

/** What a person said of a table: where its headers stand, and what each column is (null: a custom field). */
export interface HeadChoice {
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  /** One for each column; absent ones are proposed. */
  readonly keys: (ColumnKey | null)[] | null;
  /** A template that was imported like this before: what was a guess then is none now. */
  readonly sure?: boolean | undefined;
}

type Meaning = Pick<HeadColumn, 'key' | 'source' | 'confidence'> & { readonly match: MatchedHeader | null };

/** Finds the head of a table, or null when no row tells what a row is about. */
export function findHead(
  table: readonly (readonly string[])[],
  problems: ImportProblem[],
  choice: HeadChoice | null = null,
): TableHead | null {
  const found = choice === null ? findHeaderRow(table) : headersAt(table, choice.headerRow, choice.headerRows);
  if (found === null) return null;
  for (const line of table.slice(0, found.at)) {
    const cell = joined(line);
    if (cell !== '') problems.push(importProblem('row-above-header', { row: 0, column: '' }, { cell }));
  }
  if (found.rows === 2) {
    const cell = joined(table[found.at] ?? []);
    problems.push(importProblem('header-two-rows', { row: 0, column: '' }, { cell }));
  }
  return describe(found, table.slice(found.at + found.rows), choice, problems);
}

/** The cells of a row that say something, as one text. */
export function joined(cells: readonly string[]): string {
  return cells
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' | ');
}

function describe(
  { at, rows, headers: raw }: FoundHead,
  body: readonly (readonly string[])[],
  choice: HeadChoice | null,
  problems: ImportProblem[],
): TableHead {
  const cellsOf = (place: number) => body.slice(0, 200).map((row) => row[place] ?? '');
  const { meanings, duplicates } = mean(raw, cellsOf, choice);
  const headers = new Map<ColumnKey, string>();
  const units = new Map<ColumnKey, string>();
  const extras = new Map<ExtraColumn, string>();
  const names = new Set(COLUMNS.flatMap(({ zh, en }) => [zh, en]));
  const filled = columnsWithCells(body);
  const language = languageOf(meanings, raw);
  const columns = raw.map((cell, place): HeadColumn => {
    const header = cell.trim();
    const where = { row: 0, column: header };
    const { key, source, confidence, match } = meanings[place] ?? NOTHING;
    if (key !== null) {
      headers.set(key, header);
      if (match !== null && match.unit !== '') units.set(key, match.unit);
      if (source === 'similar')
        problems.push(importProblem('column-guessed', where, { kept: headerOf(key, language) }));
      return { key, header, name: header, source, confidence };
    }
    const name = unused(header === '' ? unnamed(place) : header, names);
    names.add(name);
    const extra = extraColumnOf(header);
    if (extra !== null && !extras.has(extra)) {
      extras.set(extra, name);
      return { key: null, header, name, source, confidence };
    }
    if (header === '' && filled.has(place)) problems.push(importProblem('column-unnamed', where, { kept: name }));
    else if (duplicates.has(place)) problems.push(importProblem('column-duplicate', where, { kept: name }));
    else if (header !== '') problems.push(importProblem('column-unknown', where, { kept: name }));
    return { key: null, header, name, source, confidence };
  });
  for (const [key, unit] of units) {
    const used = durationUnitIn(unit) !== null || currencyIn(unit) !== null;
    if (!used) problems.push(importProblem('header-unit', { row: 0, column: headers.get(key) ?? '' }));
  }
  const width = raw.findLastIndex((cell) => cell.trim() !== '') + 1;
  const ours =
    COLUMNS.filter(isEveryday).every(({ key }) => headers.has(key)) &&
    columns.every(({ source }) => source !== 'similar');
  return {
    at,
    rows,
    columns,
    width,
    language,
    headers,
    units,
    extras,
    ours,
    nameOf: (place) => unused(unnamed(place), names),
  };
}

/** Columns that only coupons have. */
const OF_COUPONS: ReadonlySet<ColumnKey> = new Set([
  ...(['couponType', 'couponName', 'couponScope', 'couponMinSpend', 'couponQuantity'] as const),
]);
const NOTHING: Meaning = { key: null, source: 'none', confidence: 0, match: null };

/** What each column means: as chosen, else by our words, else by likeness where the cells agree. */
function mean(
  raw: readonly string[],
  cellsOf: (place: number) => readonly string[],
  choice: HeadChoice | null,
): { readonly meanings: readonly Meaning[]; readonly duplicates: ReadonlySet<number> } {
  const keys = choice?.keys ?? null;
  if (keys !== null) {
    const proposed = mean(raw, cellsOf, null).meanings;
    const taken = new Set<ColumnKey>();
    const meanings = raw.map((header, place): Meaning => {
      const key = keys[place] ?? null;
      const own = proposed[place] ?? NOTHING;
      // What a person leaves as it was proposed is no choice: a guess is told as one still.
      if (own.key === key && (own.source !== 'similar' || choice?.sure !== true)) {
        if (key !== null) taken.add(key);
        return own;
      }
      if (key === null || taken.has(key)) return { ...NOTHING, source: 'chosen', confidence: 1 };
      taken.add(key);
      return { key, source: 'chosen', confidence: 1, match: { key, language: null, unit: '', ...matchHeader(header) } };
    });
    return { meanings, duplicates: new Set() };
  }
  const exact = settleMeanings(raw, matchHeaders(raw), cellsOf);
  const taken = new Set(exact.columns.flatMap((match) => match?.key ?? []));
  const duplicates = new Set(exact.duplicates);
  const others = misread(raw, exact.columns, duplicates, cellsOf);
  for (const [place, match] of exact.columns.entries())
    if (match !== null && others.has(place)) taken.delete(match.key);
  const meanings = raw.map((header, place): Meaning => {
    const match = exact.columns[place] ?? null;
    if (match !== null) {
      const lengths = match.key === 'start' && !taken.has('duration') && isLengths(header, cellsOf(place));
      if (!lengths && exact.guessed.has(place)) return { key: match.key, source: 'similar', confidence: 0.9, match };
      if (!lengths) return other(header, place, match.key) ?? { key: match.key, source: 'name', confidence: 1, match };
      taken.delete('start');
      taken.add('duration');
      return { key: 'duration', source: 'similar', confidence: 0.9, match: { ...match, key: 'duration' } };
    }
    const twin = duplicates.has(place) && raw.some((one, at) => at < place && foldHeader(one) === foldHeader(header));
    if (header.trim() === '' || twin || extraColumnOf(header) !== null) return NOTHING;
    const alike = duplicates.has(place) ? [] : similarHeaders(header);
    const proposals = alike.map((one) =>
      one.key === 'start' && isLengths(header, cellsOf(place)) ? { ...one, key: 'duration' as const } : one,
    );
    const like = [
      ...englishMeanings(header, cellsOf(place)),
      ...proposals.filter(({ key }) => fitsColumn(key, cellsOf(place))),
    ].find(({ key }) => !taken.has(key) && (key !== 'couponValue' || coupons(place)));
    return like === undefined ? NOTHING : guess(header, like);
  });
  return { meanings, duplicates };

  function guess(header: string, like: SimilarHeader): Meaning {
    taken.add(like.key);
    return { ...like, source: 'similar', match: { key: like.key, language: null, unit: unitOf(header) } };
  }

  /** A listed English word that means another column here: `From` over amounts, `Item` over names. */
  function other(header: string, place: number, key: ColumnKey): Meaning | null {
    const meant = others.get(place);
    if (meant === undefined) return null;
    const proposals = meant === null ? englishMeanings(header, cellsOf(place)) : [{ key: meant, confidence: 0.9 }];
    const like = proposals.find((one) => !taken.has(one.key) && (one.key !== 'couponValue' || coupons(place)));
    if (like !== undefined) return guess(header, like);
    // A discount without any coupon is what list and live price say already.
    if (key === 'couponName' && !coupons(place)) return NOTHING;
    taken.add(key);
    return null;
  }

  /** Whether another column than this one is of coupons. */
  function coupons(but: number): boolean {
    return raw.some((header, place) => {
      const key = exact.columns[place]?.key ?? englishMeanings(header, cellsOf(place))[0]?.key;
      return place !== but && key !== undefined && OF_COUPONS.has(key) && !others.has(place);
    });
  }
}

function isLengths(header: string, cells: readonly string[]): boolean {
  return holdsLengths(cells, !/开始|起|始|start|begin|from|in$/i.test(header));
}

/** More headers in one language decide; a tie goes to the script of the headers. */
function languageOf(meanings: readonly Meaning[], raw: readonly string[]): SheetLanguage {
  const count = (language: SheetLanguage) => meanings.filter(({ match }) => match?.language === language).length;
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
