/** What English headers mean by their words and the cells below: a guess is taken only where nearly all of these agree. */
import { readAmount } from '../cells/amount.ts';
import { isNone } from '../cells/cell.ts';
import { readDuration } from '../cells/duration.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { ColumnKey } from '../columns.ts';
import { englishHeader } from '../headers.english.ts';
import type { SimilarHeader } from '../headers.similar.ts';
import { isOwn, type MatchedHeader } from '../headers.ts';
import { fitsColumn } from './column.fit.ts';
import { segmentKindOf } from './kinds.ts';

/** Columns of words: figures alone below a header say that it means another. */
const WORDS: ReadonlySet<ColumnKey> = new Set([
  ...(['title', 'name', 'category', 'couponType', 'couponName', 'couponScope', 'priceBasis', 'gift', 'hook'] as const),
  ...(['keyPoints', 'close', 'mustSay', 'evidence', 'host', 'coHost', 'scene', 'graphics', 'fallback'] as const),
  ...(['producerNote', 'moderatorNote', 'kind', 'role'] as const),
]);
const SAMPLE = 40;

/** The columns that a header may mean and whose kind of cell stands below it, the likeliest first. */
export function englishMeanings(header: string, cells: readonly string[]): readonly SimilarHeader[] {
  return englishHeader(header).filter(({ key }) => agrees(key, cells));
}

/**
 * The places of listed words that mean another column in this table, and which where that is certain: a `Lot` that runs on where nothing is sold numbers
 * the rows, of `Promo` and `Promo code` the one without codes is the kind of offer, `Segment` and `Part` may name each row.
 */
export function misread(
  raw: readonly string[],
  columns: readonly (MatchedHeader | null)[],
  duplicates: ReadonlySet<number>,
  cellsOf: (place: number) => readonly string[],
): ReadonlyMap<number, ColumnKey | null> {
  const placeOf = (key: ColumnKey) => columns.findIndex((column) => column?.key === key);
  const cells = (key: ColumnKey) => (placeOf(key) < 0 ? [] : cellsOf(placeOf(key)));
  const found = new Map<number, ColumnKey | null>();
  for (const [place, match] of columns.entries())
    if (match?.language === 'en' && !isOwn(raw[place] ?? '') && !agrees(match.key, cellsOf(place)))
      found.set(place, null);
  const say = (from: ColumnKey, to: ColumnKey, is: boolean) => {
    if (is && columns[placeOf(from)]?.language === 'en' && (placeOf(to) < 0 || found.has(placeOf(to))))
      found.set(placeOf(from), to);
  };
  const titles = cells('title');
  const sold = [cells('sku'), cells('name')].find((one) => one.length > 0) ?? [];
  say('link', 'number', runsOn(cells('link'), sold));
  const codes = raw.some(
    (header, place) =>
      (duplicates.has(place) || (columns[place] ?? null) === null) &&
      englishHeader(header).some(({ key }) => key === 'couponName') &&
      areCodes(cellsOf(place)),
  );
  say('couponName', 'couponType', codes && !areCodes(cells('couponName')));
  // A title that only goods have is theirs.
  const goods =
    cells('sku').some(isNone) && cells('sku').every((cell, row) => isNone(cell) === isNone(titles[row] ?? ''));
  say('title', 'name', goods);
  const unnamed = titles.length === 0 || found.get(placeOf('title')) === 'name';
  say('block', 'title', unnamed && areNames(cells('block')));
  const ofNoKind = cells('kind').filter((cell) => !isNone(cell) && segmentKindOf(cell) === null);
  say('kind', 'title', unnamed && areNames(cells('kind')) && ofNoKind.length * 3 >= cells('kind').length);
  return found;
}

/** Filled in every row, though some of them sell nothing. */
function runsOn(numbers: readonly string[], sold: readonly string[]): boolean {
  return sold.some(isNone) && numbers.length > 3 && numbers.every((cell) => !isNone(cell));
}

/** Promo codes as people type them: one word in capitals. */
function areCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  return filled.length > 0 && filled.every((cell) => /^[A-Z][A-Z\d_-]{2,19}$/.test(cell.trim()));
}

/** Nearly each row has its own. */
function areNames(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  return filled.length > 3 && new Set(filled).size * 5 >= filled.length * 4;
}

/** Whether the cells below are what the column holds, words and codes told from figures. */
function agrees(key: ColumnKey, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell)).slice(0, SAMPLE);
  // A column without a cell may be anything, but no time and no number that rows go by.
  if (filled.length === 0) return !['start', 'end', 'number', 'link'].includes(key);
  const most = (is: (cell: string) => boolean) => filled.filter(is).length * 5 >= filled.length * 4;
  if (key === 'sku') return most(isCode);
  if (key === 'link' || key === 'number') return most((cell) => /\d/.test(cell) && cell.trim().length <= 12);
  if (key === 'releasePlan') return filled.some((cell) => /\d/.test(cell));
  if (WORDS.has(key)) return !most(isFigure);
  return fitsColumn(key, cells);
}

/** As a shop numbers its goods: one word with a figure in it. */
function isCode(cell: string): boolean {
  return /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]{2,23}$/u.test(cell.trim());
}

function isFigure(cell: string): boolean {
  if (!/\d/.test(cell)) return false;
  if (/^[\d.,]+\s*%$/.test(cell.trim())) return true;
  return [readAmount(cell, 'USD'), readDuration(cell, 's'), readTimeOfDay(cell)].some(({ value }) => value !== null);
}
