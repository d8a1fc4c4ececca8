/** Which row of a table holds the headers: the one with the most words of ours among the first; it may be two rows thick. */
import { isNone } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { ColumnKey } from '../columns.ts';
import { foldHeader, matchHeader } from '../headers.ts';
import { headerParts } from '../headers.parts.ts';
import { similarHeaders } from '../headers.similar.ts';

export interface FoundHead {
  /** Index of the first header row. */
  readonly at: number;
  readonly rows: 1 | 2;
  /** The headers as one row: of two, what both say together. */
  readonly headers: readonly string[];
}

/** What a row of a show is about: its kind, a product, its start, its length. A name alone tells; else two of these are needed. */
const ASPECTS: readonly (readonly ColumnKey[])[] = [['kind'], ['link', 'sku', 'name'], ['start', 'end'], ['duration']];
/** Words that half of all tables have: they say nothing of a show. */
const WEAK = new Set(['type', '类型', 'kind', 'min', 'in', 'from', 'to', 'row', 'order', 'time', '时间', 'limit']);
/** How far down the header row is looked for. */
export const DEEPEST = 30;
/** So many different words of a show stand in no row of a show itself. */
const ENOUGH = 12;
/** A row of more cells than this is looked at for our own words only. */
const WIDEST = 120;

/** Finds the header row, or null when none tells what a row is about. */
export function findHeaderRow(table: readonly (readonly string[])[]): FoundHead | null {
  return best(table, exactKeys) ?? best(table, guessedKeys);
}

/** The headers of a table whose header row a person has chosen. */
export function headersAt(table: readonly (readonly string[])[], at: number, rows: 1 | 2): FoundHead {
  const [upper = [], lower = []] = [table[at], table[at + 1]];
  return { at, rows, headers: rows === 1 ? upper : combine(upper, lower) };
}

type KeysOf = (cells: readonly string[]) => ReadonlySet<ColumnKey>;

function best(table: readonly (readonly string[])[], keysOf: KeysOf): FoundHead | null {
  let found: { readonly head: FoundHead; readonly score: number } | null = null;
  for (const [at, cells] of table.slice(0, DEEPEST).entries()) {
    const head = { at, rows: isDouble(table, at) ? 2 : 1, headers: cells } as const;
    const headers = head.rows === 2 ? combine(cells, table[at + 1] ?? []) : cells;
    const keys = keysOf(headers);
    if (keys.size <= (found?.score ?? 0) || !tells(keys)) continue;
    const strong = keysOf(headers.filter((header) => !WEAK.has(foldHeader(header))));
    if (!tells(strong) && keys.size <= 3 + WEAK.size) continue;
    found = { head: { ...head, headers }, score: keys.size };
  }
  return found?.head ?? null;
}

function tells(keys: ReadonlySet<ColumnKey>): boolean {
  return keys.has('title') || ASPECTS.filter((aspect) => aspect.some((key) => keys.has(key))).length > 1;
}

function exactKeys(cells: readonly string[]): ReadonlySet<ColumnKey> {
  return new Set(cells.flatMap((cell) => matchHeader(cell)?.key ?? []));
}

/** By likeness, where most cells of the row are like something: prose has a word of ours now and then. */
function guessedKeys(cells: readonly string[]): ReadonlySet<ColumnKey> {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 3 || filled.length > WIDEST || !filled.every(isWordy)) return new Set();
  const keys = new Set(
    filled.flatMap((cell) => matchHeader(cell)?.key ?? [...headerParts(cell), ...similarHeaders(cell)][0]?.key ?? []),
  );
  return keys.size >= ENOUGH || (keys.size >= 3 && keys.size * 2 >= filled.length) ? keys : new Set();
}

/**
 * Whether the row below belongs to the headers: it names parts of the groups above (商品 over 名称 and 规格), or says the same in the
 * other language.
 */
function isDouble(table: readonly (readonly string[])[], at: number): boolean {
  const [upper = [], lower = []] = [table[at], table[at + 1]];
  const below = lower.filter((cell) => cell.trim() !== '');
  const groups = new Set(upper.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  // A title over the table stands alone in its row; groups do not.
  if (groups.size < 2 || ![...groups].every(isWordy)) return false;
  if (below.length < 2 || below.length > WIDEST || upper.length > WIDEST || !below.every(isWordy)) return false;
  const [above, under] = [exactKeys(upper), exactKeys(lower)];
  if (under.size < 2) return false;
  const twins = upper.filter((cell, place) => isTwin(cell, lower[place] ?? '')).length;
  return twins * 2 > above.size || exactKeys(combine(upper, lower)).size > above.size + 1;
}

function isTwin(one: string, other: string): boolean {
  const key = matchHeader(one)?.key;
  return key !== undefined && key === matchHeader(other)?.key;
}

/** Short words, no numbers, no times: what could be a header. */
function isWordy(cell: string): boolean {
  const text = cell.trim();
  return text === '' || (text.length <= 40 && !/^[\p{Sc}\d.,:%\s-]+$/u.test(text) && !isNone(text) && !isTime(text));
}

function isTime(text: string): boolean {
  return /\d/.test(text) && readTimeOfDay(text).value !== null;
}

/** Two header rows as one. A blank above belongs to the group before it, as merged cells leave it. */
function combine(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above, below] = [(upper[place] ?? '').trim(), (lower[place] ?? '').trim()];
    if (above !== '') group = above;
    if (below === '') return above;
    if (foldHeader(above) === foldHeader(below)) return above;
    const names = isTwin(above, below) ? [above] : [`${group}/${below}`, below, above];
    return names.find((name) => name !== '' && matchHeader(name) !== null) ?? [group, below].filter(Boolean).join('/');
  });
}
